package sheetgrad.function;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.complex.Complex;
import sheetgrad.value.NumberText;

/**
 * A complex number as Excel writes it, such as "3+4i" or "-j".
 *
 * @param suffix "i" or "j"; empty if the number is real and was written without one
 */
record ComplexText(Complex number, String suffix) {
    private static final String DIGITS = "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern REAL = Pattern.compile("([+-]?" + DIGITS + ")");
    private static final Pattern IMAGINARY = Pattern.compile("([+-]?(?:" + DIGITS + ")?)([ij])");
    private static final Pattern BOTH =
            Pattern.compile("([+-]?" + DIGITS + ")([+-](?:" + DIGITS + ")?)([ij])");

    /** Reads a complex number; nothing if the text is none. */
    static Optional<ComplexText> parse(String written) {
        String text = written.strip();
        Matcher both = BOTH.matcher(text);
        if (both.matches()) {
            Complex number =
                    new Complex(Double.parseDouble(both.group(1)), imaginary(both.group(2)));
            return Optional.of(new ComplexText(number, both.group(3)));
        }
        Matcher imaginary = IMAGINARY.matcher(text);
        if (imaginary.matches()) {
            Complex number = new Complex(0, imaginary(imaginary.group(1)));
            return Optional.of(new ComplexText(number, imaginary.group(2)));
        }
        return REAL.matcher(text).matches()
                ? Optional.of(new ComplexText(new Complex(Double.parseDouble(text), 0), ""))
                : Optional.empty();
    }

    private static double imaginary(String factor) {
        boolean isOne = factor.isEmpty() || factor.equals("+") || factor.equals("-");
        return Double.parseDouble(isOne ? factor + "1" : factor);
    }

    /** The number with 15 significant digits in each part; parts that are 0 are left out. */
    static String write(Complex number, String suffix) {
        double real = number.getReal();
        double imaginary = number.getImaginary();
        if (imaginary == 0) {
            return NumberText.general(real);
        }
        String sign = imaginary < 0 ? "-" : real == 0 ? "" : "+";
        String size = NumberText.general(Math.abs(imaginary));
        return (real == 0 ? "" : NumberText.general(real))
                + sign
                + (size.equals("1") ? "" : size)
                + (suffix.isEmpty() ? "i" : suffix);
    }
}
