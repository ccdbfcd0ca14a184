package sheetgrad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.SheetCell;
import sheetgrad.training.Method;
import sheetgrad.training.ModelException;
import sheetgrad.training.RowChoice;
import sheetgrad.training.Schedule;
import sheetgrad.training.TrainingModel;
import sheetgrad.training.TrainingPlan;

/** How a model is trained: the method with its learning rate, and which rows are used for what. */
final class TrainingOptions {
    @Option(
            names = "--method",
            paramLabel = "M",
            description =
                    "lbfgs (the default), gradient-descent, momentum, nesterov, adagrad, rmsprop, adam or adamw, as in"
                            + " PyTorch; course-momentum, course-rmsprop or course-adam, as in the course's graddesc.xlsm.")
    private String method = "lbfgs";

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            description = "The method's own if left out.")
    private Optional<Double> learningRate = Optional.empty();

    @Option(
            names = "--schedule",
            paramLabel = "S",
            description =
                    "How the learning rate changes: constant (the default), step:EVERY[:FACTOR], cosine[:LEAST],"
                            + " one-cycle[:RISING] or course-annealing[:EPOCH].")
    private String schedule = "constant";

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "The most steps; the method's own number if left out.")
    private Optional<Integer> steps = Optional.empty();

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Instead of --steps: how often to go over all training rows.")
    private Optional<Integer> epochs = Optional.empty();

    @Option(
            names = "--batch-size",
            paramLabel = "N",
            description =
                    "Train on N rows of the loss's range at a time, in a random order; all rows if left out.")
    private int batchSize;

    @Option(
            names = "--validation",
            paramLabel = "X",
            description =
                    "Hold back this part of the rows (0.2 for a fifth) and keep the parameters that are best on them.")
    private double validation;

    @Option(
            names = "--validation-last",
            description = "Hold back the last rows, as for time series, rather than random ones.")
    private boolean isValidationLast;

    @Option(
            names = "--metric",
            paramLabel = "S!C",
            description = "A cell to be measured after each epoch; may be given several times.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Stop when N epochs have brought no better loss.")
    private int patience;

    Method method() throws CommandException {
        return Method.parse(method)
                .orElseThrow(
                        () ->
                                refusal(
                                        "there is no method "
                                                + method
                                                + "; see sheetgrad solve --help"));
    }

    /** The most steps, if they were named. */
    Optional<Integer> steps() {
        return steps;
    }

    /** The plan that the options describe; refused with one sentence if it makes no sense. */
    TrainingPlan plan(CalculatedFile file, TrainingModel model, long seed) throws CommandException {
        Method chosen = method();
        if (steps.isPresent() && epochs.isPresent()) {
            throw refusal("--steps and --epochs say the same; give one of the two");
        }
        try {
            TrainingPlan plan =
                    new TrainingPlan(
                            chosen,
                            learningRate.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                            steps.orElse(chosen.defaultSteps()),
                            Schedule.parse(schedule)
                                    .orElseThrow(
                                            () ->
                                                    refusal(
                                                            "--schedule "
                                                                    + schedule
                                                                    + " is none; see sheetgrad solve --help")),
                            new RowChoice(batchSize, validation, isValidationLast, seed),
                            metricCells(file),
                            patience);
            return epochs.isPresent() ? withEpochs(plan, file, model) : plan;
        } catch (IllegalArgumentException | ModelException e) {
            throw refusal(file.file() + ": " + e.getMessage());
        }
    }

    private TrainingPlan withEpochs(TrainingPlan plan, CalculatedFile file, TrainingModel model)
            throws ModelException {
        int stepsPerEpoch = plan.stepsPerEpoch(file.calculation().freeze(), model);
        return plan.withSteps(Math.multiplyExact(epochs.orElse(1), stepsPerEpoch));
    }

    /** The cells to be measured, as they were named. */
    List<String> metricNames() {
        return metrics;
    }

    private List<ModelCell> metricCells(CalculatedFile file) throws CommandException {
        List<ModelCell> cells = new ArrayList<>();
        for (String text : metrics) {
            SheetCell cell =
                    SheetCell.parse(text.strip())
                            .orElseThrow(
                                    () ->
                                            refusal(
                                                    "--metric "
                                                            + text
                                                            + " is not a cell such as linear!AA7"));
            int sheet =
                    file.workbook()
                            .findSheet(cell.sheet())
                            .orElseThrow(() -> refusal("there is no sheet named " + cell.sheet()))
                            .id();
            cells.add(new ModelCell(sheet, cell.address()));
        }
        return cells;
    }

    private static CommandException refusal(String sentence) {
        return new CommandException(ExitStatus.BAD_INPUT, sentence);
    }
}
