package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.SheetLayout;

class NavigationTest {
    /** Filled: A1:A3, A6, A8:A9, C3, E3:F3. */
    private static MemoryModel model() {
        MemoryModel model = new MemoryModel();
        for (String cell : "A1 A2 A3 A6 A8 A9 C3 E3 F3".split(" ")) {
            model.with(cell, "1");
        }
        return model;
    }

    private static Navigation navigation(MemoryModel model) {
        return new Navigation(
                model, SheetGeometry.of(model.layout(), 100), new Merges(model.merges()));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    A1, DOWN, A3
                    A2, DOWN, A3
                    A3, DOWN, A6
                    A6, DOWN, A8
                    A8, DOWN, A9
                    A9, DOWN, A1048576
                    A4, DOWN, A6
                    A1048576, UP, A9
                    A9, UP, A8
                    A8, UP, A6
                    A6, UP, A3
                    A3, UP, A1
                    A1, UP, A1
                    B1, DOWN, B1048576
                    B5, UP, B1
                    A3, RIGHT, C3
                    C3, RIGHT, E3
                    E3, RIGHT, F3
                    F3, RIGHT, XFD3
                    XFD3, LEFT, F3
                    C3, LEFT, A3
                    C1048576, UP, C3
                    """)
    void controlAndAnArrowJumpsAsInExcel(String from, SelectionMove move, String to) {
        assertEquals(CellAddress.of(to), navigation(model()).jump(CellAddress.of(from), move));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    B2, UP, B1
                    B2, DOWN, B3
                    B2, LEFT, A2
                    B2, RIGHT, C2
                    A1, UP, A1
                    A1, LEFT, A1
                    XFD1048576, DOWN, XFD1048576
                    """)
    void arrowStepsToTheNeighbour(String from, SelectionMove move, String to) {
        assertEquals(CellAddress.of(to), navigation(model()).step(CellAddress.of(from), move));
    }

    @Test
    void stepsPassOverHiddenRows() {
        MemoryModel model = model();
        model.layout()
                .rows()
                .put(1, new SheetLayout.Row(15, false, true, 0, false, CellStyle.DEFAULT));
        model.layout()
                .rows()
                .put(2, new SheetLayout.Row(15, false, true, 0, false, CellStyle.DEFAULT));

        assertEquals(
                CellAddress.of("A4"),
                navigation(model).step(CellAddress.of("A1"), SelectionMove.DOWN));
        assertEquals(
                CellAddress.of("A1"),
                navigation(model).step(CellAddress.of("A4"), SelectionMove.UP));
    }

    @Test
    void mergedCellsAreOneStep() {
        MemoryModel model = model().merged("B2:D4");

        assertEquals(
                CellAddress.of("E2"),
                navigation(model).step(CellAddress.of("B2"), SelectionMove.RIGHT));
        assertEquals(
                CellAddress.of("B5"),
                navigation(model).step(CellAddress.of("B2"), SelectionMove.DOWN));
        assertEquals(
                CellAddress.of("A2"),
                navigation(model).step(CellAddress.of("B2"), SelectionMove.LEFT));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    A1, A1:A3
                    A6, A6
                    E3, E3:F3
                    A9, A8:A9
                    H20, H20
                    """)
    void regionIsTheBlockBorderedByBlanks(String from, String region) {
        assertEquals(CellRange.of(region), navigation(model()).region(CellAddress.of(from)));
    }

    @Test
    void regionGrowsRoundCorners() {
        MemoryModel model = new MemoryModel();
        for (String cell : "B2 C3 D3 D4 B5".split(" ")) {
            model.with(cell, "x");
        }

        assertEquals(CellRange.of("B2:D5"), navigation(model).region(CellAddress.of("C3")));
    }

    @Test
    void homeGoesToTheFirstCellThatScrolls() {
        MemoryModel model = model();
        model.layout().freeze(3, 2);

        assertEquals(CellAddress.of("C9"), navigation(model).home(CellAddress.of("F9")));
        assertEquals(CellAddress.of("C4"), navigation(model).sheetHome());
        assertEquals(CellAddress.of("F9"), navigation(model).sheetEnd());
    }
}
