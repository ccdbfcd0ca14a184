package sheetgrad.value;

import java.util.Optional;

/**
 * A number that is not negative, rounded half up to some decimals: {@code digits} is as many times ten larger. It is rounded
 * as {@link java.math.BigDecimal} does it that first rounds to 15 digits, in a twentieth of the time, so that thousands of
 * cells can be written in a frame.
 */
public record RoundedNumber(long digits, int decimals) {
    private static final double MOST = 1e14;

    /** By what part of it a number may differ from its 15 digits, and then by the rounding of a product. */
    private static final double DOUBT = 1e-14;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
    };

    private static final int GROUP = 3;

    /** Nothing if the number is too near the middle between two, or has too many digits, for doubles to tell. */
    public static Optional<RoundedNumber> of(double number, int decimals) {
        if (decimals < 0 || decimals >= POWERS.length) {
            return Optional.empty();
        }
        double shifted = number * POWERS[decimals];
        if (!(shifted >= 0 && shifted < MOST)) {
            return Optional.empty();
        }
        long whole = (long) shifted;
        double rest = shifted - whole;
        return Math.abs(rest - 0.5) > shifted * DOUBT
                ? Optional.of(new RoundedNumber(rest > 0.5 ? whole + 1 : whole, decimals))
                : Optional.empty();
    }

    /** The same number without zeros at the end of its decimals. */
    public RoundedNumber stripped() {
        long left = digits;
        int places = decimals;
        while (places > 0 && left % 10 == 0) {
            left /= 10;
            places--;
        }
        return new RoundedNumber(left, places);
    }

    /** With all decimals; groups of three digits are set apart by commas if wanted. */
    public String text(boolean isGrouped) {
        StringBuilder text = new StringBuilder().append(digits);
        while (text.length() <= decimals) {
            text.insert(0, '0');
        }
        int point = text.length() - decimals;
        if (decimals > 0) {
            text.insert(point, '.');
        }
        for (int at = point - GROUP; isGrouped && at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
