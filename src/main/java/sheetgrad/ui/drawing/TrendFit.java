package sheetgrad.ui.drawing;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.ChartSeries;

/**
 * A trend line fitted to points, as Excel fits it: exponential, logarithmic and power lines as straight lines through the
 * logarithms, of which R² then tells too.
 *
 * @param factors of the powers of x, from the constant on; of the straight line through the logarithms
 * @param rSquared 1 less the part of the squares about the mean that remains; of the logarithms where these are fitted
 */
record TrendFit(ChartSeries.Trend trend, double[] factors, double rSquared) {
    private static final int DIGITS = 6;
    private static final int MOST_DEGREES = 6;

    /** The fit; nothing where there are too few points or a logarithm does not exist. */
    static Optional<TrendFit> of(ChartSeries.Trendline line, double[] allX, double[] allY) {
        int[] points =
                IntStream.range(0, allY.length)
                        .filter(i -> Double.isFinite(allX[i]) && Double.isFinite(allY[i]))
                        .toArray();
        ChartSeries.Trend trend = line.trend();
        double[] x = at(points, allX, takesLogOfX(trend));
        double[] y = at(points, allY, takesLogOfY(trend));
        int degree =
                trend == ChartSeries.Trend.POLYNOMIAL
                        ? Math.max(1, Math.min(MOST_DEGREES, line.degree()))
                        : 1;
        boolean isComplete = Arrays.stream(x).allMatch(Double::isFinite);
        if (!isComplete || !Arrays.stream(y).allMatch(Double::isFinite) || x.length <= degree) {
            return Optional.empty();
        }
        double[] factors = factors(line, x, y, degree);
        return Optional.of(new TrendFit(trend, factors, rSquared(factors, x, y)));
    }

    private static boolean takesLogOfX(ChartSeries.Trend trend) {
        return trend == ChartSeries.Trend.LOGARITHMIC || trend == ChartSeries.Trend.POWER;
    }

    private static boolean takesLogOfY(ChartSeries.Trend trend) {
        return trend == ChartSeries.Trend.EXPONENTIAL || trend == ChartSeries.Trend.POWER;
    }

    private static double[] at(int[] points, double[] numbers, boolean takesLog) {
        return Arrays.stream(points)
                .mapToDouble(i -> takesLog ? Math.log(numbers[i]) : numbers[i])
                .toArray();
    }

    /** The powers are those of x as a part of the largest, so that none outgrows the others. */
    private static double[] factors(
            ChartSeries.Trendline line, double[] x, double[] y, int degree) {
        double given = line.intercept().orElse(Double.NaN);
        double constant = takesLogOfY(line.trend()) ? Math.log(given) : given;
        boolean isGiven = Double.isFinite(constant) && !takesLogOfX(line.trend());
        int lowest = isGiven ? 1 : 0;
        double largest = Math.max(1e-300, Arrays.stream(x).map(Math::abs).max().orElse(1));
        double[][] columns = new double[degree + 1 - lowest][];
        for (int j = 0; j < columns.length; j++) {
            int power = j + lowest;
            columns[j] = Arrays.stream(x).map(at -> Math.pow(at / largest, power)).toArray();
        }
        double[] rest = Arrays.stream(y).map(at -> isGiven ? at - constant : at).toArray();
        double[] fitted = LeastSquares.factors(columns, rest);
        double[] factors = new double[degree + 1];
        factors[0] = isGiven ? constant : 0;
        for (int j = 0; j < fitted.length; j++) {
            factors[j + lowest] = fitted[j] / Math.pow(largest, j + lowest);
        }
        return factors;
    }

    private static double rSquared(double[] factors, double[] x, double[] y) {
        double mean = Arrays.stream(y).average().orElse(0);
        double about = Arrays.stream(y).map(at -> (at - mean) * (at - mean)).sum();
        double remaining = 0;
        for (int i = 0; i < y.length; i++) {
            double difference = y[i] - sum(factors, x[i]);
            remaining += difference * difference;
        }
        return about == 0 ? 1 : 1 - remaining / about;
    }

    private static double sum(double[] factors, double x) {
        double sum = 0;
        for (int i = factors.length - 1; i >= 0; i--) {
            sum = sum * x + factors[i];
        }
        return sum;
    }

    /** The line's height over a place. */
    DoubleUnaryOperator function() {
        return x -> {
            double height = sum(factors, takesLogOfX(trend) ? Math.log(x) : x);
            return takesLogOfY(trend) ? Math.exp(height) : height;
        };
    }

    /** The line as Excel writes it beside it; what follows a {@code ^} up to a space is raised. */
    String equation() {
        String factor = number(factors[factors.length - 1]);
        return switch (trend) {
            case EXPONENTIAL -> "y = " + number(Math.exp(factors[0])) + "e^" + factor + "x";
            case POWER -> "y = " + number(Math.exp(factors[0])) + "x^" + factor;
            case LOGARITHMIC -> "y = " + factor + "ln(x)" + signed(factors[0], "");
            default -> "y = " + polynomial();
        };
    }

    private String polynomial() {
        int degree = factors.length - 1;
        StringBuilder text = new StringBuilder(number(factors[degree])).append(power(degree));
        for (int i = degree - 1; i >= 0; i--) {
            text.append(signed(factors[i], power(i)));
        }
        return text.toString();
    }

    private static String power(int degree) {
        return degree == 0 ? "" : degree == 1 ? "x" : "x^" + degree;
    }

    private static String signed(double factor, String power) {
        return (factor < 0 ? " - " : " + ") + number(Math.abs(factor)) + power;
    }

    static String number(double number) {
        return NumberText.fit(number, DIGITS).orElse(String.valueOf(number));
    }
}
