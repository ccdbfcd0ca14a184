package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * Count, means and central sums of pairs (x, y), of which all statistics of pairs are made.
 *
 * @param xx the sum of (x - mean)^2
 * @param xy the sum of (x - mean of x)(y - mean of y)
 * @param yy the sum of (y - mean)^2
 */
record Moments(int count, double meanX, double meanY, double xx, double xy, double yy) {
    static Moments of(double[] x, double[] y) {
        double meanX = SumFunctions.sum(x) / x.length;
        double meanY = SumFunctions.sum(y) / y.length;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return new Moments(x.length, meanX, meanY, xx, xy, yy);
    }

    /** The partial derivatives of a statistic for each of the moments. */
    record Slopes(double meanX, double meanY, double xx, double xy, double yy) {}

    /** A number made of moments; not finite where it is not defined. */
    @FunctionalInterface
    interface Statistic {
        double of(Moments moments);
    }

    /** The partial derivatives of a statistic. */
    @FunctionalInterface
    interface SlopesOf {
        Slopes of(Moments moments);
    }

    /** A statistic as an operation on two rows of numbers; #DIV/0! where it is not defined. */
    record Operation(Statistic statistic, SlopesOf slopesOf) implements NumericOperation {
        @Override
        public NumericResult apply(List<Matrix> operands) {
            Moments moments = Moments.of(operands.get(0).elements(), operands.get(1).elements());
            double result = statistic.of(moments);
            return Double.isFinite(result)
                    ? NumericResult.of(result)
                    : NumericResult.error(
                            ErrorKind.DIVISION_BY_ZERO, "the numbers do not vary, or are too few");
        }

        /** d(xx)/dx = 2 (x - mean), d(xy)/dx = y - mean of y, d(mean)/dx = 1/n. */
        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            double[] x = operands.get(0).elements();
            double[] y = operands.get(1).elements();
            Moments moments = Moments.of(x, y);
            Slopes slopes = slopesOf.of(moments);
            for (int i = 0; i < x.length; i++) {
                double fromMeanX = x[i] - moments.meanX();
                double fromMeanY = y[i] - moments.meanY();
                adjoints.get(0)[i] +=
                        resultAdjoint[0]
                                * (slopes.meanX() / x.length
                                        + 2 * slopes.xx() * fromMeanX
                                        + slopes.xy() * fromMeanY);
                adjoints.get(1)[i] +=
                        resultAdjoint[0]
                                * (slopes.meanY() / x.length
                                        + 2 * slopes.yy() * fromMeanY
                                        + slopes.xy() * fromMeanX);
            }
        }
    }
}
