package sheetgrad.function;

import org.hipparchus.special.Gamma;

/**
 * Bessel functions of whole order: a series of positive terms (I), an integral that falls off doubly exponentially, by
 * equal steps (K), backward recurrence (J) and Neumann's series over it (Y); from 100 up Hankel's expansion for J and Y.
 * Abramowitz and Stegun 9.1.88, 9.2.5, 9.6.10, 9.6.24.
 */
final class Bessel {
    private static final double EULER = 0.57721566490153286061;
    private static final double FAR = 100;
    private static final int LARGEST_ORDER = 100_000;

    private Bessel() {}

    /** I of order n: the sum of (x/2)^(2k+n) / (k! (k+n)!). */
    static double i(int order, double x) {
        int n = Math.abs(order);
        double half = Math.abs(x) / 2;
        if (half == 0) {
            return n == 0 ? 1 : 0;
        }
        double logarithm = n * Math.log(half) - Gamma.logGamma(n + 1.0);
        double term = n <= 20 ? Math.pow(half, n) / ArithmeticFunctions.factorial(n) : 1;
        double sum = term;
        for (int k = 1; term > sum * 1e-18 && Double.isFinite(sum); k++) {
            term *= half / k * (half / (k + n));
            sum += term;
        }
        double size = n <= 20 ? sum : Math.exp(logarithm + Math.log(sum));
        return x < 0 && n % 2 != 0 ? -size : size;
    }

    /** K of order n: the integral of exp(-x cosh t) cosh(n t) from 0 on. */
    static double k(int order, double x) {
        int n = Math.abs(order);
        double step = 1.0 / 64;
        double sum = Math.exp(-x) / 2;
        for (int i = 1; ; i++) {
            double t = i * step;
            double exponent = n * t - x * Math.cosh(t);
            double term = Math.exp(exponent) * (1 + Math.exp(-2 * n * t)) / 2;
            sum += term;
            boolean isFalling = x * Math.sinh(t) > n;
            if (isFalling && term <= sum * 1e-18) {
                return sum * step;
            }
        }
    }

    /** J of order n. */
    static double j(int order, double x) {
        int n = Math.abs(order);
        double size = Math.abs(x);
        double value;
        if (n > LARGEST_ORDER) {
            value = Double.NaN;
        } else if (size > FAR && size > n) {
            value = upwards(n, size, true);
        } else {
            value = new Neumann(n, size).j(n);
        }
        boolean isOdd = n % 2 != 0;
        return isOdd && (order < 0 != x < 0) ? -value : value;
    }

    /** Y of order n, for positive x. */
    static double y(int order, double x) {
        int n = Math.abs(order);
        double value = n > LARGEST_ORDER ? Double.NaN : upwards(n, x, false);
        return order < 0 && n % 2 != 0 ? -value : value;
    }

    /** From orders 0 and 1 upwards by f(n+1) = 2n/x f(n) - f(n-1), which loses nothing for Y, and for J below x. */
    private static double upwards(int order, double x, boolean isJ) {
        Neumann near = new Neumann(1, Math.min(x, FAR));
        double before = x > FAR ? hankel(0, x, isJ) : near.y0();
        double value = x > FAR ? hankel(1, x, isJ) : near.y1();
        if (order == 0) {
            return before;
        }
        for (int n = 1; n < order; n++) {
            double next = 2 * n / x * value - before;
            before = value;
            value = next;
        }
        return value;
    }

    /** sqrt(2/(pi x)) (P cos chi - Q sin chi), for Y (P sin chi + Q cos chi). */
    private static double hankel(int order, double x, boolean isJ) {
        double mu = 4.0 * order * order;
        double p = 1;
        double q = 0;
        double term = 1;
        for (int k = 1; k < 30 && Math.abs(term) > 1e-18; k++) {
            term *= (mu - (2.0 * k - 1) * (2.0 * k - 1)) / (k * 8 * x);
            double signed = k / 2 % 2 == 0 ? term : -term;
            if (k % 2 == 0) {
                p += signed;
            } else {
                q += signed;
            }
        }
        double chi = x - (order / 2.0 + 0.25) * Math.PI;
        double scale = Math.sqrt(2 / (Math.PI * x));
        return scale
                * (isJ
                        ? p * Math.cos(chi) - q * Math.sin(chi)
                        : p * Math.sin(chi) + q * Math.cos(chi));
    }

    /** J of all orders at one x by backward recurrence, and the series of Y over them. */
    private static final class Neumann {
        private final double x;
        private final double[] j;

        Neumann(int order, double x) {
            this.x = x;
            double largest = Math.max(order, x);
            int start = 2 * ((int) (largest + 30 + 6 * Math.sqrt(largest)) / 2);
            j = new double[start + 2];
            if (x == 0) {
                j[0] = 1;
                return;
            }
            j[start] = 1e-300;
            for (int n = start; n > 0; n--) {
                j[n - 1] = 2 * n / x * j[n] - j[n + 1];
                if (Math.abs(j[n - 1]) > 1e250) {
                    scale(n - 1, 1e-250);
                }
            }
            double sum = j[0];
            for (int n = 2; n <= start; n += 2) {
                sum += 2 * j[n];
            }
            scale(0, 1 / sum);
        }

        private void scale(int from, double factor) {
            for (int n = from; n < j.length; n++) {
                j[n] *= factor;
            }
        }

        double j(int order) {
            return j[order];
        }

        double y0() {
            double sum = 0;
            for (int k = 1; 2 * k < j.length; k++) {
                sum += (k % 2 == 0 ? 1 : -1) * j[2 * k] / k;
            }
            return 2 / Math.PI * (Math.log(x / 2) + EULER) * j[0] - 4 / Math.PI * sum;
        }

        double y1() {
            double sum = 0;
            for (int k = 1; 2 * k + 1 < j.length; k++) {
                sum += (k % 2 == 0 ? 1 : -1) * (2 * k + 1.0) / (k * (k + 1.0)) * j[2 * k + 1];
            }
            return -2 / (Math.PI * x) * j[0]
                    + 2 / Math.PI * (Math.log(x / 2) + EULER - 1) * j[1]
                    - 2 / Math.PI * sum;
        }
    }
}
