package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sheetgrad.value.NumberValue;

/** Special functions and distributions, in their tails too, against values worked out with 60 digits. */
class ReferenceValuesTest {
    private static final double TOLERANCE = 2e-13;

    @ParameterizedTest
    @CsvFileSource(resources = "reference-values.txt", delimiter = '|')
    void hasTheDigitsOfTheReference(String formula, double expected) {
        double actual = ((NumberValue) new FormulaSheet().value(formula)).number();
        assertEquals(expected, actual, TOLERANCE * Math.abs(expected), formula);
    }
}
