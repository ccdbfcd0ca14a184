package sheetgrad.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextFitTest {
    /** What Excel 365 shows in a cell of General format and this width in digits. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            0.123456789,        8,   0.123457
            0.123456789,        3,   0.1
            0.123456789,        2,   0
            0.123456789,        1,   0
            12345.678,          5,   12346
            12345.678,          6,   12346
            12345.678,          7,   12345.7
            12345.678,          4,   ####
            123456,             4,   ####
            1234567890123,     20,   1.23457E+12
            0.00001234,        20,   1.234E-05
            0.0001234,         20,   0.0001234
            0.000123456789,    20,   0.000123457
            123456789012,      20,   1.23457E+11
            12345678901,       20,   12345678901
            1234567.891234,    20,   1234567.891
            -0.123456789,       8,   -0.12346
            -12345.678,         6,   -12346
            -12345.678,         5,   ####
            0.1,               20,   0.1
            0.30000000000000004,20,  0.3
            258.737626710757,   3,   259
            258.737626710757,   2,   ####
            0.996,              3,   1
            9.96,               3,   10
            99.96,              4,   100
            999.96,             3,   ####
            0.00001234,         3,   0
            -0.00001234,        3,   0
            -0.4,               2,   0
            1.5,                1,   2
            0,                  1,   0
            123456789,          8,   1.23E+08
            123456789,          6,   1E+08
            123456789,          5,   1E+08
            123456789,          4,   ####
            1E+100,            20,   1E+100
            1E-300,            20,   1E-300
            1E-300,             3,   0
            """)
    void aGeneralNumberIsRoundedToTheWidthOfItsColumn(double number, int width, String expected) {
        assertEquals(expected, NumberText.fit(number, width).orElse("####"));
    }
}
