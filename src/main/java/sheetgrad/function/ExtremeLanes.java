package sheetgrad.function;

import org.jspecify.annotations.Nullable;

/**
 * The largest or smallest number in many lanes; numbers that tie for it share the adjoint equally.
 *
 * @param isRectifier whether a result of 0 passes nothing on
 */
record ExtremeLanes(boolean isMaximum, boolean isRectifier) implements LaneOperation {
    @Override
    public boolean forward(int operands, double[][] x, double[] y) {
        for (int lane = 0; lane < y.length; lane++) {
            y[lane] = LaneLoops.at(x[0], lane);
        }
        for (double[] numbers : x) {
            for (int lane = 0; lane < y.length; lane++) {
                double number = LaneLoops.at(numbers, lane);
                y[lane] = isMaximum ? Math.max(y[lane], number) : Math.min(y[lane], number);
            }
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
        for (int lane = 0; lane < y.length; lane++) {
            if (adjoint[lane] == 0 || (isRectifier && y[lane] == 0)) {
                continue;
            }
            int ties = 0;
            for (double[] numbers : x) {
                ties += LaneLoops.at(numbers, lane) == y[lane] ? 1 : 0;
            }
            for (int k = 0; k < x.length; k++) {
                double[] target = adjoints[k];
                if (target != null && LaneLoops.at(x[k], lane) == y[lane]) {
                    target[target.length == 1 ? 0 : lane] += adjoint[lane] / ties;
                }
            }
        }
    }
}
