package sheetgrad.function;

/** Binomial, negative binomial and hypergeometric probabilities and shares. */
final class Counts {
    private Counts() {}

    /** The probability of at most k successes among n. */
    static double binomialShare(double k, double n, double p) {
        if (k >= n) {
            return 1;
        }
        return k < 0 ? 0 : IncompleteBeta.below(1 - p, p, n - k, k + 1);
    }

    /** The derivative of {@link #binomialShare} in p: minus n times the term of k among n - 1. */
    static double binomialShareSlope(double k, double n, double p) {
        return k >= n ? 0 : -n * Deviance.binomialTerm(k, n - 1, p);
    }

    /** The probability of first to last successes among n: terms added one by one where there are few. */
    static double binomialRange(double first, double last, double n, double p) {
        if (last - first > 1000) {
            return binomialShare(last, n, p) - binomialShare(first - 1, n, p);
        }
        double sum = 0;
        for (int i = 0; i <= last - first; i++) {
            sum += Deviance.binomialTerm(first + i, n, p);
        }
        return sum;
    }

    /** The smallest k whose share reaches alpha, by halving; NaN where shares cannot be worked out. */
    static double binomialQuantile(double n, double p, double alpha) {
        double low = -1;
        double high = n;
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            double share = binomialShare(middle, n, p);
            if (Double.isNaN(share) || middle == low || middle == high) {
                return Double.NaN;
            }
            // An alpha written as the share itself must find it, whatever the last digit.
            if (share >= alpha * (1 - 1e-14)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** The probability of f failures before the s-th success. */
    static double failures(double number, double successes, double p) {
        double f = Math.floor(number);
        double s = Math.floor(successes);
        return s / (s + f) * Deviance.binomialTerm(s, s + f, p);
    }

    static double failuresSlope(double number, double successes, double p, double probability) {
        return probability * (Math.floor(successes) / p - Math.floor(number) / (1 - p));
    }

    /** The probability of at most f failures before the s-th success. */
    static double failuresShare(double number, double successes, double p) {
        return IncompleteBeta.below(p, 1 - p, Math.floor(successes), Math.floor(number) + 1);
    }

    static double failuresShareSlope(double number, double successes, double p) {
        return Distributions.betaDensity(p, 1 - p, Math.floor(successes), Math.floor(number) + 1);
    }

    /** Whether a sample cannot be drawn: sample_s, number_sample, population_s, number_pop. */
    static boolean isNoSample(double[] x) {
        double hits = Math.floor(x[0]);
        double drawn = Math.floor(x[1]);
        double marked = Math.floor(x[2]);
        double all = Math.floor(x[3]);
        return hits < Math.max(0, drawn - all + marked)
                || hits > Math.min(drawn, marked)
                || drawn <= 0
                || drawn > all
                || marked <= 0
                || marked > all;
    }

    /** Three binomial terms whose probability cancels: digits are kept for any size of the population. */
    static double hypergeometric(double[] x, double hits) {
        double drawn = Math.floor(x[1]);
        double marked = Math.floor(x[2]);
        double all = Math.floor(x[3]);
        if (drawn == all) {
            return hits == marked ? 1 : 0;
        }
        if (all <= Deviance.SMALL) {
            return ArithmeticFunctions.combinations(marked, hits)
                    * ArithmeticFunctions.combinations(all - marked, drawn - hits)
                    / ArithmeticFunctions.combinations(all, drawn);
        }
        double p = drawn / all;
        return Deviance.binomialTerm(hits, marked, p)
                * Deviance.binomialTerm(drawn - hits, all - marked, p)
                / Deviance.binomialTerm(drawn, all, p);
    }

    static double hypergeometricShare(double[] x) {
        double least = Math.max(0, Math.floor(x[1]) - Math.floor(x[3]) + Math.floor(x[2]));
        double sum = 0;
        for (double hits = least; hits <= Math.floor(x[0]); hits++) {
            sum += hypergeometric(x, hits);
        }
        return Math.min(1, sum);
    }
}
