package sheetgrad.ui.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.workbook.ChartSeries.Trend;
import sheetgrad.workbook.ChartSeries.Trendline;

class TrendFitTest {
    private static final double[] X = {1, 2, 3, 5, 8};

    private static Trendline line(Trend trend, int degree, OptionalDouble intercept) {
        return new Trendline("", trend, degree, intercept, 0, 0, true, true, Optional.empty());
    }

    private static TrendFit fit(Trend trend, int degree, double[] x, double[] y) {
        return TrendFit.of(line(trend, degree, OptionalDouble.empty()), x, y).orElseThrow();
    }

    private static double[] over(DoubleUnaryOperator function) {
        return Arrays.stream(X).map(function).toArray();
    }

    /** Points on a curve of the kind itself: the fit is the curve, R² is 1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LINEAR      | y = 2x - 0.5
                    EXPONENTIAL | y = 2e^0.25x
                    LOGARITHMIC | y = -3ln(x) + 4
                    POWER       | y = 1.5x^0.5
                    POLYNOMIAL  | y = 0.5x^3 - x^2 + 2x + 7
                    """)
    void pointsOfACurveGiveItBack(Trend trend, String equation) {
        DoubleUnaryOperator curve =
                switch (trend) {
                    case EXPONENTIAL -> x -> 2 * Math.exp(0.25 * x);
                    case LOGARITHMIC -> x -> -3 * Math.log(x) + 4;
                    case POWER -> x -> 1.5 * Math.sqrt(x);
                    case POLYNOMIAL -> x -> ((0.5 * x - 1) * x + 2) * x + 7;
                    default -> x -> 2 * x - 0.5;
                };
        TrendFit fit = fit(trend, 3, X, over(curve));
        assertEquals(equation.replace("- x^2", "- 1x^2"), fit.equation());
        assertEquals(1, fit.rSquared(), 1e-12);
        assertEquals(curve.applyAsDouble(10), fit.function().applyAsDouble(10), 1e-9);
    }

    /** The data of Anscombe's first set (1973): y = 3.00 + 0.500x, R² = 0.67. */
    @Test
    void theStraightLineOfAnscombesFirstSet() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        TrendFit fit = fit(Trend.LINEAR, 2, x, y);
        assertArrayEquals(new double[] {3.0000909, 0.5000909}, fit.factors(), 5e-8);
        assertEquals(0.6665425, fit.rSquared(), 5e-8);
    }

    /** LibreOffice shows 1.52048749632539 x^0.551887921261304 and 0.969841116994727 in emb_sizing.xlsx. */
    @Test
    void thePowerLineOfEmbeddingSizesIsThatOfLibreOffice() {
        double[] x = new double[19];
        double[] y = {
            1, 2, 2, 4, 6, 12, 20, 30, 40, 50, 100, 160, 220, 350, 400, 500, 600, 600, 600
        };
        Arrays.setAll(x, i -> Math.pow(2, i));
        TrendFit fit = fit(Trend.POWER, 2, x, y);
        assertEquals(1.52048749632539, Math.exp(fit.factors()[0]), 1e-13);
        assertEquals(0.551887921261304, fit.factors()[1], 1e-14);
        assertEquals(0.969841116994727, fit.rSquared(), 1e-14);
        assertEquals("y = 1.5205x^0.5519", fit.equation());
    }

    /** Through (0, 0): the factor is the sum of xy over the sum of xx. */
    @Test
    void aGivenInterceptIsKept() {
        double[] y = {1, 3, 2, 5, 9};
        Trendline line = line(Trend.LINEAR, 2, OptionalDouble.of(0));
        TrendFit fit = TrendFit.of(line, X, y).orElseThrow();
        assertArrayEquals(new double[] {0, 110 / 103.0}, fit.factors(), 1e-14);
    }

    @Test
    void whereNoLogarithmExistsThereIsNoLine() {
        Trendline line = line(Trend.POWER, 2, OptionalDouble.empty());
        assertTrue(TrendFit.of(line, new double[] {0, 1, 2}, new double[] {1, 2, 3}).isEmpty());
    }

    @Test
    void placesWithoutNumberAreLeftOut() {
        double[] y = {1, Double.NaN, 5, 9, 15};
        assertArrayEquals(new double[] {-1, 2}, fit(Trend.LINEAR, 2, X, y).factors(), 1e-13);
    }
}
