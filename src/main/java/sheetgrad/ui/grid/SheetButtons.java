package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the buttons that lie over the cells. */
record SheetButtons(GridState state) {
    /** What the uppermost button at a point says, in pixels of the cells' area; nothing where there is none. */
    Optional<String> at(double x, double y) {
        return state.viewport().paneAt(x, y).flatMap(pane -> in(pane, x, y));
    }

    private Optional<String> in(Viewport.Pane pane, double x, double y) {
        AnchorPlace place = new AnchorPlace(state.viewport().geometry(), pane);
        List<String> found = new ArrayList<>();
        for (GridDrawing drawing : state.model().drawings()) {
            if (!drawing.button().isEmpty() && place.box(drawing.anchor()).contains(x, y)) {
                found.add(drawing.button());
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
