package sheetgrad.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle.CellFont;

class FormattingTest {
    private static final UnaryOperator<CellStyle> BOLD =
            style -> {
                CellFont font = style.font();
                return style.withFont(
                        new CellFont(
                                font.family(),
                                font.size(),
                                true,
                                font.isItalic(),
                                font.isUnderlined(),
                                font.isStruckOut(),
                                font.colour()));
            };

    private final Workbook workbook = new Workbook();
    private final Sheet sheet = workbook.addSheet("one");
    private final EditHistory history = new EditHistory(workbook);

    private void bold(String range) {
        history.apply(Formatting.of("Bold", sheet, List.of(CellRange.of(range)), BOLD));
    }

    private boolean isBold(String cell) {
        CellRange range = CellRange.of(cell);
        return sheet.styleAt(range.firstRow(), range.firstColumn()).font().isBold();
    }

    @Test
    void eachCellKeepsWhatIsNotChanged() {
        sheet.styles().set(0, 0, CellStyle.DEFAULT.withNumberFormat("0%"));
        sheet.styles().set(0, 1, CellStyle.DEFAULT.withFill(0xFF0000));
        bold("A1:C1");
        assertEquals("0%", sheet.styleAt(0, 0).numberFormat());
        assertEquals(OptionalInt.of(0xFF0000), sheet.styleAt(0, 1).fill());
        assertTrue(isBold("A1") && isBold("B1") && isBold("C1"));
        assertFalse(isBold("D1"));
    }

    @Test
    void undoRestoresCellsThatHadNoFormat() {
        bold("B2:C3");
        history.undo();
        assertTrue(sheet.styles().usedRange().isEmpty());
        history.redo();
        assertTrue(isBold("C3"));
    }

    @Test
    void wholeColumnsReachEveryRowAndCostNoCells() {
        sheet.styles().set(4, 1, CellStyle.DEFAULT.withNumberFormat("0.00"));
        bold("B:C");
        assertTrue(isBold("B5") && isBold("B1000000") && isBold("C7"));
        assertEquals("0.00", sheet.styleAt(4, 1).numberFormat());
        assertFalse(isBold("A5"));
        history.undo();
        assertFalse(isBold("B5") || isBold("B1000000"));
    }

    @Test
    void whereAFormattedColumnAndRowCrossBothCount() {
        history.apply(
                Formatting.of(
                        "Format",
                        sheet,
                        List.of(CellRange.of("B:B")),
                        style -> style.withNumberFormat("0%")));
        bold("3:3");
        assertTrue(isBold("B3") && isBold("Z3"));
        assertEquals("0%", sheet.styleAt(2, 1).numberFormat());
    }

    @Test
    void overlappingRangesAreChangedOnce() {
        UnaryOperator<CellStyle> indent =
                style -> {
                    CellStyle.Alignment old = style.alignment();
                    return style.withAlignment(
                            new CellStyle.Alignment(
                                    old.horizontal(),
                                    old.vertical(),
                                    old.wraps(),
                                    old.shrinks(),
                                    old.indent() + 1,
                                    old.rotation()));
                };
        List<CellRange> ranges = List.of(CellRange.of("A1:B2"), CellRange.of("B2:C3"));
        history.apply(Formatting.of("Indent", sheet, ranges, indent));
        assertEquals(1, sheet.styleAt(1, 1).alignment().indent());
    }

    @Test
    void widthsAndFrozenPanesAreUndone() {
        LayoutChange change =
                LayoutChange.of(
                        sheet,
                        layout -> {
                            layout.columns().put(2, layout.column(2).withWidth(30));
                            layout.rows().put(1, layout.row(1).withHidden(true));
                            layout.freeze(3, 1);
                        });
        history.apply(new Edit("Resize", List.of(change)));
        assertEquals(30, sheet.layout().columnWidth(2));
        assertEquals(0, sheet.layout().rowHeight(1));
        assertEquals(3, sheet.layout().frozenRows());
        history.undo();
        assertEquals(sheet.layout().defaultColumnWidth(), sheet.layout().columnWidth(2));
        assertEquals(15, sheet.layout().rowHeight(1));
        assertEquals(0, sheet.layout().frozenRows());
    }
}
