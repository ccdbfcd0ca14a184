package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.value.NumberValue;

/** Exponential smoothing goes through lines, and lines with a season, exactly; and the rules of Microsoft's pages. */
class ForecastFunctionsTest {
    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().result(formula), formula);
    }

    private static double number(FormulaSheet sheet, String formula) {
        return ((NumberValue) sheet.value(formula)).number();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    FORECAST.ETS(6,{2,4,6,8,10},{1,2,3,4,5})                 | 12
                    FORECAST.ETS({6,7.5},{2,4,6,8,10},{1,2,3,4,5},0)         | {12,15}
                    FORECAST.ETS(5,{2,4,6,8,10},{1,2,3,4,5})                 | 10
                    FORECAST.ETS(6,{10,2,6,4,8},{5,1,3,2,4})                 | 12
                    ROUND(FORECAST.ETS({9,10},{1,3,2,4,3,5,4,6},{1,2,3,4,5,6,7,8},2),9) | {5,7}
                    ROUND(FORECAST.ETS(13,{5,0,1,8,3,4,11,6,7,14,9,10},SEQUENCE(,12),3),9) | 17
                    FORECAST.ETS(DATE(2024,7,1),{1,2,3,4,5,6},DATE(2024,{1,2,3,4,5,6},1)) | 7
                    FORECAST.ETS(DATE(2024,8,31),{1,2,3,4,5,6},EOMONTH(DATE(2024,1,1),{0,1,2,3,4,5})) | 8
                    FORECAST.ETS(DATE(2026,1,1),{1,2,3,4},DATE({2022,2023,2024,2025},1,1)) | 5
                    FORECAST.ETS(6,{2,4,8,10},{1,2,4,5})                     | 12
                    FORECAST.ETS(6,{1,3,4,6,8,10},{1,1,2,3,4,5})             | 12
                    FORECAST.ETS(4,{1,3,4,6},{1,1,2,3},0,1,4)                | 7.5
                    FORECAST.ETS(4,{0,4,4,8},{1,1,2,3},0,1,7)                | 10
                    """)
    void linesAndSeasonsAreContinued(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    FORECAST.ETS(6,{2,4,6,8},{1,2,3,4,5})          | #N/A
                    FORECAST.ETS(6,{2,4,6,8,10},{1,2,3.3,4,5})     | #NUM!
                    FORECAST.ETS(20,{2,4,6,8},{1,2,8,9})           | #NUM!
                    FORECAST.ETS(4,{2,4,6,8,10},{1,2,3,4,5})       | #NUM!
                    FORECAST.ETS(6,{2,4,6,8,10},{1,2,3,4,5},-1)    | #NUM!
                    FORECAST.ETS(6,{2,4,6,8,10},{1,2,3,4,5},8761)  | #NUM!
                    FORECAST.ETS(6,{2,4,6,8,10},{1,2,3,4,5},3)     | #NUM!
                    FORECAST.ETS(6,{2,4,6,8,10},{1,2,3,4,5},0,2)   | #NUM!
                    FORECAST.ETS(6,{2,4,6,8,10},{1,2,3,4,5},0,1,8) | #NUM!
                    FORECAST.ETS("x",{2,4,6,8,10},{1,2,3,4,5})     | #VALUE!
                    FORECAST.ETS(6,{2,4,6,8,10},{1,2,"x",4,5})     | #VALUE!
                    FORECAST.ETS(6,{2,4,#DIV/0!,8,10},{1,2,3,4,5}) | #DIV/0!
                    FORECAST.ETS(6,2,1)                            | #NUM!
                    FORECAST.ETS.SEASONALITY({5,0,1,8,3,4,11,6,7,14,9,10},SEQUENCE(,12)) | 3
                    FORECAST.ETS.SEASONALITY({1,2,3,4,5,6},SEQUENCE(,6)) | 1
                    FORECAST.ETS.STAT({2,4,6,8},{1,3,5,7},8)       | 2
                    FORECAST.ETS.STAT({2,4,6,8},{1,3,5,7},7)       | 0
                    FORECAST.ETS.STAT({2,4,6,8},{1,3,5,7},4)       | 0
                    FORECAST.ETS.STAT({2,4,6,8},{1,3,5,7},0)       | #NUM!
                    FORECAST.ETS.STAT({2,4,6,8},{1,3,5,7},9)       | #NUM!
                    FORECAST.ETS.CONFINT(5,{2,4,6,8},{1,2,3,4},1)  | #NUM!
                    FORECAST.ETS.CONFINT(5,{2,4,6,8},{1,2,3,4},0)  | #NUM!
                    FORECAST.ETS.CONFINT(5,{2,4,6,8},{1,2,3,4})    | 0
                    """)
    void rulesOfTheArguments(String formula, String expected) {
        assertResult(expected, formula);
    }

    /** With a season of none, one step's interval is the normal quantile times the root mean square error. */
    @Test
    void intervalOfOneStepIsThatOfTheErrorsAndLaterOnesAreWider() {
        FormulaSheet sheet = new FormulaSheet();
        String series = "{1,4,2,6,5,9,7,8},SEQUENCE(,8)";
        double error = number(sheet, "FORECAST.ETS.STAT(" + series + ",7,0)");
        double one = number(sheet, "FORECAST.ETS.CONFINT(9," + series + ",0.95,0)");
        double five = number(sheet, "FORECAST.ETS.CONFINT(13," + series + ",0.95,0)");
        assertEquals(1.959963984540054 * error, one, 1e-12);
        assertTrue(five >= one);
    }

    /** The weights are a minimum: none of a fine grid does better, worked out here by the recurrences themselves. */
    @Test
    void noOtherWeightsGiveASmallerError() {
        FormulaSheet sheet = new FormulaSheet();
        double[] values = {1, 4, 2, 6, 5, 9, 7, 8};
        double error = number(sheet, "FORECAST.ETS.STAT({1,4,2,6,5,9,7,8},SEQUENCE(,8),7,0)");
        for (int a = 0; a <= 200; a++) {
            for (int b = 0; b <= 200; b++) {
                double other = rootMeanSquare(values, a / 200.0, b / 200.0);
                assertTrue(error <= other + 1e-9, a + ", " + b + ": " + other + " < " + error);
            }
        }
    }

    private static double rootMeanSquare(double[] values, double alpha, double beta) {
        double level = values[0];
        double trend = 1; // the slope of the regression line
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            double error = values[i] - level - trend;
            sum += error * error;
            double before = level;
            level = alpha * values[i] + (1 - alpha) * (level + trend);
            trend = beta * (level - before) + (1 - beta) * trend;
        }
        return Math.sqrt(sum / values.length);
    }

    /**
     * Excel's forecasts and interval widths with the weights that its intervals show: the widths grow as {@code sqrt(1 + sum
     * (0.998 + 0.899 j)^2)}. Source: values that Excel stored in LibreOffice's test workbook tdf131380.xlsx.
     */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                     1,  6696.401622952164,  7152.533301842805
                     2,  7924.82482717916,   8902.970364916784
                     3,  9153.248031406154, 10760.503908858895
                     8, 15295.364052541132, 21266.39568750101
                    22, 32493.288911719064, 57940.27360369677
                    """)
    void excelsWeightsGiveExcelsForecastsAndIntervals(int steps, double forecast, double upper) {
        double[] cases = {403, 531, 615, 984, 1254, 1520, 1820, 2251, 2612, 3420, 4189, 5469};
        ExponentialSmoothing smoothing =
                ExponentialSmoothing.weighted(cases, 1, new double[] {0.998, 0.899, 0});
        assertEquals(forecast, smoothing.forecast(steps), 1e-13 * forecast);
        double halfWidth = 1.959963984540054 * smoothing.deviation(steps);
        assertEquals(upper - forecast, halfWidth, 2e-13 * upper);
    }
}
