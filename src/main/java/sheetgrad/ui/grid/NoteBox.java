package sheetgrad.ui.grid;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import sheetgrad.reference.CellAddress;

/** A small text beside a cell, or below it, as long as there is something to say. */
final class NoteBox {
    private static final double WIDEST = 320;
    private static final double GAP = 4;

    private final GridView view;
    private final Label label = new Label();
    private final boolean isBelow;

    /** @param isBelow whether it stands below its cell rather than beside it */
    NoteBox(GridView view, Pane overlay, String id, boolean isBelow) {
        this.view = view;
        this.isBelow = isBelow;
        label.getStyleClass().add("cell-note");
        label.setId(id);
        label.setWrapText(true);
        label.setMaxWidth(WIDEST);
        label.setManaged(false);
        label.setVisible(false);
        label.setMouseTransparent(true);
        overlay.getChildren().add(label);
    }

    /** Says something of a cell; an empty text says nothing. */
    void show(CellAddress cell, String text) {
        label.setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            return;
        }
        label.setText(text);
        double width = Math.min(WIDEST, label.prefWidth(-1));
        double height = label.prefHeight(width);
        label.resize(width, height);
        Bounds box = view.boundsOf(view.state().merges().whole(cell));
        double x = isBelow ? box.getMinX() + box.getWidth() / 2 : box.getMaxX() + GAP;
        double y = isBelow ? box.getMaxY() + GAP : box.getMinY() + 2;
        boolean isWideEnough = x + width <= view.getWidth();
        double left = isBelow ? view.getWidth() - width : box.getMinX() - width - GAP;
        label.relocate(
                isWideEnough ? x : Math.max(0, left),
                Math.max(0, Math.min(y, view.getHeight() - height - 20)));
    }
}
