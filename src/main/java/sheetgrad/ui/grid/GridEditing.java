package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The edit of one cell, from its start to Enter or Esc. Its text is shared with other components, such as a formula
 * bar, through {@link #text}; while nothing is edited that is the text of the active cell.
 */
public final class GridEditing {
    private final GridView view;
    private final CellEditor editor;
    private final TextArea field;
    private final ReferencePointing pointing;
    private final List<TextInputControl> editors = new ArrayList<>();
    private final StringProperty text = new SimpleStringProperty(this, "editText", "");
    private final ReadOnlyBooleanWrapper isEditing = new ReadOnlyBooleanWrapper(this, "editing");
    private BiPredicate<KeyEvent, TextInputControl> keys = (event, control) -> false;
    private CellAddress cell = new CellAddress(0, 0);
    private String original = "";
    private TextInputControl lastFocused;
    private boolean isTyped;
    private boolean isReplaced;
    private boolean isAway;

    GridEditing(GridView view, CellEditor editor) {
        this.view = view;
        this.editor = editor;
        this.field = editor.field();
        this.lastFocused = field;
        this.pointing = new ReferencePointing(this::current, text);
        attach(field);
        text.addListener((value, before, after) -> textChanged());
    }

    /** Lets another control edit the text too; its keys finish the edit as those in the cell do. */
    public void attach(TextInputControl control) {
        editors.add(control);
        control.focusedProperty()
                .addListener((value, before, now) -> lastFocused = now ? control : lastFocused);
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, control));
    }

    /** Puts a node over the editor in the cell, in the editor's coordinates. */
    public void addOver(Node node) {
        editor.addOver(node);
    }

    /** What gets the keys of every editor first, and says whether it has used one. */
    public void setKeys(BiPredicate<KeyEvent, TextInputControl> newKeys) {
        keys = newKeys;
    }

    /** The controls that edit the text, that over the cell first. */
    public List<TextInputControl> editors() {
        return List.copyOf(editors);
    }

    /** The control in which somebody types; that over the cell if it is none. */
    TextInputControl current() {
        return editors.stream().filter(Node::isFocused).findFirst().orElse(field);
    }

    /** The text being edited, shared in both directions; while nothing is edited, the text of the active cell. */
    public StringProperty text() {
        return text;
    }

    public ReadOnlyBooleanProperty activeProperty() {
        return isEditing.getReadOnlyProperty();
    }

    /** Why the edited text was refused; empty again as soon as it changes. */
    public StringProperty message() {
        return editor.message().textProperty();
    }

    /** Where in the edited text somebody types. */
    public int caret() {
        return current().getCaretPosition();
    }

    /** Whether a click on a cell now inserts its address into the edited formula. */
    public boolean isPointing() {
        return isActive() && pointing.isPossible();
    }

    /** What stands before addresses that are pointed at from now on; that pointed at last gets it too. */
    public void setPointedPrefix(String prefix) {
        Optional<CellRange> pointed = pointing.pointed();
        pointing.setPrefix(prefix);
        pointed.ifPresent(pointing::point);
    }

    ReferencePointing pointing() {
        return pointing;
    }

    public boolean isActive() {
        return isEditing.get();
    }

    /** The edited cell; the one edited last while nothing is. */
    public CellAddress cell() {
        return cell;
    }

    /** Shows the text of the active cell, unless an edit is under way. */
    void showActiveCell() {
        if (!isActive()) {
            CellAddress active = view.getSelection().active();
            text.set(view.model().editText(active.row(), active.column()));
        }
    }

    /**
     * Starts with the active cell's text, the caret at its end; arrow keys then move the caret.
     *
     * @param takesFocus whether to edit in the cell; otherwise another control keeps the focus and changes {@link #text}
     */
    public void start(boolean takesFocus) {
        showActiveCell();
        begin(text.get(), takesFocus, false);
    }

    /**
     * Starts with what was typed instead of the cell's text; arrow keys then finish the edit or point at cells. What is
     * typed counts even if the cell shows the same: that may be about to change.
     */
    public void startTyped(String typed) {
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
        isReplaced = hasTyped;
        isAway = false;
        pointing.setPrefix("");
        isEditing.set(true);
        message().set("");
        pointing.stop();
        field.textProperty().bindBidirectional(text);
        text.set(newText);
        view.scrollTo(cell);
        editor.show();
        view.requestLayout();
        if (takesFocus) {
            field.requestFocus();
            field.positionCaret(newText.length());
        }
    }

    /** Puts a text where somebody types, in place of what is selected there; where nobody does, a formula begins with it. */
    public void insert(String inserted) {
        if (!isActive()) {
            startTyped("=" + inserted);
        } else {
            TextInputControl control = lastFocused;
            control.replaceSelection(inserted);
            control.requestFocus();
            control.deselect();
        }
    }

    /** Whether the edit is over: a refused text stays, with a message and the caret where it goes wrong. */
    boolean commit(EntryForm form, SelectionMove move) {
        if (!isActive()) {
            return true;
        }
        comeBack();
        String entered = text.get();
        boolean isChanged =
                !entered.equals(original)
                        || (isReplaced && !entered.isEmpty())
                        || form != EntryForm.CELL;
        if (isChanged) {
            Optional<EditCheck.Refusal> refusal =
                    form == EntryForm.ARRAY
                            ? Optional.empty()
                            : view.editCheck().refusal(cell.row(), cell.column(), entered);
            if (refusal.isPresent()) {
                refuse(refusal.get());
                return false;
            }
        }
        CellAddress edited = cell;
        end();
        if (isChanged && form == EntryForm.CELL) {
            view.listener().editCommitted(edited.row(), edited.column(), entered, move);
        } else if (isChanged) {
            view.listener().selectionEntered(view.getSelection(), entered, form);
        }
        view.cursor().afterEdit(move);
        showActiveCell();
        return true;
    }

    private void refuse(EditCheck.Refusal refusal) {
        message().set(refusal.sentence());
        view.requestLayout();
        TextInputControl control = current();
        if (control.isFocused()) {
            refusal.position()
                    .ifPresent(
                            place -> control.positionCaret(Math.min(place, text.get().length())));
        }
    }

    /** Another sheet than that of the edited cell is shown, or that one again. */
    void visit(boolean isAnother, String prefix) {
        isAway = isAnother;
        pointing.setPrefix(prefix);
        editor.setVisible(isActive() && !isAway);
        view.requestLayout();
    }

    private void comeBack() {
        if (isAway) {
            view.listener().editedSheetWanted();
        }
    }

    public void cancel() {
        if (isActive()) {
            comeBack();
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
        if (!isActive() || isAway) {
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

    private void keyPressed(KeyEvent event, TextInputControl control) {
        if (isActive() && (keys.test(event, control) || handle(event, control))) {
            event.consume();
        }
    }

    private boolean handle(KeyEvent event, TextInputControl control) {
        boolean isShift = event.isShiftDown();
        switch (event.getCode()) {
            case ENTER -> enter(event, control);
            case TAB -> commit(EntryForm.CELL, isShift ? SelectionMove.LEFT : SelectionMove.RIGHT);
            case ESCAPE -> cancel();
            case F2 -> isTyped = !isTyped;
            case DELETE -> {
                return event.isShortcutDown() && deleteToEndOfLine(control);
            }
            case UP, DOWN, LEFT, RIGHT -> {
                return isTyped && arrow(event);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter(KeyEvent event, TextInputControl control) {
        if (event.isAltDown()) {
            control.replaceSelection("\n");
        } else if (event.isShortcutDown()) {
            commit(event.isShiftDown() ? EntryForm.ARRAY : EntryForm.SELECTION, SelectionMove.NONE);
        } else {
            commit(EntryForm.CELL, event.isShiftDown() ? SelectionMove.UP : SelectionMove.DOWN);
        }
    }

    private static boolean deleteToEndOfLine(TextInputControl control) {
        int end = control.getText().indexOf('\n', control.getCaretPosition());
        control.deleteText(control.getCaretPosition(), end < 0 ? control.getLength() : end);
        return true;
    }

    /** Where arrows begin to point. */
    private CellAddress start() {
        return isAway ? view.getSelection().active() : cell;
    }

    /** Where an operand is expected, arrows point at cells; elsewhere they finish the edit. */
    private boolean arrow(KeyEvent event) {
        SelectionMove move = SelectionMove.valueOf(event.getCode().name());
        boolean hasSelectedText = !current().getSelectedText().isEmpty();
        if (pointing.isPossible() && !hasSelectedText) {
            pointing.move(view, start(), move, event.isShiftDown(), event.isShortcutDown());
            return true;
        }
        if (event.isShiftDown() || event.isShortcutDown()) {
            return false;
        }
        commit(EntryForm.CELL, move);
        return true;
    }
}
