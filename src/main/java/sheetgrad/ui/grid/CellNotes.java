package sheetgrad.ui.grid;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import sheetgrad.reference.CellAddress;

/** Shows the comment of the cell under the mouse beside it, and where its link leads. */
final class CellNotes {
    private static final double WIDEST = 320;

    private final GridView view;
    private final Label note = new Label();

    CellNotes(GridView view, Pane overlay) {
        this.view = view;
        note.getStyleClass().add("cell-note");
        note.setId("cell-note");
        note.setWrapText(true);
        note.setMaxWidth(WIDEST);
        note.setManaged(false);
        note.setVisible(false);
        note.setMouseTransparent(true);
        overlay.getChildren().add(note);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> note.setVisible(false));
    }

    private void moved(MouseEvent event) {
        HeaderSize headers = view.state().headers();
        double x = event.getX() - headers.width();
        double y = event.getY() - headers.height();
        boolean isOverCells = x >= 0 && y >= 0 && !view.isEditing();
        CellAddress cell = isOverCells ? view.viewport().cellAt(x, y) : new CellAddress(0, 0);
        String text = isOverCells ? text(cell) : "";
        note.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            note.setText(text);
            note.resize(
                    Math.min(WIDEST, note.prefWidth(-1)),
                    note.prefHeight(Math.min(WIDEST, note.prefWidth(-1))));
            Bounds box = view.boundsOf(view.state().merges().whole(cell));
            note.relocate(box.getMaxX() + 4, box.getMinY() + 2);
        }
    }

    private String text(CellAddress cell) {
        String comment = view.model().comment(cell.row(), cell.column());
        String link = view.model().link(cell.row(), cell.column());
        return comment.isEmpty() ? link : link.isEmpty() ? comment : comment + "\n" + link;
    }
}
