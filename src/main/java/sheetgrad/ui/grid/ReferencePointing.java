package sheetgrad.ui.grid;

import java.util.Optional;
import javafx.scene.control.TextInputControl;
import sheetgrad.reference.CellRange;

/**
 * Inserts the address of a clicked cell into the formula that is being edited, where an operand is expected: behind the
 * equals sign, an operator, an opening parenthesis or a separator. Dragging on replaces the address just inserted.
 */
final class ReferencePointing {
    private static final String BEFORE_OPERAND = "=(,;{+-*/^&<>:";

    private final TextInputControl field;
    private int from = -1;
    private int to = -1;
    private Optional<CellRange> pointed = Optional.empty();

    ReferencePointing(TextInputControl field) {
        this.field = field;
        field.textProperty().addListener((text, before, after) -> stopIfTyped(after));
    }

    /** The range that was pointed at last, as long as nothing was typed since. */
    Optional<CellRange> pointed() {
        return pointed;
    }

    boolean isPossible() {
        String text = field.getText();
        if (!text.startsWith("=")) {
            return false;
        }
        return from >= 0 || BEFORE_OPERAND.indexOf(lastBefore(text, caret())) >= 0;
    }

    void point(CellRange range) {
        int begin = from >= 0 ? from : caret();
        int end = from >= 0 ? to : caret();
        String address = range.toA1();
        String text = field.getText();
        int newEnd = begin + address.length();
        from = begin;
        to = newEnd;
        pointed = Optional.of(range);
        field.setText(text.substring(0, begin) + address + text.substring(end));
        field.positionCaret(newEnd);
    }

    void stop() {
        from = -1;
        to = -1;
        pointed = Optional.empty();
    }

    private void stopIfTyped(String text) {
        boolean isOurs =
                pointed.isPresent()
                        && to <= text.length()
                        && text.startsWith(pointed.get().toA1(), from)
                        && caretIsStillBehind(text);
        if (!isOurs) {
            stop();
        }
    }

    /** After pointing nothing stands behind the address but what stood there before; typing makes it longer. */
    private boolean caretIsStillBehind(String text) {
        return to == text.length()
                || ")},; ".indexOf(text.charAt(to)) >= 0 && field.getCaretPosition() <= to;
    }

    /** Another component edits the text while this field has no focus; then only its end is known. */
    private int caret() {
        int length = field.getText().length();
        return field.isFocused() ? Math.min(field.getCaretPosition(), length) : length;
    }

    private static char lastBefore(String text, int caret) {
        int at = caret - 1;
        while (at > 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }
}
