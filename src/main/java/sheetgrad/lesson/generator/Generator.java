package sheetgrad.lesson.generator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Sheet;

/**
 * A part of a model that a user can ask for: what has to be known, and how it is written. All of them are listed in
 * {@link Generators}.
 *
 * @param id one word, for commands and tests
 * @param title as a menu shows it
 * @param summary what it writes and what has to be there before, in a sentence or two
 * @param where what the place means
 * @param settings what has to be known, in the order of asking
 */
public record Generator(
        String id,
        String title,
        String summary,
        Where where,
        List<Setting> settings,
        Writer writer) {
    /** What the place that is asked for means. */
    public enum Where {
        /** The upper left corner of all that is written. */
        CORNER("Upper left corner"),
        /** The first column written; the rows are those of the input, and the row above for the headings. */
        COLUMN("First column");

        private final String label;

        Where(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Writes onto a draft and returns the blocks that a next part would read. */
    @FunctionalInterface
    interface Writer {
        List<CellRange> write(SheetDraft draft, CellAddress place, Answers answers);
    }

    public Generator {
        settings = List.copyOf(settings);
    }

    /**
     * Works out what would be written; the sheet stays as it is. A {@link Refusal} where something would be overwritten or
     * an answer or a shape does not fit.
     *
     * @param texts the answers by the keys of the settings; what is missing has its first answer
     */
    public Generated generate(Sheet sheet, CellAddress place, Map<String, String> texts) {
        Answers answers = new Answers(settings, texts);
        SheetDraft draft = new SheetDraft(sheet);
        List<CellRange> outputs = writer.write(draft, place, answers);
        CellRange room = draft.room().orElseThrow(() -> new Refusal("there is nothing to write"));
        for (CellRange input : answers.ranges()) {
            Refusal.unless(
                    !draft.writesInto(input) || isWrittenOnPurpose(answers, input),
                    "%s would be written onto its own input %s: choose another place",
                    title.toLowerCase(Locale.ROOT),
                    input.toA1());
        }
        return new Generated(
                sentence(outputs, room), room, outputs, draft.edit(title + " in " + room.toA1()));
    }

    /** Whether a range was named to be written to. */
    private boolean isWrittenOnPurpose(Answers answers, CellRange range) {
        return settings.stream()
                .filter(setting -> setting.kind().isRange() && setting.key().endsWith("Place"))
                .flatMap(setting -> answers.cellsOrNone(setting.key()).stream())
                .anyMatch(range::equals);
    }

    private static String sentence(List<CellRange> outputs, CellRange room) {
        String shapes =
                outputs.stream().map(Places::shape).distinct().collect(Collectors.joining(", "));
        String places = outputs.stream().map(CellRange::toA1).collect(Collectors.joining(", "));
        String count = outputs.size() == 1 ? "" : outputs.size() + " times ";
        return "Output "
                + count
                + shapes
                + " in "
                + places
                + "; all that is written lies in "
                + room.toA1()
                + ".";
    }
}
