package sheetgrad.function;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounding of the decimal that a number shows with 15 significant digits, which is how Excel rounds: 2.675, in binary
 * a little less, becomes 2.68.
 */
final class DecimalRounding {
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int MOST_DIGITS = 400;

    private DecimalRounding() {}

    /** The number rounded to {@code digits} decimals, tens and hundreds if negative; digits are cut to a whole number. */
    static double round(double number, double digits, RoundingMode mode) {
        if (number == 0) {
            return 0;
        }
        int scale = (int) Math.max(-MOST_DIGITS, Math.min(MOST_DIGITS, digits));
        BigDecimal exact = new BigDecimal(number);
        BigDecimal shown = exact.round(FIFTEEN_DIGITS).stripTrailingZeros();
        return shown.scale() <= scale
                ? roundDigitsNotShown(exact, scale, mode)
                : shown.setScale(scale, mode).doubleValue();
    }

    /** Where the digits that are shown end before the place to round to, those behind them may go on past it. */
    private static double roundDigitsNotShown(BigDecimal exact, int scale, RoundingMode mode) {
        boolean isWhole = exact.precision() - exact.scale() > FIFTEEN_DIGITS.getPrecision();
        return exact.setScale(scale, isWhole ? mode : RoundingMode.HALF_UP).doubleValue();
    }

    /** The number with 15 significant digits. */
    static double toFifteenDigits(double number) {
        return number == 0 || !Double.isFinite(number)
                ? number
                : new BigDecimal(number).round(FIFTEEN_DIGITS).doubleValue();
    }

    /** The multiple of {@code step} at or above (or below) the number. */
    static double toMultiple(double number, double step, boolean isUp) {
        if (number == 0 || step == 0) {
            return 0;
        }
        double quotient = toFifteenDigits(number / step);
        return toFifteenDigits((isUp ? Math.ceil(quotient) : Math.floor(quotient)) * step);
    }
}
