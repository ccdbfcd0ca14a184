package sheetgrad.lesson;

import java.util.List;

/** What training the bundled workbooks comes to, with the commands that do it; a test carries all of them out. */
public final class LessonResults {
    /** A cell of the trained workbook, what it means, its number, and the most it may differ from it. */
    public record Result(String cell, String meaning, double number, double tolerance) {}

    /**
     * One training by the command solve.
     *
     * @param model the id of the workbook
     * @param sheet the sheet whose Solver model is trained
     * @param isOnlyModel whether the workbook stores no other, so that the sheet need not be named
     * @param restarts runs from random parameters, seed 1; 0 for one run from the workbook's own, which are random, too
     * @param text the results in a sentence for readers
     */
    public record Training(
            String model,
            String sheet,
            boolean isOnlyModel,
            int restarts,
            List<Result> results,
            String text) {
        public Training {
            results = List.copyOf(results);
        }

        /** The command, for a file of the model's name. */
        public String command() {
            return "sheetgrad solve "
                    + model
                    + ".xlsx"
                    + (isOnlyModel ? "" : " --sheet \"" + sheet + "\"")
                    + (restarts == 0 ? "" : " --restarts " + restarts + " --seed 1");
        }
    }

    private static final List<Training> ALL =
            List.of(
                    new Training(
                            GradientDescentModel.ID,
                            GradientDescentModel.BY_HAND,
                            true,
                            0,
                            List.of(
                                    result("by hand!J4", "loss", 0, 1e-12),
                                    result("by hand!F4", "a", 2, 1e-9),
                                    result("by hand!F5", "b", 30, 1e-9)),
                            "Solved, a is 2, b is 30, and the loss is 0: the points lie on a line."),
                    new Training(
                            TitanicModel.ID,
                            TitanicModel.SHEET,
                            true,
                            0,
                            List.of(
                                    result(
                                            "titanic!O4",
                                            "loss, the least squares",
                                            0.163369031062,
                                            1e-9),
                                    result("titanic!P4", "accuracy", 0.778283, 1e-6)),
                            "The smallest loss is 0.163369, and 77.8% of the predictions are right."),
                    new Training(
                            TitanicNetworkModel.ID,
                            TitanicNetworkModel.SHEET,
                            true,
                            30,
                            List.of(
                                    result("nnet!Q4", "loss, training", 0.159355, 1e-5),
                                    result("nnet!Q5", "loss, validation", 0.138928, 1e-3),
                                    result("nnet!R5", "accuracy, validation", 0.8273, 0.01)),
                            "The best of 30 runs from random weights (seed 1) ends at a loss of 0.159355, and 82.7% of the"
                                    + " validation set are right; the worst run ends at 0.34, with units that are dead."),
                    new Training(
                            ConvolutionModel.ID,
                            "convolution",
                            true,
                            0,
                            List.of(result("convolution!DC18", "loss of one picture", 0, 1e-6)),
                            "Solved, the share of the target is nearly 1, and the loss below 0.000001."),
                    new Training(
                            CollaborativeModel.ID,
                            CollaborativeModel.BIASES,
                            false,
                            0,
                            List.of(
                                    result("biases!C5", "error, training", 0.247802, 1e-4),
                                    result("biases!C6", "error, held back", 0.3591, 2e-3)),
                            "Solved, \"biases\" has an error of 0.248 on the ratings it was trained with and 0.359 on those"
                                    + " held back; the noise in the ratings is 0.3."),
                    new Training(
                            CollaborativeModel.ID,
                            CollaborativeModel.DOT_PRODUCT,
                            false,
                            0,
                            List.of(
                                    result("dot product!C5", "error, training", 0.317929, 1e-4),
                                    result("dot product!C6", "error, held back", 0.4622, 2e-3)),
                            "\"dot product\" comes to 0.318 and 0.462: as many numbers, but no biases and no range."),
                    new Training(
                            CollaborativeModel.ID,
                            "look-up",
                            false,
                            0,
                            List.of(result("look-up!G4", "error, training", 0.1774, 5e-3)),
                            "\"look-up\" comes to an error of 0.18 on its 60 ratings."),
                    new Training(
                            SoftmaxModel.ID,
                            "cross-entropy",
                            true,
                            0,
                            List.of(
                                    result(
                                            "cross-entropy!C5",
                                            "loss, the entropy of the targets",
                                            -(0.925 * Math.log(0.925) + 0.075 * Math.log(0.025)),
                                            1e-9)),
                            "With a smoothing of 0.1 the smallest loss is 0.348780, the entropy of shares of 0.925 and three"
                                    + " times 0.025: solving ends there."),
                    new Training(
                            WordsModel.ID,
                            WordsModel.SHEET,
                            false,
                            0,
                            List.of(
                                    result("next word!C6", "loss with decay", 0.940906, 1e-4),
                                    result("next word!C4", "loss, training", 0.66198, 2e-3),
                                    result("next word!D5", "accuracy, validation", 0.541667, 0.05)),
                            "Solved, the next word is right for 73% of the training set and 54% of the validation set; by"
                                    + " chance it would be 7%."),
                    new Training(
                            WordsModel.ID,
                            "entities",
                            false,
                            0,
                            List.of(
                                    result("entities!C6", "error with decay", 2.12205, 2e-3),
                                    result("entities!C4", "error in ices, training", 1.906, 0.02),
                                    result(
                                            "entities!C5",
                                            "error in ices, validation",
                                            2.2746,
                                            0.05)),
                            "\"entities\", solved, is wrong by 1.91 ices on the training set and by 2.27 on the validation"
                                    + " set, which it has not seen. Always to guess the mean would be wrong by 9.92; who knew"
                                    + " how the ices were made, noise aside, would be wrong by 1.88 on the same 42 rows."),
                    new Training(
                            DigitsModel.ID,
                            DigitsModel.SHEET,
                            false,
                            0,
                            List.of(
                                    result("ten digits!C6", "loss with decay", 0.1073, 2e-3),
                                    result("ten digits!D4", "accuracy, training", 1, 0),
                                    result("ten digits!D5", "accuracy, validation", 0.94, 0.04)),
                            "\"ten digits\", solved: all of the training set right, and 94% of the validation set."
                                    + " Solving stops there after 1,000 steps, not at a minimum: ReLU has corners, along which"
                                    + " the loss goes on falling slowly. 3,000 steps more bring it from 0.1073 to 0.1072."),
                    new Training(
                            DigitsModel.ID,
                            "three or seven",
                            false,
                            0,
                            List.of(
                                    result("three or seven!C6", "loss with decay", 0.011396, 1e-5),
                                    result("three or seven!D4", "accuracy, training", 1, 0),
                                    result("three or seven!D5", "accuracy, validation", 0.9, 0.01)),
                            "\"three or seven\", solved: all of the training set right, and 90% of the validation set, 9 of"
                                    + " 10 pictures."),
                    new Training(
                            AttentionModel.ID,
                            "attention",
                            true,
                            0,
                            List.of(result("attention!C6", "loss", 0, 1e-6)),
                            "Solved, the loss is below 0.000001: each word finds the meaning of the word before it."));

    private LessonResults() {}

    /** All of them, workbook by workbook. */
    public static List<Training> all() {
        return ALL;
    }

    private static Result result(String cell, String meaning, double number, double tolerance) {
        return new Result(cell, meaning, number, tolerance);
    }

    /** The sentence about one training, by "model/sheet". */
    static String text(String name) {
        return ALL.stream()
                .filter(training -> (training.model() + "/" + training.sheet()).equals(name))
                .map(Training::text)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no training is named " + name));
    }
}
