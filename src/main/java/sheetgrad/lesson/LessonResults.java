package sheetgrad.lesson;

import java.util.List;

/** What training the bundled workbooks comes to, with the commands that do it; a test carries them out. */
public final class LessonResults {
    /**
     * One training.
     *
     * @param model the id of the workbook
     * @param sheet the sheet whose Solver model is trained
     * @param options of the command solve, besides the file and the sheet
     * @param results cells with what they show afterwards, and the most they may differ from it
     * @param text the same for readers
     */
    public record Training(
            String model, String sheet, String options, List<Result> results, String text) {
        public Training {
            results = List.copyOf(results);
        }
    }

    /** A cell of the trained workbook and its number. */
    public record Result(String cell, String meaning, double number, double tolerance) {}

    private static final List<Training> ALL = List.of();

    private LessonResults() {}

    /** All of them, workbook by workbook. */
    public static List<Training> all() {
        return ALL;
    }

    /** The sentence about one training, by "model/sheet". */
    static String text(String name) {
        return ALL.stream()
                .filter(training -> (training.model() + "/" + training.sheet()).equals(name))
                .map(Training::text)
                .findFirst()
                .orElse(name);
    }
}
