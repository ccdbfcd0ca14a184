package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The orchard of Microsoft's pages of the database functions, with the results given there. */
class DatabaseFunctionsTest {
    private static final String CELLS =
            """
            A1=Tree A2=Apple A3=Pear
            B1=Height B2='=Apple C1=Age D1=Yield E1=Profit F1=Height
            A6=Tree B6=Height C6=Age D6=Yield E6=Profit
            A7=Apple B7=18 C7=20 D7=14 E7=105
            A8=Pear B8=12 C8=12 D8=10 E8=96
            A9=Cherry B9=13 C9=14 D9=9 E9=105.3
            A10=Apple B10=14 C10=15 D10=10 E10=75
            A11=Pear B11=9 C11=8 D11=8 E11=76.8
            A12=Apple B12=8 C12=9 D12=6 E12=45
            H1=Tree I1=Height J1=Height H2=Apple I2='>10 J2='<16 H3=Pear
            L1=Tree L2=Apple L3=Pear
            M1=Tree M2=App
            N1=Tree N2='=App
            P1=Height P2='>100
            R1=Tree S1=None S2=1
            U1=Yield U2=10
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    DCOUNT(A6:E12,"Age",H1:J2)       | 1
                    DCOUNTA(A6:E12,"Profit",H1:J2)   | 1
                    DCOUNT(A6:E12,,H1:J3)            | 3
                    DMAX(A6:E12,"Profit",H1:H3)      | 105
                    DMIN(A6:E12,"Profit",H1:J2)      | 75
                    DSUM(A6:E12,"Profit",H1:H2)      | 225
                    DSUM(A6:E12,"Profit",H1:J3)      | 247.8
                    DPRODUCT(A6:E12,"Yield",H1:J3)   | 800
                    DAVERAGE(A6:E12,"Yield",H1:I2)   | 12
                    DAVERAGE(A6:E12,3,A6:E7)         | 20
                    ROUND(DSTDEV(A6:E12,"Yield",L1:L3),5)  | 2.96648
                    ROUND(DSTDEVP(A6:E12,"Yield",L1:L3),5) | 2.6533
                    DVAR(A6:E12,"Yield",L1:L3)       | 8.8
                    DVARP(A6:E12,"Yield",L1:L3)      | 7.04
                    DGET(A6:E12,"Yield",H1:J2)       | 10
                    DGET(A6:E12,"Yield",L1:L3)       | #NUM!
                    DGET(A6:E12,"Yield",P1:P2)       | #VALUE!
                    DSUM(A6:E12,"yield ",U1:U2)      | 20
                    DSUM(A6:E12,"Yield",M1:M2)       | 30
                    DSUM(A6:E12,"Yield",N1:N2)       | 0
                    DSUM(A6:E12,"Yield",L1:L4)       | 57
                    DSUM(A6:E12,"None",L1:L2)        | #VALUE!
                    DSUM(A6:E12,6,L1:L2)             | #VALUE!
                    DSUM(A6:E12,"Yield",S1:S2)       | #VALUE!
                    DAVERAGE(A6:E12,"Yield",P1:P2)   | #DIV/0!
                    DMAX(A6:E12,"Yield",P1:P2)       | 0
                    """)
    void orchard(String formula, String expected) {
        assertEquals(expected, new FormulaSheet().with(CELLS).result(formula), formula);
    }

    @Test
    void headingsThatAreNumbersAreNoPlaces() {
        FormulaSheet sheet =
                new FormulaSheet()
                        .with("A1=Name A2=x A3=y B1=2020 B2=5 B3=7 D1=2020 D2=>5 E1=2 E2=>5");
        assertEquals("7", sheet.result("DSUM(A1:B3,2,D1:D2)"));
        assertEquals("#VALUE!", sheet.result("DSUM(A1:B3,2,E1:E2)"));
    }
}
