package sheetgrad.calculation.lane;

import java.util.List;
import sheetgrad.function.Elementwise;

/** A function of numbers applied in each lane, such as EXP or ROUND. */
public final class FunctionLanes extends Lanes {
    private final Elementwise function;
    private final Lanes[] operands;
    private final double[] x;
    private final double[][] arrays;

    FunctionLanes(Elementwise function, List<Lanes> operands) {
        super(false, operands);
        this.function = function;
        this.operands = held(operands).toArray(Lanes[]::new);
        this.x = new double[operands.size()];
        this.arrays = new double[operands.size()][];
    }

    @Override
    public double[] calculate(LanePlace place, int row, int column, int from, int to) {
        for (int k = 0; k < arrays.length; k++) {
            arrays[k] = operands[k].broadcast(place, row, column, from, to);
        }
        double[] y = buffer(to);
        for (int lane = from; lane < to; lane++) {
            y[lane] = valueOf(lane);
        }
        return y;
    }

    private double valueOf(int lane) {
        boolean isKnown = true;
        for (int k = 0; k < x.length; k++) {
            x[k] = arrays[k][lane];
            isKnown &= !Double.isNaN(x[k]);
        }
        return isKnown ? function.valueOf(x) : Double.NaN;
    }
}
