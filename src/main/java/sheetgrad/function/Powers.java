package sheetgrad.function;

/** Powers with Excel's exceptions, and their slopes where mathematics gives a finite one. */
final class Powers {
    private Powers() {}

    /** Whether Excel refuses the power: 0^0. */
    static boolean isUndefined(double[] x) {
        return x[0] == 0 && x[1] == 0;
    }

    /** Whether the power divides by zero: 0 to a negative exponent. */
    static boolean dividesByZero(double[] x) {
        return x[0] == 0 && x[1] < 0;
    }

    /** d(b^e)/db = e b^(e-1); 0 for a constant power, also at 0. */
    static double slopeOfBase(double base, double exponent, double y) {
        return exponent == 0 ? 0 : exponent * Math.pow(base, exponent - 1);
    }

    /** d(b^e)/de = b^e ln b; 0 at base 0, and at negative bases, where neighbouring exponents have no power. */
    static double slopeOfExponent(double base, double exponent, double y) {
        return base > 0 ? y * Math.log(base) : 0;
    }
}
