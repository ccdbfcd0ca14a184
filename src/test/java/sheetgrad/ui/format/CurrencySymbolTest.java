package sheetgrad.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as Excel writes them: a sign may stand in brackets with the number of a language. */
class CurrencySymbolTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "$"#,##0.00          | DOLLAR
                    [$$-409]#,##0.00     | DOLLAR
                    [$€-407] #,##0.00    | EURO
                    #,##0.00 "€"         | EURO
                    [$£-809]#,##0        | POUND
                    0.00                 | DOLLAR
                    """)
    void theSignOfACodeIsFound(String code, CurrencySymbol symbol) {
        assertEquals(symbol, CurrencySymbol.of(code));
    }
}
