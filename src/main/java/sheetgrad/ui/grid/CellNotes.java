package sheetgrad.ui.grid;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import sheetgrad.reference.CellAddress;

/** Shows the comment of the cell under the mouse beside it, its link, and what else there is to say of it or the active cell. */
final class CellNotes {
    private final GridView view;
    private final NoteBox note;
    private final NoteBox prompt;
    private final ReadOnlyObjectWrapper<Optional<CellAddress>> hovered =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String addition = "";
    private String promptText = "";

    CellNotes(GridView view, Pane overlay) {
        this.view = view;
        this.note = new NoteBox(view, overlay, "cell-note", false);
        this.prompt = new NoteBox(view, overlay, "cell-prompt", true);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(Optional.empty()));
        // What a key changes may make what the note says of the cell untrue.
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> hover(Optional.empty()));
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

    /** Says what is true of the cell under the mouse after its sheet has changed. */
    void refresh() {
        if (hovered.get().isPresent()) {
            show();
        }
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
        CellAddress cell = hovered.get().orElseGet(() -> view.getSelection().active());
        note.show(cell, hovered.get().map(this::text).orElse(""));
    }

    /** Says something of the active cell, below it, until other is said; an empty text says nothing. */
    void prompt(String text) {
        promptText = text;
        placePrompt();
    }

    /** Puts what is said of the active cell where that is now. */
    void placePrompt() {
        prompt.show(view.getSelection().active(), promptText);
    }

    private String text(CellAddress cell) {
        String comment = view.model().comment(cell.row(), cell.column());
        String link = view.model().link(cell.row(), cell.column());
        String warning = view.model().warning(cell.row(), cell.column());
        return Stream.of(comment, link, warning, addition)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
