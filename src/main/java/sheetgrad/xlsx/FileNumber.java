package sheetgrad.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Numbers as files hold them: the shortest text of 15 to 17 digits that reads back as the same number, the same on every
 * Java.
 */
final class FileNumber {
    private static final double LARGEST_PLAIN_INTEGER = 1e15;
    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final int MANTISSA_BITS = 52;
    private static final long LEADING_BIT = 1L << MANTISSA_BITS;
    private static final long[] POWERS_OF_FIVE = powers(5, 27);
    private static final long[] POWERS_OF_TEN = powers(10, MOST_DIGITS);

    private FileNumber() {}

    private static long[] powers(int base, int last) {
        long[] powers = new long[last + 1];
        powers[0] = 1;
        for (int i = 1; i <= last; i++) {
            powers[i] = base * powers[i - 1];
        }
        return powers;
    }

    /** The text of a finite number. */
    static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_PLAIN_INTEGER) {
            return Long.toString((long) number);
        }
        return decimal(number)
                .or(() -> decimalOfAny(number))
                .map(decimal -> decimal.stripTrailingZeros().toString())
                .orElseGet(() -> Double.toString(number));
    }

    /**
     * The decimal by whole numbers; nothing if those are too small for it. A double is a mantissa times a power of two, so
     * that its product with a power of ten is the mantissa times a power of five, exact in 128 bits, shifted. By
     * {@link #decimalOfAny} alone, saving a million formulas took twice as long.
     */
    static Optional<BigDecimal> decimal(double number) {
        long mantissa = Double.doubleToRawLongBits(number) & (LEADING_BIT - 1) | LEADING_BIT;
        int exponent = (int) Math.floor(Math.log10(Math.abs(number)));
        for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
            int scale = digits - 1 - exponent;
            int shift = MANTISSA_BITS - Math.getExponent(number) - scale;
            boolean isFit = scale > 0 && scale < POWERS_OF_FIVE.length && shift > 0 && shift < 63;
            if (!isFit || mantissa == LEADING_BIT) {
                return Optional.empty();
            }
            long five = POWERS_OF_FIVE[scale];
            long low = mantissa * five;
            long whole = Math.multiplyHigh(mantissa, five) << (64 - shift) | low >>> shift;
            if (whole < POWERS_OF_TEN[digits - 1] || whole >= POWERS_OF_TEN[digits]) {
                return Optional.empty();
            }
            long rest = low & ((1L << shift) - 1);
            long half = 1L << (shift - 1);
            boolean isUp = rest > half || rest == half && whole % 2 == 1;
            long error = isUp ? (1L << shift) - rest : rest;
            // The number's neighbours are a power of five away.
            if (2 * error < five) {
                long rounded = isUp ? whole + 1 : whole;
                return Optional.of(BigDecimal.valueOf(number < 0 ? -rounded : rounded, scale));
            }
        }
        return Optional.empty();
    }

    /** The decimal of any finite number; nothing if 17 digits do not read back, which does not happen. */
    static Optional<BigDecimal> decimalOfAny(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return Optional.of(rounded);
            }
        }
        return Optional.empty();
    }
}
