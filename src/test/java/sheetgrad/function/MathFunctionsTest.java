package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mathematical functions: examples and errors of Microsoft's pages, and closed forms. */
class MathFunctionsTest {
    private static final String CELLS = "A1=12 A2=x A3=TRUE A5=18 B1=10 B2=20 B3=30 D1=#N/A";

    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().with(CELLS).result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SEC(45)                 | 1.90359440740442
                    SEC(2^27)               | #NUM!
                    CSC(0)                  | #DIV/0!
                    COT(0)                  | #DIV/0!
                    COTH(0)                 | #DIV/0!
                    COTH(1000)              | 1
                    CSCH(0)                 | #DIV/0!
                    CSCH(1000)              | 0
                    SECH(1000)              | 0
                    ACOT(-1)                | 2.35619449019234
                    ACOT(0)                 | 1.5707963267949
                    ACOTH(1)                | #NUM!
                    ACOTH(0.5)              | #NUM!
                    CEILING.PRECISE(-4.1)   | -4
                    CEILING.PRECISE(4.3,-2) | 6
                    ISO.CEILING(-4.3,2)     | -4
                    FLOOR.PRECISE(-3.2,-1)  | -4
                    FLOOR.PRECISE(5,0)      | 0
                    """)
    void anglesAndMultiples(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    COMBINA(10,3)           | 220
                    COMBINA(0,0)            | 1
                    COMBINA(0,2)            | #NUM!
                    COMBINA(2,5)            | #NUM!
                    COMBINA(5,5)            | 126
                    COMBINA(-1,2)           | #NUM!
                    PERMUT(3,2)             | 6
                    PERMUT(3.9,2.9)         | 6
                    PERMUT(2,3)             | #NUM!
                    PERMUTATIONA(2,2)       | 4
                    PERMUTATIONA(1000,1000) | #NUM!
                    FACTDOUBLE(6)           | 48
                    FACTDOUBLE(0)           | 1
                    FACTDOUBLE(-1)          | #NUM!
                    GCD(5,2)                | 1
                    GCD(7,1)                | 1
                    GCD(5,0)                | 5
                    GCD(A1:A1,A5)           | 6
                    GCD(A1:A2)              | #VALUE!
                    GCD(A3)                 | #VALUE!
                    GCD(-1)                 | #NUM!
                    GCD(24.9,36.9)          | 12
                    LCM(5,2)                | 10
                    LCM(5,0)                | 0
                    LCM(2^52,3^20)          | #NUM!
                    LCM(B1:B3)              | 60
                    MULTINOMIAL(3,0)        | 1
                    MULTINOMIAL(-1)         | #NUM!
                    MULTINOMIAL(B1:B1,10)   | 184756
                    """)
    void wholeNumbers(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ARABIC("mcmxii")        | 1912
                    ARABIC("-MMXI")         | -2011
                    ARABIC("")              | 0
                    ARABIC("ABC")           | #VALUE!
                    ROMAN(499,1)            | LDVLIV
                    ROMAN(499,2)            | XDIX
                    ROMAN(499,3)            | VDIV
                    ROMAN(499,4)            | ID
                    ROMAN(499,FALSE)        | ID
                    ROMAN(499,TRUE)         | CDXCIX
                    ROMAN(1999)             | MCMXCIX
                    ROMAN(0)                | ''
                    ROMAN(4000)             | #VALUE!
                    ROMAN(-1)               | #VALUE!
                    BASE(7,2)               | 111
                    BASE(100,16)            | 64
                    BASE(-1,2)              | #NUM!
                    BASE(1,1)               | #NUM!
                    BASE(2^53,36)           | #NUM!
                    DECIMAL("111",2)        | 7
                    DECIMAL("zap",36)       | 45745
                    DECIMAL("2",2)          | #NUM!
                    DECIMAL(111,2)          | 7
                    """)
    void numerals(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SERIESSUM(PI()/4,0,2,{1,-0.5,0.041666666666666664,-0.001388888888888889}) | 0.707103214822846
                    SERIESSUM(0,1,1,{5,6})  | 0
                    SERIESSUM(2,0,1,"x")    | #VALUE!
                    PERCENTOF(B1,B1:B3)     | 0.166666666666667
                    PERCENTOF(B1,0)         | #DIV/0!
                    """)
    void sums(String formula, String expected) {
        assertResult(expected, formula);
    }
}
