package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.reference.CellAddress;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.SheetLayout;

class AnchorPlaceTest {
    /** Ten default columns of 64 and ten rows of 20 pixels, of which column C is hidden. */
    private static AnchorPlace place() {
        SheetLayout layout = new SheetLayout();
        layout.columns().put(2, layout.column(2).withHidden(true));
        Viewport viewport = Viewport.of(SheetGeometry.of(layout, 100), 0, 0).withSize(640, 200);
        return new AnchorPlace(viewport.geometry(), viewport.panes().get(0));
    }

    private static Anchor.Corner corner(String cell, double right, double below) {
        return new Anchor.Corner(CellAddress.of(cell), right, below);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    a line along a row,     B5, 6, 9,   E5, 3, 9,   true
                    a line along a column,  D2, 6, 0,   D4, 6, 9,   true
                    a point,                B5, 6, 9,   B5, 6, 9,   false
                    in a hidden column,     C2, 3, 0,   C4, 9, 9,   false
                    far below,              B50, 6, 9,  E50, 3, 9,  false
                    a rectangle,            B5, 6, 9,   E9, 3, 9,   true
                    """)
    void linesAreShownAndWhatLiesInHiddenColumnsIsNot(
            String what,
            String from,
            double right,
            double below,
            String to,
            double endRight,
            double endBelow,
            boolean isShown) {
        Anchor anchor =
                new Anchor(
                        corner(from, right, below),
                        Optional.of(corner(to, endRight, endBelow)),
                        0,
                        0);

        assertEquals(isShown, place().isShown(anchor), what);
    }
}
