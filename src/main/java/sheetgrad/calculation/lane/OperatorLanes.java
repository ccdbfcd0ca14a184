package sheetgrad.calculation.lane;

import java.util.List;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.function.Relation;

/**
 * Operators between numbers. A result that is not finite becomes NaN at once, so that nothing later makes a number of
 * it again.
 */
public abstract class OperatorLanes extends Lanes {
    private final Lanes left;
    private final Lanes right;

    private OperatorLanes(boolean isLogical, List<Lanes> operands) {
        super(isLogical, operands);
        this.left = operands.get(0);
        this.right = operands.get(1);
    }

    /** One of + - * / between two operands. */
    static Lanes arithmetic(BinaryOperator operator, Lanes left, Lanes right) {
        List<Lanes> operands = held(List.of(left, right));
        switch (operator) {
            case ADD:
                return new Sum(operands);
            case SUBTRACT:
                return new Difference(operands);
            case MULTIPLY:
                return new Product(operands);
            default:
                return new Quotient(operands);
        }
    }

    Lanes left() {
        return left;
    }

    Lanes right() {
        return right;
    }

    static Lanes square(Lanes operand) {
        return new Square(List.of(operand, new Constant(2, false)));
    }

    static Lanes comparison(Relation relation, Lanes left, Lanes right) {
        return new Comparison(relation, held(List.of(left, right)));
    }

    @Override
    public final double[] calculate(LanePlace place, int row, int column, int from, int to) {
        double[] a = left.broadcast(place, row, column, from, to);
        double[] b = right.broadcast(place, row, column, from, to);
        double[] y = buffer(to);
        combine(a, b, y, from, to);
        return y;
    }

    @Override
    public final double one(LanePlace place, int row, int column, int lane) {
        return combine(
                left.broadcastOne(place, row, column, lane),
                right.broadcastOne(place, row, column, lane));
    }

    abstract double combine(double a, double b);

    /** Does it for many lanes; written out in each class, so that each has a loop of its own. */
    abstract void combine(double[] a, double[] b, double[] y, int from, int to);

    private static final class Sum extends OperatorLanes {
        Sum(List<Lanes> operands) {
            super(false, operands);
        }

        @Override
        double combine(double a, double b) {
            return finite(a + b);
        }

        @Override
        void combine(double[] a, double[] b, double[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = combine(a[i], b[i]);
            }
        }
    }

    private static final class Difference extends OperatorLanes {
        Difference(List<Lanes> operands) {
            super(false, operands);
        }

        @Override
        double combine(double a, double b) {
            return finite(a - b);
        }

        @Override
        void combine(double[] a, double[] b, double[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = combine(a[i], b[i]);
            }
        }
    }

    static final class Product extends OperatorLanes {
        Product(List<Lanes> operands) {
            super(false, operands);
        }

        @Override
        double combine(double a, double b) {
            return finite(a * b);
        }

        @Override
        void combine(double[] a, double[] b, double[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = combine(a[i], b[i]);
            }
        }
    }

    /** A power with the exponent 2, by far the commonest. */
    private static final class Square extends OperatorLanes {
        Square(List<Lanes> operands) {
            super(false, operands);
        }

        @Override
        double combine(double a, double exponent) {
            return finite(a * a);
        }

        @Override
        void combine(double[] a, double[] b, double[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = combine(a[i], 2);
            }
        }
    }

    private static final class Quotient extends OperatorLanes {
        Quotient(List<Lanes> operands) {
            super(false, operands);
        }

        @Override
        double combine(double a, double b) {
            return finite(a / b);
        }

        @Override
        void combine(double[] a, double[] b, double[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = combine(a[i], b[i]);
            }
        }
    }

    /** A comparison of numbers, which are equal if they agree in 15 digits. */
    private static final class Comparison extends OperatorLanes {
        private final double ifLess;
        private final double ifEqual;
        private final double ifGreater;

        Comparison(Relation relation, List<Lanes> operands) {
            super(true, operands);
            ifLess = relation.holds(-1) ? 1 : 0;
            ifEqual = relation.holds(0) ? 1 : 0;
            ifGreater = relation.holds(1) ? 1 : 0;
        }

        @Override
        void combine(double[] a, double[] b, double[] y, int from, int to) {
            for (int i = from; i < to; i++) {
                y[i] = combine(a[i], b[i]);
            }
        }

        @Override
        double combine(double a, double b) {
            if (a == b) {
                return ifEqual;
            }
            double difference = a - b;
            if (Math.abs(difference) > 1e-13 * (Math.abs(a) + Math.abs(b))) {
                return difference < 0 ? ifLess : ifGreater;
            }
            if (Double.isNaN(difference)) {
                return Double.NaN;
            }
            int order = Relation.order(a, b);
            return order == 0 ? ifEqual : order < 0 ? ifLess : ifGreater;
        }
    }

    /** IF between numbers, or between truth values: each lane takes what its test says. */
    static final class Choice extends Lanes {
        private final Lanes test;
        private final Lanes whenTrue;
        private final Lanes whenFalse;

        Choice(List<Lanes> operands) {
            super(operands.get(1).isLogical(), operands);
            List<Lanes> held = held(operands);
            this.test = held.get(0);
            this.whenTrue = held.get(1);
            this.whenFalse = held.get(2);
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            double[] tests = test.broadcast(place, row, column, from, to);
            double[] a = whenTrue.broadcast(place, row, column, from, to);
            double[] b = whenFalse.broadcast(place, row, column, from, to);
            double[] y = buffer(to);
            for (int i = from; i < to; i++) {
                double chosen = tests[i] != 0 ? a[i] : b[i];
                y[i] = chosen + 0 * tests[i];
            }
            return y;
        }

        @Override
        public double one(LanePlace place, int row, int column, int lane) {
            double result = test.broadcastOne(place, row, column, lane);
            Lanes chosen = result != 0 ? whenTrue : whenFalse;
            return chosen.broadcastOne(place, row, column, lane) + 0 * result;
        }
    }
}
