package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.SheetLayout;

class ViewportTest {
    /** Ten default columns of 64 and ten rows of 20 pixels. */
    private static Viewport viewport(int frozenRows, int frozenColumns) {
        SheetGeometry geometry = SheetGeometry.of(new SheetLayout(), 100);
        return Viewport.of(geometry, frozenRows, frozenColumns).withSize(640, 200);
    }

    @Test
    void oneMorePaneForEachFrozenSide() {
        assertEquals(1, viewport(0, 0).panes().size());
        assertEquals(2, viewport(3, 0).panes().size());
        assertEquals(4, viewport(3, 2).panes().size());
    }

    @Test
    void frozenCellsStayWhileOthersScroll() {
        Viewport scrolled = viewport(3, 2).reveal(CellAddress.of("Z100"));

        assertEquals(CellAddress.of("A1"), scrolled.cellAt(5, 5));
        assertTrue(scrolled.cellAt(300, 5).column() > 10);
        assertEquals(0, scrolled.cellAt(300, 5).row());
        assertEquals(CellAddress.of("Z100"), cellAtMiddle(scrolled, "Z100"));
    }

    @Test
    void revealScrollsOnlyAsFarAsNeeded() {
        Viewport viewport = viewport(0, 0);

        assertEquals(viewport, viewport.reveal(CellAddress.of("J10")));
        assertEquals(1, viewport.reveal(CellAddress.of("A11")).rows().firstScrolled());
        assertEquals(
                5,
                viewport.reveal(CellAddress.of("A100"))
                        .reveal(CellAddress.of("A6"))
                        .rows()
                        .firstScrolled());
    }

    @Test
    void frozenCellNeedsNoScrolling() {
        Viewport scrolled = viewport(3, 2).reveal(CellAddress.of("Z100"));

        assertEquals(scrolled, scrolled.reveal(CellAddress.of("B2")));
    }

    @Test
    void scrollingStopsAtTheEndOfTheSheet() {
        Viewport end = viewport(3, 2).reveal(CellAddress.of("XFD1048576"));

        assertEquals(CellAddress.of("XFD1048576"), end.cellAt(639, 199));
        assertEquals(end.rows().offset(), end.rows().withOffset(Long.MAX_VALUE / 2).offset());
    }

    @Test
    void scrollBarReachesToTheUsedRowsAndAlwaysOneFurther() {
        AxisView rows = viewport(0, 0).rows();

        assertEquals(100 * 20 - 200 + 20, rows.scrollEnd(100));
        assertEquals(20, rows.scrollEnd(0));
        assertEquals(50_020, rows.withOffset(50_000).scrollEnd(100));
    }

    @Test
    void boxOfARangeSpansItsCells() {
        Viewport.Box box = viewport(0, 0).box(CellRange.of("B2:C4"));

        assertEquals(new Viewport.Box(64, 20, 128, 60), box);
    }

    private static CellAddress cellAtMiddle(Viewport viewport, String a1) {
        Viewport.Box box = viewport.box(CellRange.of(a1));
        return viewport.cellAt(box.x() + box.width() / 2, box.y() + box.height() / 2);
    }
}
