package sheetgrad.function;

import org.jspecify.annotations.Nullable;

/**
 * A choice between two numbers in many lanes. Where a number is compared with 0, as ReLU does, masks made of signs choose:
 * data rise and fall around 0 so irregularly that the processor would guess a branch wrongly half of the time.
 */
record SelectionLanes(NumberSelection selection) implements LaneOperation {
    private static boolean isZero(double[] numbers) {
        return LaneLoops.isShared(numbers) && numbers[0] == 0;
    }

    private boolean isMasked(double[][] x, double[] y) {
        return selection.isBySign() && isZero(x[1]) && x[0].length == y.length;
    }

    /** All bits if the number is chosen as one below 0, none otherwise; there is no negative zero. */
    private static long mask(double number, boolean takesZero) {
        double sign = takesZero ? 0.0 - number : number + 0.0;
        long negative = Double.doubleToRawLongBits(sign) >> 63;
        return takesZero ? ~negative : negative;
    }

    @Override
    public boolean forward(int operands, double[][] x, double[] y) {
        if (isMasked(x, y)) {
            double[] below = x[selection.holdsIfLess() ? 2 : 3];
            double[] above = x[selection.holdsIfLess() ? 3 : 2];
            choose(x[0], below, above, y);
            return true;
        }
        for (int lane = 0; lane < y.length; lane++) {
            boolean isFirst = selection.holds(LaneLoops.at(x[0], lane), LaneLoops.at(x[1], lane));
            y[lane] = LaneLoops.at(x[isFirst ? 2 : 3], lane);
        }
        return true;
    }

    private void choose(double[] numbers, double[] below, double[] above, double[] y) {
        boolean takesZero = selection.takesZeroAsLess();
        if (isZero(below) && above.length == y.length) {
            for (int i = 0; i < y.length; i++) {
                long bits = Double.doubleToRawLongBits(above[i]);
                y[i] = Double.longBitsToDouble(bits & ~mask(numbers[i], takesZero));
            }
            return;
        }
        for (int i = 0; i < y.length; i++) {
            long mask = mask(numbers[i], takesZero);
            long lower = Double.doubleToRawLongBits(LaneLoops.at(below, i)) & mask;
            long upper = Double.doubleToRawLongBits(LaneLoops.at(above, i)) & ~mask;
            y[i] = Double.longBitsToDouble(lower | upper);
        }
    }

    @Override
    public void backward(
            int operands,
            double[][] x,
            double[] y,
            double[] adjoint,
            double[] @Nullable [] adjoints) {
        boolean isMasked = isMasked(x, y);
        for (int branch = 2; branch < 4; branch++) {
            double[] target = adjoints[branch];
            boolean isTrue = branch == 2;
            if (target != null && isMasked && target.length == adjoint.length) {
                addBySign(x[0], isTrue == selection.holdsIfLess(), adjoint, target);
            } else if (target != null) {
                addByComparison(x, isTrue, adjoint, target);
            }
        }
    }

    private void addBySign(double[] numbers, boolean isBelow, double[] adjoint, double[] target) {
        boolean takesZero = selection.takesZeroAsLess();
        long flip = isBelow ? 0 : -1;
        for (int i = 0; i < target.length; i++) {
            long bits = Double.doubleToRawLongBits(adjoint[i]);
            target[i] += Double.longBitsToDouble(bits & (mask(numbers[i], takesZero) ^ flip));
        }
    }

    private void addByComparison(double[][] x, boolean isTrue, double[] adjoint, double[] target) {
        for (int lane = 0; lane < adjoint.length; lane++) {
            double left = LaneLoops.at(x[0], lane);
            double right = LaneLoops.at(x[1], lane);
            if (selection.holds(left, right) == isTrue) {
                target[target.length == 1 ? 0 : lane] += adjoint[lane];
            }
        }
    }
}
