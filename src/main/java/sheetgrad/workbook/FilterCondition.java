package sheetgrad.workbook;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Which rows a filter shows, by the cells of one of its columns. */
public sealed interface FilterCondition {
    /**
     * Cells that show one of these texts, whatever their case, or a date of one of these groups, or blank ones.
     *
     * @param texts as cells show them, formatted
     */
    record OneOf(Set<String> texts, Set<DateGroup> dates, boolean includesBlanks)
            implements FilterCondition {
        public OneOf {
            texts = Set.copyOf(texts);
            dates = Set.copyOf(dates);
        }

        public OneOf(Set<String> texts, boolean includesBlanks) {
            this(texts, Set.of(), includesBlanks);
        }
    }

    /**
     * Cells that compare with one value, or with two.
     *
     * @param needsBoth whether both comparisons must hold, rather than one of them
     */
    record Compared(List<Comparison> comparisons, boolean needsBoth) implements FilterCondition {
        public Compared {
            comparisons = List.copyOf(comparisons);
            if (comparisons.isEmpty() || comparisons.size() > 2) {
                throw new IllegalArgumentException("one or two comparisons: " + comparisons);
            }
        }

        /** A single comparison. */
        public static Compared of(Operator operator, String value) {
            return new Compared(List.of(new Comparison(operator, value)), false);
        }
    }

    /** @param value a number, or a text in which {@code *} and {@code ?} stand for any characters */
    record Comparison(Operator operator, String value) {}

    /** How a cell and a value compare. */
    enum Operator {
        EQUAL("equal"),
        NOT_EQUAL("notEqual"),
        GREATER("greaterThan"),
        GREATER_OR_EQUAL("greaterThanOrEqual"),
        LESS("lessThan"),
        LESS_OR_EQUAL("lessThanOrEqual");

        private final String word;

        Operator(String word) {
            this.word = word;
        }

        /** As files have it. */
        public String word() {
            return word;
        }

        /** The operator that files call so; EQUAL for words that are none. */
        public static Operator of(String word) {
            for (Operator operator : values()) {
                if (operator.word.equals(word)) {
                    return operator;
                }
            }
            return EQUAL;
        }
    }

    /** Cells with the largest numbers, or the smallest: so many, or so many per cent. */
    record Highest(int count, boolean isPercent, boolean isBottom) implements FilterCondition {}

    /** Cells with numbers above the average of the column, or below. */
    record BesideAverage(boolean isAbove) implements FilterCondition {}

    /** Something that cells show besides their text. */
    sealed interface Shown extends FilterCondition {
        Aspect aspect();
    }

    /** Kinds of what cells show besides their text. */
    enum Aspect {
        FILL,
        TEXT_COLOUR,
        ICON
    }

    /**
     * Cells that show a colour.
     *
     * @param isFill whether the colour is that of the cell rather than of its text
     * @param colour 0xRRGGBB; nothing for cells without a fill, and for texts whose colour is automatic
     */
    record Coloured(boolean isFill, OptionalInt colour) implements Shown {
        @Override
        public Aspect aspect() {
            return isFill ? Aspect.FILL : Aspect.TEXT_COLOUR;
        }
    }

    /**
     * Cells that show an icon.
     *
     * @param set as conditional formats name it, such as "3Arrows"
     * @param level of the icon within its set, counted from that of the lowest; nothing for cells without an icon
     */
    record Iconed(String set, OptionalInt level) implements Shown {
        /** Cells without an icon; the set is of no account. */
        public static final Iconed NONE = new Iconed("3Arrows", OptionalInt.empty());

        /** An icon of a set. */
        public static Iconed of(String set, int level) {
            return new Iconed(set, OptionalInt.of(level));
        }

        @Override
        public Aspect aspect() {
            return Aspect.ICON;
        }
    }

    /** A condition of a kind that stays in the file as it is: the rows that it hides stay hidden. */
    record Kept() implements FilterCondition {}
}
