package sheetgrad.lesson.generator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.reference.CellRange;

/**
 * One thing that a {@link Generator} wants to know, answered by a text.
 *
 * @param key what {@link Answers} call it: one word
 * @param label what the user reads beside the field
 * @param help what is wanted, in a sentence
 * @param start the answer that stands there at first; "" for none
 * @param choices the possible answers; none unless it is a choice
 */
public record Setting(
        String key, String label, Kind kind, String help, String start, List<String> choices) {
    static final String YES = "yes";
    static final String NO = "no";

    /** What an answer is. */
    public enum Kind {
        /** One range of cells, such as "A1:B3". */
        CELLS,
        /** One range or more, with commas between them. */
        MAPS,
        /** A range, or nothing. */
        CELLS_OR_NONE,
        /** A whole number. */
        COUNT,
        /** A number. */
        NUMBER,
        /** One of the choices. */
        CHOICE,
        /** Words. */
        TEXT,
        /** "yes" or "no". */
        FLAG;

        /** Whether the answer is picked on the sheet. */
        public boolean isRange() {
            return this == CELLS || this == MAPS || this == CELLS_OR_NONE;
        }
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    static Setting of(String key, String label, Kind kind, String help, String start) {
        return new Setting(key, label, kind, help, start, List.of());
    }

    static Setting cells(String key, String label, String help) {
        return of(key, label, Kind.CELLS, help, "");
    }

    static Setting maps(String help) {
        return of("inputs", "Input", Kind.MAPS, help, "");
    }

    static Setting count(String key, String label, String help, int start) {
        return of(key, label, Kind.COUNT, help, Integer.toString(start));
    }

    static Setting choice(String key, String label, String help, List<String> choices) {
        return new Setting(key, label, Kind.CHOICE, help, choices.get(0), choices);
    }

    static Setting flag(String key, String label, String help, boolean start) {
        return of(key, label, Kind.FLAG, help, start ? YES : NO);
    }

    /** The range of a text, where the signs of an absolute reference do not matter; a refusal if it is none. */
    CellRange range(String text) {
        Refusal.unless(!text.isBlank(), "%s: name the cells, or pick them on the sheet", label);
        Refusal.unless(
                !text.contains("!"),
                "%s: %s is to lie on the sheet that is written on, without a sheet's name",
                label,
                text.strip());
        Optional<CellRange> range =
                CellRange.parse(text.strip().replace("$", "").toUpperCase(Locale.ROOT));
        return range.orElseThrow(
                () -> new Refusal(label + ": \"" + text.strip() + "\" names no cells"));
    }

    /** The whole number of a text; a refusal if it is none or outside of the bounds. */
    int count(String text, int least, int most) {
        OptionalInt number = whole(text);
        Refusal.unless(
                number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most,
                "%s is a whole number from %d to %d, not \"%s\"",
                label,
                least,
                most,
                text.strip());
        return number.getAsInt();
    }

    static OptionalInt whole(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    double number(String text) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            Refusal.unless(Double.isFinite(number), "%s is a number, not \"%s\"", label, text);
            return number;
        } catch (NumberFormatException e) {
            throw new Refusal(label + " is a number, not \"" + text.strip() + "\"");
        }
    }
}
