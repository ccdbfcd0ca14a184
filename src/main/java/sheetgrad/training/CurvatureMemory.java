package sheetgrad.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * What the last steps told about the curvature, as a product with the inverse Hessian: the two-loop recursion of L-BFGS,
 * Nocedal and Wright, Numerical Optimization, 2nd edition, algorithm 7.4.
 */
final class CurvatureMemory {
    private static final double LEAST_COSINE = 1e-12;

    /** A step, the change of the gradient over it, and one over their product. */
    private record Pair(double[] step, double[] change, double inverseProduct) {}

    private final int capacity;
    private final Deque<Pair> pairs = new ArrayDeque<>();

    CurvatureMemory(int capacity) {
        this.capacity = capacity;
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    void clear() {
        pairs.clear();
    }

    /** Takes in a step; one along which the curvature is not positive is left out, it would spoil the directions. */
    void remember(Evaluation before, Evaluation after) {
        double[] step = difference(after.parameters(), before.parameters());
        double[] change = difference(after.gradient(), before.gradient());
        double product = Vectors.dot(step, change);
        if (!(product > LEAST_COSINE * Vectors.norm(step) * Vectors.norm(change))
                || !Double.isFinite(1 / product)) {
            return;
        }
        if (pairs.size() == capacity) {
            pairs.removeFirst();
        }
        pairs.addLast(new Pair(step, change, 1 / product));
    }

    /** What is known of the curvature while the other parameters stay where they are. */
    CurvatureMemory within(boolean[] isFree) {
        CurvatureMemory result = new CurvatureMemory(capacity);
        for (Pair pair : pairs) {
            double[] step = masked(pair.step(), isFree);
            double[] change = masked(pair.change(), isFree);
            double product = Vectors.dot(step, change);
            if (product > LEAST_COSINE * Vectors.norm(step) * Vectors.norm(change)
                    && Double.isFinite(1 / product)) {
                result.pairs.addLast(new Pair(step, change, 1 / product));
            }
        }
        return result;
    }

    private static double[] masked(double[] vector, boolean[] isKept) {
        double[] result = vector.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = isKept[i] ? result[i] : 0;
        }
        return result;
    }

    /** The direction in which to go down: minus the approximate inverse Hessian times the gradient. */
    double[] direction(double[] gradient) {
        double[] result = new double[gradient.length];
        addMultiple(result, -1, gradient);
        List<Pair> newestFirst = new ArrayList<>(pairs);
        Collections.reverse(newestFirst);
        double[] weights = new double[newestFirst.size()];
        for (int i = 0; i < weights.length; i++) {
            Pair pair = newestFirst.get(i);
            weights[i] = pair.inverseProduct() * Vectors.dot(pair.step(), result);
            addMultiple(result, -weights[i], pair.change());
        }
        scaleByNewest(result);
        for (int i = weights.length - 1; i >= 0; i--) {
            Pair pair = newestFirst.get(i);
            double weight = pair.inverseProduct() * Vectors.dot(pair.change(), result);
            addMultiple(result, weights[i] - weight, pair.step());
        }
        return result;
    }

    private void scaleByNewest(double[] result) {
        Pair newest = pairs.peekLast();
        if (newest == null) {
            return;
        }
        double scale =
                1 / (newest.inverseProduct() * Vectors.dot(newest.change(), newest.change()));
        for (int i = 0; i < result.length; i++) {
            result[i] *= scale;
        }
    }

    private static void addMultiple(double[] target, double factor, double[] vector) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * vector[i];
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] - b[i];
        }
        return result;
    }
}
