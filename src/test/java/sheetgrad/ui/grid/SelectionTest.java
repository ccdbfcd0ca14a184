package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.SheetLayout;

class SelectionTest {
    private static SelectionCycle cycle(SheetLayout layout, String... merges) {
        List<CellRange> ranges = List.of(merges).stream().map(CellRange::of).toList();
        return new SelectionCycle(SheetGeometry.of(layout, 100), new Merges(ranges));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    B2, DOWN, B3
                    B3, DOWN, C2
                    C3, DOWN, B2
                    B2, UP, C3
                    B2, RIGHT, C2
                    C2, RIGHT, B3
                    C3, RIGHT, B2
                    B3, LEFT, C2
                    """)
    void enterAndTabGoRoundTheSelectedRange(String from, SelectionMove move, String to) {
        Selection selection = Selection.of(CellRange.of("B2:C3"), CellAddress.of(from));

        Selection next = cycle(new SheetLayout()).next(selection, move);

        assertEquals(CellAddress.of(to), next.active());
        assertEquals(selection.ranges(), next.ranges());
    }

    @Test
    void enterGoesFromTheLastCellOfARangeToTheNextRange() {
        Selection selection =
                Selection.of(CellRange.of("A1:A2"))
                        .with(CellRange.of("C5:C6"), CellAddress.of("C5"))
                        .withActive(0, CellAddress.of("A2"));

        Selection next = cycle(new SheetLayout()).next(selection, SelectionMove.DOWN);

        assertEquals(CellAddress.of("C5"), next.active());
        assertEquals(1, next.current());
        assertEquals(
                CellAddress.of("A2"),
                cycle(new SheetLayout()).next(next, SelectionMove.UP).active());
    }

    @Test
    void cyclePassesOverHiddenRowsAndCoveredCells() {
        SheetLayout layout = new SheetLayout();
        layout.rows().put(1, new SheetLayout.Row(15, false, true, 0, false, CellStyle.DEFAULT));
        Selection selection = Selection.of(CellRange.of("A1:B4"));

        Selection third = cycle(layout, "A3:A4").next(selection, SelectionMove.DOWN);

        assertEquals(CellAddress.of("A3"), third.active());
        assertEquals(
                CellAddress.of("B1"),
                cycle(layout, "A3:A4").next(third, SelectionMove.DOWN).active());
    }

    @Test
    void singleCellAndWholeMergedRangeAreNoSelectionToCycleIn() {
        SelectionCycle cycle = cycle(new SheetLayout(), "B2:C3");

        assertFalse(cycle.appliesTo(Selection.of(CellAddress.of("A1"))));
        assertFalse(cycle.appliesTo(Selection.of(CellRange.of("B2:C3"))));
        assertTrue(cycle.appliesTo(Selection.of(CellRange.of("A1:A2"))));
    }

    @Test
    void rangesGrowUntilTheyCutNoMergedRange() {
        Merges merges =
                new Merges(
                        List.of(
                                CellRange.of("B2:C3"),
                                CellRange.of("C5:D6"),
                                CellRange.of("D3:E5")));

        assertEquals(CellRange.of("A1:C3"), merges.expanded(CellRange.of("A1:B2")));
        assertEquals(CellRange.of("B2:E6"), merges.expanded(CellRange.of("C3:D4")));
    }

    @Test
    void activeCellMustBeSelected() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Selection.of(CellRange.of("A1:B2"), CellAddress.of("C3")));
    }
}
