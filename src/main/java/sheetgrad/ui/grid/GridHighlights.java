package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import sheetgrad.reference.CellRange;

/**
 * The outlines that are painted over the cells: those that the window asks for, the spotlight, and what is dragged or pointed
 * at.
 */
final class GridHighlights {
    private static final Color SPOTLIGHT = Color.web("#f39c12");

    private final GridDecorations decorations;
    private final GridMouse mouse;
    private final ReferencePointing pointing;

    GridHighlights(GridDecorations decorations, GridMouse mouse, ReferencePointing pointing) {
        this.decorations = decorations;
        this.mouse = mouse;
        this.pointing = pointing;
    }

    /** @param active the active cell, as far as it is merged with others */
    List<Highlight> all(CellRange active, GridTheme theme) {
        List<Highlight> all = new ArrayList<>(decorations.highlights());
        if (decorations.hasSpotlight()) {
            all.add(new Highlight(active, SPOTLIGHT, false));
        }
        mouse.previews().forEach(range -> all.add(new Highlight(range, theme.frozenLine(), true)));
        pointing.pointed()
                .ifPresent(range -> all.add(new Highlight(range, theme.selection(), true)));
        return all;
    }
}
