package sheetgrad.training;

import java.util.function.DoubleConsumer;
import sheetgrad.autodiff.LossGradient;

/**
 * Looks for the number in one cell for which another cell shows a wanted number. Newton's steps with the exact derivative
 * come first; where it vanishes or they lead nowhere, places to both sides of the start are tried until the goal lies
 * between two of them, and then the distance is halved.
 */
public final class GoalSeek {
    private static final int MOST_NEWTON_STEPS = 60;
    private static final int MOST_HALVINGS = 40;
    private static final int MOST_WIDENINGS = 80;
    private static final int MOST_BISECTIONS = 2_200;
    private static final double CLOSE = 1e-9;

    /**
     * What a search came to.
     *
     * @param value the number for the changed cell; the best that was tried, if the goal was not reached
     * @param reached what the other cell shows for it
     * @param isFound whether that is the goal to a relative 1e-9
     */
    public record Outcome(double value, double reached, boolean isFound, int evaluations) {}

    private final LossGradient function;
    private final double goal;
    private final DoubleConsumer tried;
    private final double[] at = new double[1];
    private final double[] slope = new double[1];
    private double bestX;
    private double bestDistance = Double.POSITIVE_INFINITY;
    private int evaluations;

    private GoalSeek(LossGradient function, double goal, DoubleConsumer tried) {
        this.function = function;
        this.goal = goal;
        this.tried = tried;
    }

    /**
     * Searches from the number that the cell holds now.
     *
     * @param function the cell that is to reach the goal, as a function of just one parameter
     * @param tried is told each number that came closer to the goal than all before
     */
    public static Outcome search(LossGradient function, double goal, DoubleConsumer tried) {
        if (function.parameterCount() != 1) {
            throw new IllegalArgumentException(
                    "one cell is changed, not " + function.parameterCount());
        }
        return new GoalSeek(function, goal, tried).search(function.storedParameters()[0]);
    }

    private Outcome search(double start) {
        bestX = start;
        if (!newton(start)) {
            bracket(start);
        }
        double reached = bestDistance == 0 ? goal : goal + distance(bestX);
        boolean isFound = bestDistance <= CLOSE * Math.max(1, Math.abs(goal));
        return new Outcome(bestX, reached, isFound, evaluations);
    }

    /** How far the value is above the goal; NaN where it is no number. */
    private double distance(double x) {
        at[0] = x;
        evaluations++;
        double distance = function.evaluate(at, slope) - goal;
        if (Math.abs(distance) < bestDistance) {
            bestDistance = Math.abs(distance);
            bestX = x;
            tried.accept(x);
        }
        return distance;
    }

    /** Whether the goal was reached; every step must come closer, and is halved until it does. */
    private boolean newton(double start) {
        double x = start;
        double distance = distance(x);
        for (int i = 0; i < MOST_NEWTON_STEPS && distance != 0; i++) {
            double step = -distance / slope[0];
            double next = Double.NaN;
            double there = Double.NaN;
            for (int halving = 0; halving < MOST_HALVINGS && Double.isFinite(step); halving++) {
                next = x + step;
                there = distance(next);
                if (Math.abs(there) < Math.abs(distance) || next == x) {
                    break;
                }
                step /= 2;
            }
            if (!(Math.abs(there) < Math.abs(distance))) {
                break;
            }
            x = next;
            distance = there;
        }
        return bestDistance <= CLOSE * Math.max(1, Math.abs(goal));
    }

    /** Goes further and further to both sides until the goal lies between two numbers. */
    private void bracket(double start) {
        double width = Math.max(Math.abs(start) * 0.01, 0.01);
        double left = start;
        double right = start;
        double below = distance(start);
        double above = below;
        for (int i = 0; i < MOST_WIDENINGS && bestDistance > 0; i++) {
            double newRight = right + width;
            double atRight = distance(newRight);
            if (changesSign(above, atRight)) {
                bisect(right, newRight, above);
                return;
            }
            double newLeft = left - width;
            double atLeft = distance(newLeft);
            if (changesSign(atLeft, below)) {
                bisect(newLeft, left, atLeft);
                return;
            }
            right = newRight;
            left = newLeft;
            above = atRight;
            below = atLeft;
            width *= 1.6;
        }
    }

    private static boolean changesSign(double one, double other) {
        return one < 0 && other > 0 || one > 0 && other < 0;
    }

    private void bisect(double low, double high, double atLow) {
        double left = low;
        double right = high;
        for (int i = 0; i < MOST_BISECTIONS && bestDistance > 0; i++) {
            double middle = left + (right - left) / 2;
            if (middle <= left || middle >= right) {
                return;
            }
            double there = distance(middle);
            if (Double.isNaN(there)) {
                return;
            }
            if (changesSign(atLow, there)) {
                right = middle;
            } else {
                left = middle;
            }
        }
    }
}
