package sheetgrad.benchmark;

/** The plain loops over columns that the floors are made of. */
final class Loops {
    private Loops() {}

    static void addScaled(double[] target, double factor, double[] column) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * column[i];
        }
    }

    /** Four sums side by side: a single one would wait for each addition. */
    static double dot(double[] a, double[] b) {
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
