package sheetgrad.ui.grid;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextInputControl;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Inserts the address of a clicked cell into the formula that is being edited, where an operand is expected: behind the
 * equals sign, an operator, an opening parenthesis or a separator. Dragging on, or another arrow key, replaces the
 * address just inserted.
 */
final class ReferencePointing {
    private static final String BEFORE_OPERAND = "=(,;{+-*/^&<>:";

    private final Supplier<TextInputControl> current;
    private final StringProperty text;
    private int from = -1;
    private int to = -1;
    private Optional<CellRange> pointed = Optional.empty();
    private String prefix = "";
    private String inserted = "";
    private String rest = "";
    private CellAddress anchor = new CellAddress(0, 0);
    private CellAddress lead = new CellAddress(0, 0);

    /** @param current the control in which somebody types; {@code text} is what every such control shows */
    ReferencePointing(Supplier<TextInputControl> current, StringProperty text) {
        this.current = current;
        this.text = text;
        text.addListener((value, before, after) -> stopIfTyped(after));
    }

    /** The range that was pointed at last, as long as nothing was typed since. */
    Optional<CellRange> pointed() {
        return pointed;
    }

    boolean isPossible() {
        if (!text.get().startsWith("=")) {
            return false;
        }
        return from >= 0 || BEFORE_OPERAND.indexOf(lastBefore(text.get(), caret())) >= 0;
    }

    /** What stands before the addresses from now on, such as "Sheet2!"; empty on the formula's own sheet. */
    void setPrefix(String newPrefix) {
        prefix = newPrefix;
    }

    /** Points at the range that begins here; further movements start from it. */
    void point(CellRange range) {
        if (from < 0) {
            anchor = range.first();
        }
        lead = anchor.equals(range.first()) ? range.last() : range.first();
        int begin = from >= 0 ? from : caret();
        int end = from >= 0 ? to : caret();
        String address = prefix + range.toA1();
        String before = text.get();
        int newEnd = begin + address.length();
        from = begin;
        to = newEnd;
        pointed = Optional.of(range);
        inserted = address;
        rest = before.substring(end);
        text.set(before.substring(0, begin) + address + before.substring(end));
        current.get().positionCaret(newEnd);
    }

    /** An arrow key: the next cell, or with Shift one more, seen from the edited cell or from the last one pointed at. */
    void move(
            GridView view,
            CellAddress edited,
            SelectionMove move,
            boolean isExtending,
            boolean jumps) {
        CellAddress start = from < 0 ? edited : lead;
        CellAddress next =
                jumps ? view.navigation().jump(start, move) : view.navigation().step(start, move);
        CellAddress kept = !isExtending ? next : from < 0 ? edited : anchor;
        point(view.state().merges().expanded(CellRange.of(kept).union(CellRange.of(next))));
        anchor = kept;
        lead = next;
        view.scrollTo(next);
    }

    void stop() {
        from = -1;
        to = -1;
        pointed = Optional.empty();
    }

    private void stopIfTyped(String now) {
        boolean isOurs =
                pointed.isPresent()
                        && to <= now.length()
                        && now.startsWith(inserted, from)
                        && now.substring(to).equals(rest);
        if (!isOurs) {
            stop();
        }
    }

    /** Where no control has the focus, only the end of the text is known. */
    private int caret() {
        TextInputControl control = current.get();
        int length = text.get().length();
        return control.isFocused() ? Math.min(control.getCaretPosition(), length) : length;
    }

    private static char lastBefore(String text, int caret) {
        int at = caret - 1;
        while (at > 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 ? ' ' : text.charAt(at);
    }
}
