package sheetgrad.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks along a direction for a step that satisfies the strong Wolfe conditions: Nocedal and Wright, Numerical
 * Optimization, 2nd edition, algorithms 3.5 (bracketing) and 3.6 (zoom) with cubic interpolation (equation 3.59). One
 * object makes one search.
 *
 * <p>Beyond the book: a point whose loss is not finite counts as infinitely high and the step shrinks towards the last
 * finite one; near a minimum, where differences of the loss are rounding noise, the slope decides (Hager and Zhang, 2005,
 * "approximate Wolfe"); at a kink, where no point may satisfy the strong conditions, one that satisfies the weak ones is
 * taken (Lewis and Overton, 2013).
 */
final class LineSearch {
    private static final double DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final double NOISE = 1e-15;
    private static final int EXPANSIONS = 110;
    private static final int EVALUATIONS = 150;
    private static final int PATIENCE_FOR_STRONG = 10;

    /** A point on the line: how far, what is there, and the derivative along the line. */
    private record Sample(double step, Evaluation evaluation, double slope) {
        double loss() {
            return evaluation.isFinite() ? evaluation.loss() : Double.POSITIVE_INFINITY;
        }
    }

    private final Objective objective;
    private final double[] direction;
    private final Sample origin;
    private @Nullable Sample weak;
    private int evaluations;

    LineSearch(Objective objective, Evaluation origin, double[] direction) {
        this.objective = objective;
        this.direction = direction;
        this.origin = new Sample(0, origin, Vectors.dot(origin.gradient(), direction));
    }

    /** How often the objective was evaluated. */
    int evaluations() {
        return evaluations;
    }

    /** The point found; nothing if the loss does not fall along the direction. */
    Optional<Evaluation> search(double firstStep) {
        if (!(origin.slope() < 0)) {
            return Optional.empty();
        }
        Sample found = bracket(firstStep);
        return found.step() > 0 ? Optional.of(found.evaluation()) : Optional.empty();
    }

    private Sample bracket(double firstStep) {
        Sample previous = origin;
        double step = firstStep;
        for (int i = 0; i < EXPANSIONS; i++) {
            Sample sample = sampleAt(step);
            if (isStrong(sample)) {
                return sample;
            }
            if (!hasFallen(sample) || (i > 0 && sample.loss() >= previous.loss())) {
                return zoom(previous, sample);
            }
            if (sample.slope() >= 0) {
                return zoom(sample, previous);
            }
            step = extrapolate(previous, sample);
            previous = sample;
        }
        return previous;
    }

    private static double extrapolate(Sample previous, Sample sample) {
        double least = sample.step() + 0.01 * (sample.step() - previous.step());
        double most = 10 * sample.step();
        double cubic = cubicMinimum(previous, sample);
        return Double.isFinite(cubic) ? Math.min(Math.max(cubic, least), most) : most;
    }

    /** Narrows an interval that holds a good step; {@code low} is the better end and never higher than the origin. */
    private Sample zoom(Sample low, Sample high) {
        int zooms = 0;
        double widthTwoAgo = Double.POSITIVE_INFINITY;
        double widthOneAgo = Double.POSITIVE_INFINITY;
        while (evaluations < EVALUATIONS && isWide(low, high)) {
            double width = Math.abs(high.step() - low.step());
            Sample sample = sampleAt(between(low, high, width > 0.66 * widthTwoAgo));
            widthTwoAgo = widthOneAgo;
            widthOneAgo = width;
            if (isStrong(sample)) {
                return sample;
            }
            if (!hasFallen(sample) || sample.loss() >= low.loss()) {
                high = sample;
            } else {
                high = sample.slope() * (high.step() - low.step()) >= 0 ? low : high;
                low = sample;
            }
            if (++zooms >= PATIENCE_FOR_STRONG && weak != null) {
                return weak;
            }
        }
        return weak != null ? weak : low;
    }

    private static double between(Sample low, Sample high, boolean bisects) {
        double width = high.step() - low.step();
        if (!high.evaluation().isFinite()) {
            return low.step() + 0.1 * width;
        }
        double cubic = bisects ? Double.NaN : cubicMinimum(low, high);
        double fraction = (cubic - low.step()) / width;
        return low.step()
                + (fraction > 0 && fraction < 1 ? Math.min(Math.max(fraction, 0.01), 0.99) : 0.5)
                        * width;
    }

    /** Where the cubic through both losses with both slopes is lowest; NaN if it has no minimum. */
    private static double cubicMinimum(Sample a, Sample b) {
        double d1 = a.slope() + b.slope() - 3 * (a.loss() - b.loss()) / (a.step() - b.step());
        double d2 = Math.copySign(Math.sqrt(d1 * d1 - a.slope() * b.slope()), b.step() - a.step());
        return b.step()
                - (b.step() - a.step()) * (b.slope() + d2 - d1) / (b.slope() - a.slope() + 2 * d2);
    }

    /** Whether the two ends are different points; steps so small that no parameter changes end the search. */
    private boolean isWide(Sample low, Sample high) {
        double width = Math.abs(high.step() - low.step());
        double[] parameters = low.evaluation().parameters();
        for (int i = 0; i < direction.length; i++) {
            if (Math.abs(direction[i]) * width > Math.ulp(parameters[i])) {
                return true;
            }
        }
        return false;
    }

    private Sample sampleAt(double step) {
        double[] start = origin.evaluation().parameters();
        double[] parameters = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            parameters[i] = start[i] + step * direction[i];
        }
        evaluations++;
        Evaluation evaluation = new Evaluation(objective, parameters);
        Sample sample = new Sample(step, evaluation, Vectors.dot(evaluation.gradient(), direction));
        boolean isWeak = hasFallen(sample) && sample.slope() >= CURVATURE * origin.slope();
        if (isWeak && (weak == null || sample.loss() < weak.loss())) {
            weak = sample;
        }
        return sample;
    }

    private boolean hasFallen(Sample sample) {
        return sample.loss() <= origin.loss() + DECREASE * sample.step() * origin.slope();
    }

    private boolean isStrong(Sample sample) {
        boolean isFlatter = Math.abs(sample.slope()) <= -CURVATURE * origin.slope();
        boolean isNoHigher = sample.loss() <= origin.loss() + NOISE * Math.abs(origin.loss());
        return isFlatter && (hasFallen(sample) || isNoHigher);
    }
}
