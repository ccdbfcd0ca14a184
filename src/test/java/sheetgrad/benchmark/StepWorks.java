package sheetgrad.benchmark;

import java.nio.file.Path;
import java.util.List;
import sheetgrad.SharedFiles;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.training.TrainingModel;

/** One training step of the course's models: loss and gradient for given parameters. */
final class StepWorks {
    /** The loss for parameters, and its gradient. */
    @FunctionalInterface
    interface Loss {
        double evaluate(double[] parameters, double[] gradient);
    }

    /** Makes the loss in plain loops. */
    @FunctionalInterface
    private interface FloorOf {
        Loss of(BenchmarkWorkbook workbook);
    }

    private static final Path TITANIC = SharedFiles.path("corpus/course22/titanic.xlsx");
    private static final Path FACTORS = SharedFiles.path("corpus/course22/collab_filter.xlsx");

    private StepWorks() {}

    static List<Work> all() {
        return List.of(
                step(
                        "bundled titanic",
                        Path.of("workbooks/titanic.xlsx"),
                        "titanic",
                        book ->
                                new LinearFloor(
                                        book.columns("titanic", "F7:K2207"),
                                        book.columns("titanic", "M7:M2207")[0])),
                step(
                        "titanic linear",
                        TITANIC,
                        "linear",
                        book ->
                                new LinearFloor(
                                        book.columns("linear", "G4:P715"),
                                        book.columns("linear", "A4:A715")[0])),
                step(
                        "titanic nnet",
                        TITANIC,
                        "nnet",
                        book ->
                                new NetworkFloor(
                                        book.columns("linear", "G4:P715"),
                                        book.columns("nnet", "G4:P715"),
                                        book.columns("nnet", "A4:A715")[0],
                                        new NetworkFloor.Layout(10, 1))),
                step(
                        "titanic mmult",
                        TITANIC,
                        "mmult",
                        book ->
                                new NetworkFloor(
                                        book.columns("mmult", "G4:P715"),
                                        book.columns("mmult", "G4:P715"),
                                        book.columns("nnet", "A4:A715")[0],
                                        new NetworkFloor.Layout(1, 2))),
                step(
                        "collab_filter dotprod",
                        FACTORS,
                        "dotprod",
                        book -> new FactorFloor(book.columns("dotprod", "H2:V16"), false)),
                step(
                        "collab_filter bias",
                        FACTORS,
                        "bias",
                        book -> new FactorFloor(book.columns("bias", "H2:V16"), true)));
    }

    private static Work step(String name, Path file, String sheet, FloorOf floor) {
        return new Work(
                Work.Section.STEP,
                name,
                file,
                path -> {
                    BenchmarkWorkbook workbook = BenchmarkWorkbook.open(path);
                    TrainingModel model = workbook.model(sheet);
                    LossGradient gradient =
                            new LossGradient(
                                    workbook.calculation().freeze(),
                                    model.loss(),
                                    model.parameters());
                    return new Step(gradient, floor.of(workbook));
                });
    }

    /** Alternates between two sets of parameters, so that no step is like the one before. */
    private static final class Step implements Work.Prepared {
        private final Loss sheet;
        private final Loss floor;
        private final double[][] parameters;
        private final double[] gradient;
        private int ours;
        private int floors;

        Step(LossGradient sheet, Loss floor) {
            this.sheet = sheet::evaluate;
            this.floor = floor;
            this.gradient = new double[sheet.parameterCount()];
            this.parameters = new double[2][];
            for (int k = 0; k < 2; k++) {
                parameters[k] = sheet.storedParameters();
                for (int i = 0; i < gradient.length; i++) {
                    parameters[k][i] += 0.01 * ((7 * i + k) % 11 - 5);
                }
            }
            requireSame();
        }

        private void requireSame() {
            double[] expected = gradient.clone();
            double loss = floor.evaluate(parameters[0], expected);
            double ours = sheet.evaluate(parameters[0], gradient);
            for (int i = 0; i < gradient.length; i++) {
                double scale = Math.max(1e-3, Math.abs(expected[i]));
                if (!(Math.abs(gradient[i] - expected[i]) <= 1e-9 * scale)) {
                    throw new IllegalStateException(
                            "parameter " + i + ": " + gradient[i] + ", in loops " + expected[i]);
                }
            }
            if (!(Math.abs(ours - loss) <= 1e-9 * Math.abs(loss))) {
                throw new IllegalStateException("the loss is " + ours + ", in loops " + loss);
            }
        }

        @Override
        public double sheetgrad() {
            return sheet.evaluate(parameters[ours++ & 1], gradient);
        }

        @Override
        public double floor() {
            return floor.evaluate(parameters[floors++ & 1], gradient);
        }
    }
}
