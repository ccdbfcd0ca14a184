package sheetgrad.ui.grid;

import java.util.List;
import sheetgrad.reference.CellRange;

/** All that a repaint depends on. */
record GridState(
        GridModel model,
        Merges merges,
        Viewport viewport,
        Selection selection,
        List<Highlight> highlights,
        List<Arrow> arrows,
        List<CellButton> buttons,
        GridTheme theme,
        HeaderSize headers,
        boolean showsGridlines) {

    /** The room for text in a cell or a merged range, at 100 %. */
    CellWidth width(CellRange whole) {
        SheetGeometry geometry = viewport.geometry();
        if (whole.columns() == 1) {
            double characters = model.layout().columnWidth(whole.firstColumn());
            return new CellWidth(SheetGeometry.columnPixels(model.layout(), characters));
        }
        return new CellWidth((int) Math.round(geometry.width(whole) / geometry.zoom()));
    }

    /** The cells of which a pane shows something. */
    CellRange visible(Viewport.Pane pane) {
        return new CellRange(
                pane.rows().first(),
                pane.columns().first(),
                pane.rows().last(),
                pane.columns().last());
    }

    double zoom() {
        return viewport.geometry().zoom();
    }
}
