package sheetgrad.ui.grid;

import java.util.List;
import sheetgrad.reference.CellAddress;
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

    static final GridState NOTHING =
            new GridState(
                    GridModel.EMPTY,
                    new Merges(List.of()),
                    Viewport.of(SheetGeometry.of(GridModel.EMPTY.layout(), 100), 0, 0),
                    Selection.of(new CellAddress(0, 0)),
                    List.of(),
                    List.of(),
                    List.of(),
                    GridTheme.light(),
                    HeaderSize.NONE,
                    false);

    /** What is painted of the cells wherever they are scrolled to, and however much of them is seen. */
    GridState unscrolled() {
        Viewport whole =
                Viewport.of(
                        viewport.geometry(), viewport.rows().frozen(), viewport.columns().frozen());
        return new GridState(
                model,
                merges,
                whole,
                selection,
                highlights,
                arrows,
                buttons,
                theme,
                HeaderSize.NONE,
                showsGridlines);
    }

    /** The room for text in a cell or a merged range, at 100 %. */
    CellWidth width(CellRange whole) {
        SheetGeometry geometry = viewport.geometry();
        if (whole.columns() == 1) {
            double characters = model.layout().columnWidth(whole.firstColumn());
            return new CellWidth(SheetGeometry.columnPixels(model.layout(), characters));
        }
        return new CellWidth((int) Math.round(geometry.width(whole) / geometry.zoom()));
    }

    /** The part of the control, in its pixels, where cells are: beside the headers. */
    Viewport.Box cellArea() {
        return new Viewport.Box(
                headers.width(),
                headers.height(),
                viewport.columns().length(),
                viewport.rows().length());
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
