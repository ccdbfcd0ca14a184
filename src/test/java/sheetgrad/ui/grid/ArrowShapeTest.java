package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.SheetLayout;

class ArrowShapeTest {
    /** Ten default columns of 64 and ten rows of 20 pixels. */
    private static final Viewport VIEWPORT =
            Viewport.of(SheetGeometry.of(new SheetLayout(), 100), 0, 0).withSize(640, 200);

    private static Optional<Arrow> at(Arrow arrow, double x, double y) {
        return ArrowShape.at(List.of(arrow), VIEWPORT, x, y);
    }

    @Test
    void lineIsFoundOutsideOfTheCellsThatItConnects() {
        Arrow arrow = new Arrow(CellRange.of("A1"), CellRange.of("C5"));

        assertEquals(Optional.of(arrow), at(arrow, 96, 50));
        assertEquals(Optional.of(arrow), at(arrow, 96, 53));
        assertEquals(Optional.empty(), at(arrow, 96, 60));
        assertEquals(Optional.empty(), at(arrow, 32, 10));
        assertEquals(Optional.empty(), at(arrow, 160, 90));
        assertEquals(Optional.empty(), at(arrow, 224, 130));
    }

    @Test
    void iconOfOtherSheetsStandsAboveAndLeftWhereThereIsRoom() {
        Arrow inside = Arrow.fromOtherSheets(CellRange.of("C5"));
        Arrow corner = Arrow.fromOtherSheets(CellRange.of("A1"));

        assertEquals(Optional.of(inside), at(inside, 128 - 17, 80 - 17));
        assertEquals(Optional.empty(), at(inside, 128 + 64 + 17, 100 + 17));
        assertEquals(Optional.of(corner), at(corner, 64 + 17, 20 + 27));
    }

    @Test
    void iconsOfBothDirectionsStandApart() {
        Arrow from = Arrow.fromOtherSheets(CellRange.of("A1"));
        Arrow to = Arrow.toOtherSheets(CellRange.of("A1"));
        Viewport.Pane pane = VIEWPORT.panes().get(0);
        Viewport.Box one = ArrowShape.of(from, VIEWPORT, pane).icon().orElseThrow();
        Viewport.Box other = ArrowShape.of(to, VIEWPORT, pane).icon().orElseThrow();

        assertFalse(one.contains(other.x(), other.bottom() - 1));
        assertEquals(Optional.of(to), at(to, other.x() + 7, other.y() + 7));
    }
}
