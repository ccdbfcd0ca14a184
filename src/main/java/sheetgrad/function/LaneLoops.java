package sheetgrad.function;

/**
 * Plain loops over lanes, which the virtual machine turns into vector instructions. An array of one number stands for
 * that number in every lane; as a target it takes the sum over all lanes, in four rows side by side: the order is fixed,
 * so the sum is the same each time.
 */
final class LaneLoops {
    private LaneLoops() {}

    /** The number in a lane. */
    static double at(double[] numbers, int lane) {
        return numbers.length == 1 ? numbers[0] : numbers[lane];
    }

    static boolean isShared(double[] numbers) {
        return numbers.length == 1;
    }

    static boolean areFinite(double[] y) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < y.length; i += 4) {
            first += y[i] * 0;
            second += y[i + 1] * 0;
            third += y[i + 2] * 0;
            fourth += y[i + 3] * 0;
        }
        for (; i < y.length; i++) {
            first += y[i] * 0;
        }
        return first + second + (third + fourth) == 0;
    }

    /** Adds {@code factor} times the adjoints. */
    static void add(double[] adjoint, double factor, double[] target) {
        if (target.length < adjoint.length) {
            target[0] += factor * sum(adjoint);
            return;
        }
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * adjoint[i];
        }
    }

    /** Adds the products of the adjoints and other numbers. */
    static void addProducts(double[] adjoint, double[] numbers, double[] target) {
        if (isShared(numbers)) {
            add(adjoint, numbers[0], target);
        } else if (target.length < adjoint.length) {
            target[0] += dot(adjoint, numbers);
        } else {
            for (int i = 0; i < target.length; i++) {
                target[i] += adjoint[i] * numbers[i];
            }
        }
    }

    /** Multiplies numbers of every lane. */
    static void multiply(double[] products, double[] factors) {
        if (isShared(factors)) {
            for (int i = 0; i < products.length; i++) {
                products[i] *= factors[0];
            }
            return;
        }
        for (int i = 0; i < products.length; i++) {
            products[i] *= factors[i];
        }
    }

    static double sum(double[] numbers) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < numbers.length; i += 4) {
            first += numbers[i];
            second += numbers[i + 1];
            third += numbers[i + 2];
            fourth += numbers[i + 3];
        }
        for (; i < numbers.length; i++) {
            first += numbers[i];
        }
        return first + second + (third + fourth);
    }

    private static double dot(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return first + second + (third + fourth);
    }
}
