package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Criteria of the database functions that are formulas about the first row of a list; the list is that of Microsoft's
 * page "Filter by using advanced criteria".
 */
class FormulaCriteriaTest {
    private TestWorkbook book = TestWorkbook.of();

    @BeforeEach
    void salesOfThreePeople() {
        book =
                TestWorkbook.of(
                        "A6=Type",
                        "B6=Salesperson",
                        "C6=Sales",
                        "A7=Beverages",
                        "B7=Suyama",
                        "C7=5122",
                        "A8=Meat",
                        "B8=Davolio",
                        "C8=450",
                        "A9=produce",
                        "B9=Buchanan",
                        "C9=6328",
                        "A10=Produce",
                        "B10=Davolio",
                        "C10=6544",
                        "E1=Calculated",
                        "E2==C7>AVERAGE($C$7:$C$10)",
                        "F2==EXACT(A7,\"Produce\")",
                        "G1=Type",
                        "G2=Produce",
                        "H2==C7>H7",
                        "H7=9999",
                        "H8=100",
                        "H9=7000",
                        "H10=6000",
                        "I2==C7-450",
                        "J2==IF(B7=\"Davolio\",1/0,TRUE)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DSUM(A6:C10,"Sales",E1:E2)   | 17994
                    DCOUNTA(A6:C10,,F1:F2)       | 1
                    DGET(A6:C10,"Salesperson",F1:F2) | Davolio
                    DSUM(A6:C10,3,E1:F2)         | 6544
                    DSUM(A6:C10,"Sales",F1:G2)   | 6544
                    DSUM(A6:C10,"Sales",G1:H2)   | 6544
                    DSUM(A6:C10,"Sales",H1:H2)   | 6994
                    DCOUNT(A6:C10,"Sales",I1:I2) | 3
                    DSUM(A6:C10,"Sales",J1:J2)   | 11450
                    DSUM(A6:C10,"Sales",E1:E3)   | 18444
                    """)
    void formulaIsWorkedOutForEveryRow(String formula, String expected) {
        assertEquals(expected, shown("L1==" + formula), formula);
    }

    @Test
    void cellsThatOnlyTheFilledFormulaReadsAreFollowed() {
        assertEquals("6994", shown("L1==DSUM(A6:C10,\"Sales\",H1:H2)"));
        book.edit("H9=6000");
        assertEquals("13322", book.show("L1"));
        book.edit("C8=50");
        assertEquals("12872", book.show("L1"));
    }

    @Test
    void rangesThatOnlyTheFilledFormulaReadsAreFollowed() {
        for (String cell : new String[] {"I7=0", "I8=0", "I9=0", "I10=0", "K2==C7>SUM(H7:I7)"}) {
            book.edit(cell);
        }
        assertEquals("6994", shown("L1==DSUM(A6:C10,\"Sales\",K1:K2)"));
        book.edit("I10=9999");
        assertEquals("450", book.show("L1"));
    }

    private String shown(String cell) {
        book.edit(cell);
        return book.show("L1");
    }
}
