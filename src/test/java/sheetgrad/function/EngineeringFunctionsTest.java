package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Engineering functions: examples and errors of Microsoft's pages unless a table says otherwise. */
class EngineeringFunctionsTest {
    private static void assertResult(String expected, String formula) {
        assertEquals(
                expected, new FormulaSheet().with("A1=3 A2=TRUE A3=x").result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BIN2DEC(1100100)        | 100
            BIN2DEC(1111111111)     | -1
            BIN2DEC("")             | 0
            BIN2DEC(2)              | #NUM!
            BIN2DEC(11111111111)    | #NUM!
            BIN2HEX(11111011,4)     | 00FB
            BIN2HEX(1111111111)     | FFFFFFFFFF
            BIN2OCT(1001,3)         | 011
            DEC2BIN(9,4)            | 1001
            DEC2BIN(-100)           | 1110011100
            DEC2BIN(512)            | #NUM!
            DEC2BIN(9,2)            | #NUM!
            DEC2BIN(9,-1)           | #NUM!
            DEC2BIN("x")            | #VALUE!
            DEC2BIN(TRUE)           | #VALUE!
            DEC2HEX(100,4)          | 0064
            DEC2HEX(-54)            | FFFFFFFFCA
            DEC2HEX(28)             | 1C
            DEC2OCT(58,3)           | 072
            DEC2OCT(-100)           | 7777777634
            HEX2BIN("F",8)          | 00001111
            HEX2BIN("B7")           | 10110111
            HEX2BIN("FFFFFFFFFF")   | 1111111111
            HEX2DEC("FFFFFFFF5B")   | -165
            HEX2DEC("3DA408B9")     | 1034160313
            HEX2OCT("3B4E")         | 35516
            HEX2OCT("FFFFFFFF00")   | 7777777400
            OCT2BIN(7777777000)     | 1000000000
            OCT2DEC(54)             | 44
            OCT2DEC(7777777533)     | -165
            OCT2HEX(100,4)          | 0040
            OCT2HEX(7777777533)     | FFFFFFFF5B
            OCT2DEC(8)              | #NUM!
            """)
    void bases(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BITAND(1,5)             | 1
            BITAND(1.5,5)           | #NUM!
            BITAND(-1,5)            | #NUM!
            BITAND(2^48,1)          | #NUM!
            BITOR("a",1)            | #VALUE!
            BITLSHIFT(8,-2)         | 2
            BITLSHIFT(1,48)         | #NUM!
            BITLSHIFT(1,54)         | #NUM!
            BITRSHIFT(1,-47)        | 140737488355328
            BITRSHIFT(13,60)        | #NUM!
            DELTA(5,4)              | 0
            DELTA(0)                | 1
            GESTEP(-4,-5)           | 1
            GESTEP(-1)              | 0
            GESTEP("x")             | #VALUE!
            """)
    void bitsAndSteps(String formula, String expected) {
        assertResult(expected, formula);
    }
}
