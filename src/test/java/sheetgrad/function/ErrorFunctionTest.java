package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values come from the C library's erf and erfc. */
class ErrorFunctionTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            -1.2, 1.9103139782296354
            0.5, 0.4795001221869535
            0.7, 0.32219880616258156
            1.9999, 0.004679802092970608
            3, 2.2090496998585438e-05
            10, 2.088487583762545e-45
            """)
    void complementKeepsItsDigitsInTheTail(double x, double expected) {
        assertEquals(expected, ErrorFunction.erfc(x), 1e-13 * expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 0.02, 0.3, 0.499999, 0.5, 0.7, 0.999, 0.999999999})
    void quantileUndoesCumulative(double share) {
        double found = ErrorFunction.cumulative(ErrorFunction.quantile(share));
        assertEquals(share, found, 1e-12 * share);
    }
}
