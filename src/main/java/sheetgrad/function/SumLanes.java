package sheetgrad.function;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** SUM, or AVERAGE, in many lanes. */
enum SumLanes implements LaneOperation {
    SUM,
    AVERAGE;

    @Override
    public boolean forward(int operands, double[][] x, double[] y) {
        Arrays.fill(y, 0);
        for (double[] addends : x) {
            if (LaneLoops.isShared(addends)) {
                SumFunctions.addToAll(y, addends[0]);
            } else {
                LaneLoops.add(addends, 1, y);
            }
        }
        if (this == AVERAGE) {
            for (int lane = 0; lane < y.length; lane++) {
                y[lane] /= x.length;
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
        double slope = this == AVERAGE ? 1.0 / x.length : 1;
        for (double[] target : adjoints) {
            if (target != null) {
                LaneLoops.add(adjoint, slope, target);
            }
        }
    }
}
