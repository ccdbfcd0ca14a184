package sheetgrad.calculation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellEdits;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.EditRefusedException;

/** What cells show that ask a macro or a server, as tdf111974.xlsm and vba-user-function.xlsm of LibreOffice's tests do. */
class KeptResultsTest {
    private static final Map<CellAddress, Value> STORED =
            Map.of(
                    CellAddress.of("A1"), new NumberValue(42),
                    CellAddress.of("A2"), new TextValue("ok"),
                    CellAddress.of("A4"), new NumberValue(1),
                    CellAddress.of("A5"), new NumberValue(2));

    private static TestWorkbook opened() {
        TestWorkbook book =
                TestWorkbook.of(
                        "A1==MYFUNC(B1)",
                        "A2==IFERROR(RTD(\"x\",\"\",\"y\")&1,\"none\")",
                        "A3==IF(B1=7,5,NOSUCH())",
                        "A4=#=STOCKHISTORY(\"MSFT\",1)",
                        "B1=7",
                        "C1==A1*2",
                        "C4==SUM(A4:A5)");
        CellValues stored =
                new CellValues() {
                    @Override
                    public Value value(int sheet, int row, int column) {
                        return STORED.getOrDefault(new CellAddress(row, column), BlankValue.BLANK);
                    }

                    @Override
                    public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
                        return anchor.equals(CellAddress.of("A4"))
                                ? Optional.of(CellRange.of("A4:A5"))
                                : Optional.empty();
                    }
                };
        book.calculation().keepStored(stored);
        book.calculation().calculateAll();
        return book;
    }

    @Test
    void formulasThatAskWhatIsNotHereShowWhatTheFileStored() {
        TestWorkbook book = opened();
        assertEquals("42", book.show("A1"));
        assertEquals("84", book.show("C1"));
        assertEquals("ok", book.show("A2"));
        assertEquals("5", book.show("A3"));
        assertEquals("3", book.show("C4"));
        assertTrue(book.calculation().keepsStored(0, CellAddress.of("A1")));
        assertFalse(book.calculation().keepsStored(0, CellAddress.of("A3")));
    }

    @Test
    void resultIsKeptAsLongAsTheFormulaIsThere() {
        TestWorkbook book = opened();
        book.edit("B1=8");
        assertEquals("42", book.show("A1"));
        assertEquals("#NAME?", book.show("A3"));
        book.edit("A1==OTHER(B1)");
        assertEquals("#NAME?", book.show("A1"));
        book.edit("A1==MYFUNC(B1)");
        assertEquals("42", book.show("A1"));
    }

    @Test
    void resultMovesWithItsFormula() throws EditRefusedException {
        TestWorkbook book = opened();
        book.carryOut(new CellEdits(book.workbook()).insertRows(0, 0, 2));
        book.edit("B3=9");
        assertEquals("42", book.show("A3"));
        assertEquals("84", book.show("C3"));
        book.undo();
        book.edit("B1=9");
        assertEquals("42", book.show("A1"));
    }
}
