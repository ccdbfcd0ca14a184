package sheetgrad.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;

/** Seen from the cell C4. */
class R1C1FormulaTest {
    private static final CellAddress HOST = CellAddress.of("C4");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    =R[-1]C[0]*R1C2       | =C3*$B$1
                    =RC+RC[1]+R[1]C+R2C   | =C4+D4+C5+C$2
                    =SUM(R[0]C[-2]:R[5]C[-2]) | =SUM(A4:A9)
                    =SUM(C[-1]:C[-1],R2:R2)   | =SUM(B:B,$2:$2)
                    =IF("RC"="R1C1",LOG10(RC[1]),RC_rate) | =IF("RC"="R1C1",LOG10(D4),RC_rate)
                    ='R1C1'!R1C1+Sheet2!R[1]C | ='R1C1'!$A$1+Sheet2!C5
                    =R[-4]C               | =#REF!
                    """)
    void referencesAreReadFromTheCell(String formula, String expected) {
        assertEquals(expected, R1C1Formula.toA1(formula, HOST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    A3*$B$1+SUM(C$1:$D9) | R[-1]C[-2]*R1C2+SUM(R1C[0]:R[5]C4)
                    SUM(A:B,3:$4)        | SUM(C[-2]:C[-1],R[-1]:R4)
                    """)
    void formulasAreWrittenAndReadAgain(String formula, String expected)
            throws FormulaSyntaxException {
        String text = FormulaPrinter.printR1C1(FormulaParser.parse(formula, HOST));
        assertEquals(expected, text);
        assertEquals(formula, R1C1Formula.toA1(text, HOST));
    }
}
