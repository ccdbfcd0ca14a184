package sheetgrad.ui.grid;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import sheetgrad.reference.CellAddress;

/** Shows the comment of the cell under the mouse beside it, where its link leads, and what else there is to say of it. */
final class CellNotes {
    private static final double WIDEST = 320;

    private final GridView view;
    private final Label note = new Label();
    private final ReadOnlyObjectWrapper<Optional<CellAddress>> hovered =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String addition = "";

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
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(Optional.empty()));
    }

    /** The cell under the mouse. */
    ReadOnlyObjectProperty<Optional<CellAddress>> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** Says more of the cell under the mouse, until that is another one; an empty text says nothing. */
    void add(String text) {
        addition = text;
        show();
    }

    private void moved(MouseEvent event) {
        HeaderSize headers = view.state().headers();
        double x = event.getX() - headers.width();
        double y = event.getY() - headers.height();
        boolean isOverCells = x >= 0 && y >= 0 && !view.isEditing();
        hover(isOverCells ? Optional.of(view.viewport().cellAt(x, y)) : Optional.empty());
    }

    private void hover(Optional<CellAddress> cell) {
        if (!cell.equals(hovered.get())) {
            addition = "";
            hovered.set(cell);
        }
        show();
    }

    private void show() {
        String text = hovered.get().map(this::text).orElse("");
        note.setVisible(!text.isEmpty());
        if (!text.isEmpty()) {
            note.setText(text);
            double width = Math.min(WIDEST, note.prefWidth(-1));
            note.resize(width, note.prefHeight(width));
            Bounds box = view.boundsOf(view.state().merges().whole(hovered.get().orElseThrow()));
            double x = box.getMaxX() + 4;
            double y = box.getMinY() + 2;
            boolean isWideEnough = x + width <= view.getWidth();
            note.relocate(
                    isWideEnough ? x : Math.max(0, box.getMinX() - width - 4),
                    Math.max(0, Math.min(y, view.getHeight() - note.getHeight() - 20)));
        }
    }

    private String text(CellAddress cell) {
        String comment = view.model().comment(cell.row(), cell.column());
        String link = view.model().link(cell.row(), cell.column());
        return Stream.of(comment, link, addition)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
