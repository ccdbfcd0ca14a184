package sheetgrad.workbook;

import java.util.List;
import java.util.function.UnaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;

/** A format that depends on the cell's value. Formats of other kinds than these stay in the file untouched. */
public sealed interface ConditionalFormat extends CellRule<ConditionalFormat> {
    /** The cells that it governs. */
    @Override
    List<CellRange> ranges();

    /** The same format for other cells. */
    @Override
    ConditionalFormat withRanges(List<CellRange> now);

    @Override
    default ConditionalFormat rewritten(UnaryOperator<Expression> rewriter) {
        return this;
    }

    /** How the position of a colour is found among the values of the ranges. */
    enum PointKind {
        MINIMUM,
        MAXIMUM,
        NUMBER,
        PERCENT,
        PERCENTILE,
        FORMULA
    }

    /**
     * One colour of a scale.
     *
     * @param number the number, per cent or percentile; unused for MINIMUM and MAXIMUM
     * @param colour 0xRRGGBB
     */
    record Point(PointKind kind, double number, int colour) {}

    /** Two or three colours; a cell takes the colour between those beside its value. */
    record ColourScale(List<CellRange> ranges, List<Point> points) implements ConditionalFormat {
        public ColourScale {
            ranges = List.copyOf(ranges);
            points = List.copyOf(points);
            if (points.size() < 2) {
                throw new IllegalArgumentException("a colour scale needs two colours: " + points);
            }
        }

        @Override
        public ColourScale withRanges(List<CellRange> now) {
            return new ColourScale(now, points);
        }
    }

    /**
     * A bar in each cell, the longer the larger its number.
     *
     * @param shortest where the bars begin, and {@code longest} where they fill the cell; their colours mean nothing
     * @param isGradient whether the colour fades out
     * @param showsValue whether the number stays visible
     */
    record DataBar(
            List<CellRange> ranges,
            Point shortest,
            Point longest,
            int colour,
            int negativeColour,
            boolean isGradient,
            boolean showsValue)
            implements ConditionalFormat {
        public DataBar {
            ranges = List.copyOf(ranges);
        }

        @Override
        public DataBar withRanges(List<CellRange> newRanges) {
            return new DataBar(
                    newRanges, shortest, longest, colour, negativeColour, isGradient, showsValue);
        }
    }

    /**
     * A small picture in each cell.
     *
     * @param icons the name of the set, such as "3TrafficLights1"
     * @param thresholds from the lowest on, the first of which is not asked for; their colours mean nothing
     */
    record IconSet(
            List<CellRange> ranges,
            String icons,
            List<Point> thresholds,
            boolean isReversed,
            boolean showsValue)
            implements ConditionalFormat {
        public IconSet {
            ranges = List.copyOf(ranges);
            thresholds = List.copyOf(thresholds);
        }

        @Override
        public IconSet withRanges(List<CellRange> newRanges) {
            return new IconSet(newRanges, icons, thresholds, isReversed, showsValue);
        }
    }

    /** A look that cells have while a condition holds. */
    record Rule(
            List<CellRange> ranges, Condition condition, ConditionalLook look, boolean stopsOthers)
            implements ConditionalFormat {
        public Rule {
            ranges = List.copyOf(ranges);
        }

        @Override
        public Rule withRanges(List<CellRange> newRanges) {
            return new Rule(newRanges, condition, look, stopsOthers);
        }

        @Override
        public Rule rewritten(UnaryOperator<Expression> rewriter) {
            Condition now = condition.rewritten(rewriter);
            return now.equals(condition) ? this : new Rule(ranges, now, look, stopsOthers);
        }
    }

    /** When a rule holds for a cell. */
    sealed interface Condition {
        /** The same with other formulas. */
        default Condition rewritten(UnaryOperator<Expression> rewriter) {
            return this;
        }
    }

    /** A formula that gives TRUE or a number other than 0; relative to the first cell of the ranges. */
    record FormulaHolds(Expression formula) implements Condition {
        @Override
        public Condition rewritten(UnaryOperator<Expression> rewriter) {
            return new FormulaHolds(rewriter.apply(formula));
        }
    }

    /**
     * The cell's value compared with that of one formula, or of two.
     *
     * @param operator as in files: "lessThan", "between" and so on
     */
    record Comparison(String operator, List<Expression> operands) implements Condition {
        public Comparison {
            operands = List.copyOf(operands);
        }

        @Override
        public Condition rewritten(UnaryOperator<Expression> rewriter) {
            return new Comparison(operator, operands.stream().map(rewriter).toList());
        }
    }

    /** The value stands in the ranges more than once, or just once. */
    record Repeated(boolean isOnce) implements Condition {}

    /** The value is among the largest, or the smallest, so many. */
    record Ranked(int count, boolean isPercent, boolean isBottom) implements Condition {}

    /** The number is above or below the average of the ranges, by so many standard deviations. */
    record AgainstAverage(boolean isAbove, boolean includesEqual, int deviations)
            implements Condition {}
}
