package sheetgrad.ui;

import java.util.function.IntSupplier;
import javafx.beans.property.IntegerProperty;
import sheetgrad.ui.grid.GridPosition;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;

/**
 * The size in which the grid shows its sheet. It is the sheet's own and goes into the file, but for that of a
 * presentation, which no sheet keeps.
 */
final class SheetZoom {
    private static final int PRESENTED_PERCENT = 150;

    private final GridView grid;
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final IntSupplier shownSheet;
    private boolean isPresenting;

    SheetZoom(
            GridView grid,
            WorkbookSession session,
            WorkbookViewModel model,
            IntSupplier shownSheet) {
        this.grid = grid;
        this.session = session;
        this.model = model;
        this.shownSheet = shownSheet;
        percent().addListener((value, before, now) -> zoomed(now.intValue()));
    }

    private IntegerProperty percent() {
        return grid.zoomPercentProperty();
    }

    private void zoomed(int percent) {
        boolean isOther =
                model.currentSheet()
                        .filter(sheet -> !isPresenting && sheet.id() == shownSheet.getAsInt())
                        .filter(sheet -> ownPercent(sheet) != percent)
                        .isPresent();
        if (isOther) {
            session.zoom(shownSheet.getAsInt(), percent);
        }
    }

    private static int ownPercent(SheetSnapshot sheet) {
        return sheet.sheet().layout().zoomPercent();
    }

    /** Whether sheets are shown large for others to see. */
    void present(boolean isPresented) {
        if (isPresented != isPresenting) {
            isPresenting = true;
            model.currentSheet().ifPresent(sheet -> percent().set(ownPercent(sheet)));
            isPresenting = isPresented;
            sheetShown();
        }
    }

    /** To be called when another sheet has come to the front. */
    void sheetShown() {
        if (isPresenting) {
            percent().set(Math.max(percent().get(), PRESENTED_PERCENT));
        }
    }

    /** Where the user is, to come back to in the sheet's own size. */
    GridPosition position(SheetSnapshot sheet) {
        GridPosition now = grid.position();
        return isPresenting ? now.withZoom(ownPercent(sheet)) : now;
    }
}
