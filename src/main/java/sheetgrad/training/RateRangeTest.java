package sheetgrad.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import sheetgrad.training.rule.Pace;
import sheetgrad.training.rule.UpdateRule;

/**
 * A learning-rate range test (Smith, Cyclical Learning Rates for Training Neural Networks, 2017): trains for a few steps while
 * the learning rate grows by the same factor from step to step, until the loss explodes, and suggests rates.
 */
public final class RateRangeTest {
    /** The loss that a step with this learning rate led to. */
    public record Point(double learningRate, double loss) {}

    /**
     * What was found.
     *
     * @param points in order of the learning rate
     * @param steepest where the loss fell fastest over the logarithm of the rate
     * @param belowMinimum a tenth of the rate with the lowest loss
     */
    public record Outcome(
            List<Point> points, OptionalDouble steepest, OptionalDouble belowMinimum) {
        public Outcome {
            points = List.copyOf(points);
        }
    }

    private static final double FIRST = 1e-7;
    private static final double LAST = 10;
    private static final int STEPS = 100;
    private static final double EXPLODED = 4;

    private final Objective objective;
    private final Method method;

    /** A test of a first order method; {@link IllegalArgumentException} for one without learning rate. */
    public RateRangeTest(Objective objective, Method method) {
        this.objective = objective;
        this.method = method;
        if (method.defaultLearningRate().isEmpty()) {
            throw new IllegalArgumentException(
                    method.title() + " has no learning rate to be looked for");
        }
    }

    /** Runs the test from these parameters, which are not changed. */
    public Outcome run(double[] start) {
        UpdateRule rule = method.updateRule(OptionalDouble.of(FIRST));
        rule.reset(start.length);
        double growth = Math.pow(LAST / FIRST, 1.0 / (STEPS - 1));
        Evaluation at = new Evaluation(objective, start.clone());
        double best = at.loss();
        List<Point> points = new ArrayList<>();
        double factor = 1;
        for (int i = 0; i < STEPS && at.isFinite(); i++) {
            double[] moved = at.parameters().clone();
            rule.update(moved, at.gradient(), Pace.of(factor));
            at = new Evaluation(objective, moved);
            if (!at.isFinite() || at.loss() - best > (EXPLODED - 1) * Math.abs(best)) {
                break;
            }
            best = Math.min(best, at.loss());
            points.add(new Point(FIRST * factor, at.loss()));
            factor *= growth;
        }
        return new Outcome(points, steepest(points), belowMinimum(points));
    }

    private static OptionalDouble steepest(List<Point> points) {
        OptionalDouble rate = OptionalDouble.empty();
        double largestFall = 0;
        for (int i = 1; i + 1 < points.size(); i++) {
            double fall = points.get(i - 1).loss() - points.get(i + 1).loss();
            if (fall > largestFall) {
                largestFall = fall;
                rate = OptionalDouble.of(points.get(i).learningRate());
            }
        }
        return rate;
    }

    private static OptionalDouble belowMinimum(List<Point> points) {
        return points.stream()
                .min(java.util.Comparator.comparingDouble(Point::loss))
                .map(point -> OptionalDouble.of(point.learningRate() / 10))
                .orElse(OptionalDouble.empty());
    }
}
