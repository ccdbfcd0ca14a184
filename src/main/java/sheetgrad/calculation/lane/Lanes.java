package sheetgrad.calculation.lane;

import java.util.Arrays;
import java.util.List;
import sheetgrad.calculation.store.ValueChunk;

/**
 * Part of a formula, calculated for many cells of a column at once: the lane is the cell. In each lane it is a number,
 * or an array of {@code rows} x {@code columns} of which one element is calculated at a time. NaN in a lane means that
 * the tree evaluator has to look at that cell: it may be an error, a text, or anything else that is no number.
 */
public abstract class Lanes {
    private final int rows;
    private final int columns;
    private final boolean isLogical;
    private final LaneScope scope;
    private final boolean readsAbove;
    private double[] buffer = new double[1];

    /**
     * @param isLogical whether 1 and 0 mean TRUE and FALSE
     * @param readsAbove whether it reads cells above its own in their column, which may be lanes of the same block
     */
    Lanes(int rows, int columns, boolean isLogical, LaneScope scope, boolean readsAbove) {
        this.rows = rows;
        this.columns = columns;
        this.isLogical = isLogical;
        this.scope = scope;
        this.readsAbove = readsAbove;
    }

    /** What is made of operands place by place, and is as large as the largest of them. */
    Lanes(boolean isLogical, List<Lanes> operands) {
        this(
                operands.stream().mapToInt(Lanes::rows).max().orElse(1),
                operands.stream().mapToInt(Lanes::columns).max().orElse(1),
                isLogical,
                operands);
    }

    /** What is made of operands, in a shape of its own. */
    Lanes(int rows, int columns, boolean isLogical, List<Lanes> operands) {
        this(
                rows,
                columns,
                isLogical,
                operands.stream().map(Lanes::scope).reduce(LaneScope.REGION, LaneScope::narrower),
                operands.stream().anyMatch(Lanes::readsAbove));
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    boolean isScalar() {
        return rows == 1 && columns == 1;
    }

    public boolean isLogical() {
        return isLogical;
    }

    LaneScope scope() {
        return scope;
    }

    boolean readsAbove() {
        return readsAbove;
    }

    /**
     * Calculates the element at {@code row}, {@code column} for the lanes from {@code from} up to {@code to}.
     *
     * @return an array with the results at the places of these lanes, not to be changed; it holds until this is called
     *     again or the cells of these lanes are stored
     */
    public abstract double[] calculate(LanePlace place, int row, int column, int from, int to);

    /** The element for this place of a larger array: single rows and columns stand for every row and column. */
    public final double[] broadcast(LanePlace place, int row, int column, int from, int to) {
        return calculate(place, rows == 1 ? 0 : row, columns == 1 ? 0 : column, from, to);
    }

    /** The element for a single lane: the same number, and sooner than {@link #calculate} gives an array of one. */
    public double one(LanePlace place, int row, int column, int lane) {
        return calculate(place, row, column, lane, lane + 1)[lane];
    }

    /** What {@link #broadcast} gives, for a single lane. */
    final double broadcastOne(LanePlace place, int row, int column, int lane) {
        return one(place, rows == 1 ? 0 : row, columns == 1 ? 0 : column, lane);
    }

    /** The number itself; NaN instead of what is not finite, and 0 instead of a negative zero. */
    static double finite(double number) {
        return number - 0 * number;
    }

    /** An array of its own that holds lanes up to {@code to}. */
    final double[] buffer(int to) {
        if (buffer.length < to) {
            buffer =
                    Arrays.copyOf(
                            buffer, Math.min(ValueChunk.SIZE, Math.max(to, 2 * buffer.length)));
        }
        return buffer;
    }

    /**
     * The operands of one operation; those that are single numbers and stay the same for longer than others, or do not
     * wait for lanes above, are held.
     */
    static List<Lanes> held(List<Lanes> operands) {
        boolean readsAbove = operands.stream().anyMatch(Lanes::readsAbove);
        LaneScope scope =
                operands.stream().map(Lanes::scope).reduce(LaneScope.REGION, LaneScope::narrower);
        return operands.stream()
                .map(
                        operand ->
                                operand.isScalar()
                                                && (operand.scope() != scope
                                                        || operand.readsAbove() != readsAbove)
                                        ? new Held(operand)
                                        : operand)
                .toList();
    }

    /** A whole formula, which is held if it is the same for many lanes. */
    static Lanes held(Lanes root) {
        return root.isScalar() && root.scope() != LaneScope.SPAN ? new Held(root) : root;
    }

    /** A written number or truth value. */
    static final class Constant extends Lanes {
        private final double value;

        Constant(double value, boolean isLogical) {
            super(1, 1, isLogical, LaneScope.REGION, false);
            this.value = value;
        }

        double value() {
            return value;
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            double[] y = buffer(to);
            Arrays.fill(y, from, to, value);
            return y;
        }
    }

    /** A number that is calculated once for its scope, however often it is asked for. */
    private static final class Held extends Lanes {
        private final Lanes inner;
        private int number = -1;
        private double[] numbers = new double[0];
        private double[] filled = new double[0];

        Held(Lanes inner) {
            super(1, 1, inner.isLogical(), inner.scope(), false);
            this.inner = inner;
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            if (number != place.number(scope())) {
                number = place.number(scope());
                numbers = renewed(place);
            }
            return numbers;
        }

        private double[] renewed(LanePlace place) {
            if (scope() == LaneScope.SPAN && place.to() - place.from() > 1) {
                return inner.calculate(place, 0, 0, place.from(), place.to());
            }
            filled = place.fill(filled, inner.one(place, 0, 0, place.from()));
            return filled;
        }
    }

    /** RAND: the numbers that the cells draw at this place of their formula. */
    static final class Random extends Lanes {
        private final int draw;

        Random(int draw) {
            super(1, 1, false, LaneScope.SPAN, false);
            this.draw = draw;
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            double[] y = buffer(to);
            for (int lane = from; lane < to; lane++) {
                y[lane] = place.random(lane, draw);
            }
            return y;
        }
    }
}
