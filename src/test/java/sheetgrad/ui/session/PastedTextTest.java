package sheetgrad.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

class PastedTextTest {
    @Test
    void tabsDivideCellsAndLineEndsRows() {
        assertEquals(
                List.of(List.of("1", "2"), List.of("", "4")),
                PastedText.parse("1\t2\r\n\t4\r\n").rows());
    }

    @Test
    void quotedCellsMayHoldTabsLineEndsAndQuotes() {
        String cell = "a\tb\nsays \"c\"";
        String text = PastedText.quote(cell) + "\t2\n";
        assertEquals(List.of(List.of(cell, "2")), PastedText.parse(text).rows());
    }

    @Test
    void quoteThatIsNotClosedIsKept() {
        assertEquals(List.of(List.of("\"5 inches", "x")), PastedText.parse("\"5 inches\tx").rows());
    }

    @Test
    void destinationIsAsWideAsTheLongestRow() {
        PastedTable text = PastedText.parse("1\n2\t3\t4\n").table();
        assertEquals(CellRange.of("B2:D3"), text.destination(CellAddress.of("B2")));
    }

    @Test
    void emptyTextIsEmpty() {
        assertEquals(true, PastedText.parse("").table().isEmpty());
    }
}
