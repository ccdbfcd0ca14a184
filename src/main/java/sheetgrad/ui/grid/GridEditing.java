package sheetgrad.ui.grid;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The edit of one cell, from its start to Enter or Esc. Its text is shared with other components, such as a formula
 * bar, through {@link #text}; while nothing is edited that is the text of the active cell.
 */
final class GridEditing {
    private final GridView view;
    private final CellEditor editor;
    private final TextArea field;
    private final ReferencePointing pointing;
    private final StringProperty text = new SimpleStringProperty(this, "editText", "");
    private final ReadOnlyBooleanWrapper isEditing = new ReadOnlyBooleanWrapper(this, "editing");
    private CellAddress cell = new CellAddress(0, 0);
    private String original = "";
    private boolean isTyped;

    GridEditing(GridView view, CellEditor editor) {
        this.view = view;
        this.editor = editor;
        this.field = editor.field();
        this.pointing = new ReferencePointing(field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        text.addListener((value, before, after) -> textChanged());
    }

    StringProperty text() {
        return text;
    }

    ReadOnlyBooleanProperty editing() {
        return isEditing.getReadOnlyProperty();
    }

    StringProperty message() {
        return editor.message().textProperty();
    }

    ReferencePointing pointing() {
        return pointing;
    }

    boolean isActive() {
        return isEditing.get();
    }

    /** Shows the text of the active cell, unless an edit is under way. */
    void showActiveCell() {
        if (!isActive()) {
            CellAddress active = view.getSelection().active();
            text.set(view.model().editText(active.row(), active.column()));
        }
    }

    /** Starts with the cell's text, the caret at its end; arrow keys then move the caret. */
    void start(boolean takesFocus) {
        showActiveCell();
        begin(text.get(), takesFocus, false);
    }

    /** Starts with what was typed instead of the cell's text; arrow keys then finish the edit. */
    void startTyped(String typed) {
        showActiveCell();
        begin(typed, true, true);
    }

    private void begin(String newText, boolean takesFocus, boolean hasTyped) {
        if (isActive()) {
            return;
        }
        cell = view.getSelection().active();
        original = text.get();
        isTyped = hasTyped;
        isEditing.set(true);
        message().set("");
        pointing.stop();
        field.textProperty().bindBidirectional(text);
        text.set(newText);
        view.scrollTo(cell);
        editor.setVisible(true);
        view.requestLayout();
        if (takesFocus) {
            field.requestFocus();
            field.positionCaret(newText.length());
        }
    }

    /** Whether the edit is over: a refused text stays, with a message. */
    boolean commit(SelectionMove move) {
        if (!isActive()) {
            return true;
        }
        String entered = text.get();
        if (!entered.equals(original)) {
            Optional<String> refusal = view.editCheck().refusal(cell.row(), cell.column(), entered);
            if (refusal.isPresent()) {
                message().set(refusal.get());
                view.requestLayout();
                return false;
            }
        }
        CellAddress edited = cell;
        end();
        if (!entered.equals(original)) {
            view.listener().editCommitted(edited.row(), edited.column(), entered, move);
        }
        view.moveAfterEdit(move);
        showActiveCell();
        return true;
    }

    void cancel() {
        if (isActive()) {
            end();
            showActiveCell();
        }
    }

    private void end() {
        field.textProperty().unbindBidirectional(text);
        isEditing.set(false);
        message().set("");
        pointing.stop();
        boolean hadFocus = field.isFocused();
        editor.setVisible(false);
        if (hadFocus || view.getScene() != null) {
            view.requestFocus();
        }
        view.repaint();
    }

    /** Keeps the editor over its cell. */
    void place() {
        if (!isActive()) {
            return;
        }
        GridState state = view.state();
        CellRange whole = state.merges().whole(cell);
        Viewport.Box box = state.viewport().box(whole);
        double right = state.viewport().columns().length();
        boolean isSeen =
                box.right() > state.viewport().columns().frozenLength() && box.x() < right
                        || cell.column() < state.viewport().columns().frozen();
        field.setVisible(isSeen);
        editor.place(
                new Viewport.Box(
                        box.x() + state.headers().width(),
                        box.y() + state.headers().height(),
                        box.width(),
                        box.height()),
                state.model().cell(cell.row(), cell.column(), state.width(whole)).style(),
                state.zoom(),
                state.theme(),
                right + state.headers().width());
    }

    private void textChanged() {
        if (isActive()) {
            message().set("");
            view.requestLayout();
            view.repaint();
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isAltDown()) {
                    field.replaceSelection("\n");
                } else {
                    commit(
                            event.isShortcutDown()
                                    ? SelectionMove.NONE
                                    : event.isShiftDown() ? SelectionMove.UP : SelectionMove.DOWN);
                }
            }
            case TAB -> commit(event.isShiftDown() ? SelectionMove.LEFT : SelectionMove.RIGHT);
            case ESCAPE -> cancel();
            case F2 -> isTyped = !isTyped;
            case UP, DOWN, LEFT, RIGHT -> {
                if (!isTyped || event.isShiftDown() || event.isShortcutDown()) {
                    return;
                }
                commit(SelectionMove.valueOf(event.getCode().name()));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
