package sheetgrad.function;

import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * A function of numbers applied at each place of its operands, which are broadcast to a common shape. A result that is
 * not finite is #NUM! unless a rule says otherwise; there is no negative zero.
 */
public final class Elementwise implements LanedOperation, LaneOperation {
    /** The number for one set of operands; reads {@code x}, never writes it. */
    @FunctionalInterface
    public interface Scalar {
        double apply(double[] x);
    }

    /** Writes the partial derivative for each operand, given the operands and the result. */
    @FunctionalInterface
    public interface Partials {
        void partials(double[] x, double y, double[] partials);
    }

    /** A faster way over many lanes; it may decline numbers that it does not suit. */
    interface Lanes {
        /** Suits nothing. */
        Lanes NONE =
                new Lanes() {
                    @Override
                    public boolean forward(double[][] x, double[] y) {
                        return false;
                    }

                    @Override
                    public boolean backward(
                            double[][] x, double[] adjoint, double[] @Nullable [] adjoints) {
                        return false;
                    }
                };

        /** Calculates the results, finite or not; false if it declines. */
        boolean forward(double[][] x, double[] y);

        /** Adds to the adjoints; false, with nothing added, if it declines. */
        boolean backward(double[][] x, double[] adjoint, double[] @Nullable [] adjoints);
    }

    /** When a result is an error, which, and why. */
    record ErrorRule(Condition condition, ErrorKind kind, String message) {}

    /** A condition on one set of operands. */
    @FunctionalInterface
    public interface Condition {
        boolean holds(double[] x);
    }

    private final Scalar function;
    private final Partials partials;
    private final ErrorRule[] errorRules;
    private final Lanes lanes;

    Elementwise(Scalar function, Partials partials, List<ErrorRule> errorRules) {
        this(function, partials, errorRules, Lanes.NONE);
    }

    Elementwise(Scalar function, Partials partials, List<ErrorRule> errorRules, Lanes lanes) {
        this.function = function;
        this.partials = partials;
        this.errorRules = errorRules.toArray(ErrorRule[]::new);
        this.lanes = lanes;
    }

    /** The result for one set of operands; NaN where {@link #apply} gives an error. */
    public double valueOf(double[] x) {
        for (ErrorRule rule : errorRules) {
            if (rule.condition().holds(x)) {
                return Double.NaN;
            }
        }
        double y = result(x);
        return Double.isFinite(y) ? y : Double.NaN;
    }

    /** What the function gives; NaN where a series or a continued fraction of the library does not come to an end. */
    private double result(double[] x) {
        try {
            return function.apply(x) + 0.0;
        } catch (MathRuntimeException doesNotConverge) {
            return Double.NaN;
        }
    }

    /** Writes the partial derivative for each operand. */
    public void slopesAt(double[] x, double y, double[] slopes) {
        partials.partials(x, y, slopes);
    }

    @Override
    public NumericResult apply(List<Matrix> operands) {
        int rows = 1;
        int columns = 1;
        for (Matrix operand : operands) {
            rows = Math.max(rows, operand.rows());
            columns = Math.max(columns, operand.columns());
        }
        double[] results = new double[ArrayValue.size(rows, columns)];
        double[] x = new double[operands.size()];
        for (int i = 0; i < results.length; i++) {
            gather(operands, i / columns, i % columns, x);
            for (ErrorRule rule : errorRules) {
                if (rule.condition().holds(x)) {
                    return NumericResult.error(rule.kind(), rule.message());
                }
            }
            results[i] = result(x);
            if (!Double.isFinite(results[i])) {
                return NumericResult.notFinite();
            }
        }
        return new NumericResult.Numbers(new Matrix(rows, columns, results));
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        int count = operands.size();
        double[] x = new double[count];
        double[] slopes = new double[count];
        for (int i = 0; i < resultAdjoint.length; i++) {
            if (resultAdjoint[i] == 0) {
                continue;
            }
            int row = i / result.columns();
            int column = i % result.columns();
            gather(operands, row, column, x);
            partials.partials(x, result.elements()[i], slopes);
            for (int k = 0; k < count; k++) {
                adjoints.get(k)[broadcastIndex(operands.get(k), row, column)] +=
                        slopes[k] * resultAdjoint[i];
            }
        }
    }

    @Override
    public LaneOperation lanes() {
        return this;
    }

    @Override
    public int laneSize(List<Matrix> operands) {
        return 1;
    }

    @Override
    public int laneElement(List<Matrix> operands, int operand, int result, int index) {
        int columns = 1;
        for (Matrix one : operands) {
            columns = Math.max(columns, one.columns());
        }
        return broadcastIndex(operands.get(operand), result / columns, result % columns);
    }

    @Override
    public boolean forward(int operands, double[][] x, double[] y) {
        if (!lanes.forward(x, y)) {
            double[] set = new double[x.length];
            for (int lane = 0; lane < y.length; lane++) {
                gather(x, lane, set);
                y[lane] = valueOf(set);
            }
        }
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] += 0.0;
        }
        return LaneLoops.areFinite(y);
    }

    @Override
    public void backward(
            int operands,
            double[][] x,
            double[] y,
            double[] adjoint,
            double[] @Nullable [] adjoints) {
        if (lanes.backward(x, adjoint, adjoints)) {
            return;
        }
        double[] set = new double[x.length];
        double[] slopes = new double[x.length];
        for (int lane = 0; lane < y.length; lane++) {
            if (adjoint[lane] == 0) {
                continue;
            }
            gather(x, lane, set);
            partials.partials(set, y[lane], slopes);
            for (int k = 0; k < slopes.length; k++) {
                double[] target = adjoints[k];
                if (target != null) {
                    target[target.length == 1 ? 0 : lane] += slopes[k] * adjoint[lane];
                }
            }
        }
    }

    private static void gather(double[][] x, int lane, double[] set) {
        for (int k = 0; k < set.length; k++) {
            set[k] = LaneLoops.at(x[k], lane);
        }
    }

    private static void gather(List<Matrix> operands, int row, int column, double[] x) {
        for (int k = 0; k < x.length; k++) {
            Matrix operand = operands.get(k);
            x[k] = operand.elements()[broadcastIndex(operand, row, column)];
        }
    }

    private static int broadcastIndex(Matrix operand, int row, int column) {
        return (operand.rows() == 1 ? 0 : row) * operand.columns()
                + (operand.columns() == 1 ? 0 : column);
    }
}
