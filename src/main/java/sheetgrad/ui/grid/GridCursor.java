package sheetgrad.ui.grid;

import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Moves and extends the selection and scrolls after it; shared by keys, mouse and finished edits. */
public final class GridCursor {
    private final GridView view;
    private final ReadOnlyObjectWrapper<SelectionMode> mode =
            new ReadOnlyObjectWrapper<>(this, "mode", SelectionMode.REPLACE);

    /** Where a run of Tab keys began: Enter goes back to that column. */
    private OptionalInt tabColumn = OptionalInt.empty();

    GridCursor(GridView view) {
        this.view = view;
    }

    /** What arrow keys and clicks do to the cells that are selected already. */
    public ReadOnlyObjectProperty<SelectionMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    SelectionMode mode() {
        return mode.get();
    }

    /** Begins this mode, or ends it if it is the present one. */
    void toggle(SelectionMode newMode) {
        mode.set(mode.get() == newMode ? SelectionMode.REPLACE : newMode);
    }

    void endMode() {
        mode.set(SelectionMode.REPLACE);
    }

    /** Where keys lead on from: the corner that moves while a range grows, else the active cell. */
    CellAddress start(boolean isShift) {
        Selection selection = view.getSelection();
        return isExtending(isShift) ? selection.lead() : selection.active();
    }

    boolean isExtending(boolean isShift) {
        return isShift || mode.get() == SelectionMode.EXTEND;
    }

    /** Goes where a key leads, in the present mode. */
    void go(CellAddress to, boolean isShift) {
        if (isExtending(isShift)) {
            extendTo(to);
        } else if (mode.get() == SelectionMode.ADD) {
            begin(to);
        } else {
            moveTo(to);
        }
    }

    /** One more range of this cell, in place of one that was begun in the same way and has not grown. */
    private void begin(CellAddress cell) {
        Selection selection = view.getSelection();
        CellRange whole = view.state().merges().whole(cell);
        boolean isOnlyBegun =
                selection.ranges().size() > 1
                        && selection
                                .currentRange()
                                .equals(view.state().merges().whole(selection.active()));
        if (isOnlyBegun) {
            view.select(selection.without(selection.current()));
        }
        add(whole, whole.first());
        view.scrollTo(whole.first());
    }

    /** Makes the next corner of the range active, clockwise. */
    void nextCorner() {
        Selection selection = view.getSelection();
        CellRange range = selection.currentRange();
        CellAddress upperRight = new CellAddress(range.firstRow(), range.lastColumn());
        CellAddress lowerLeft = new CellAddress(range.lastRow(), range.firstColumn());
        List<CellAddress> corners =
                List.of(range.first(), upperRight, range.last(), lowerLeft, range.first());
        CellAddress next = corners.get(corners.indexOf(selection.active()) + 1);
        view.select(selection.withActive(selection.current(), next));
        view.scrollTo(next);
    }

    void moveTo(CellAddress cell) {
        tabColumn = OptionalInt.empty();
        Merges merges = view.state().merges();
        CellRange whole = merges.whole(cell);
        view.select(Selection.of(whole, whole.first()));
        view.scrollTo(whole.first());
    }

    /** The current range now reaches from the active cell to this one. */
    void extendTo(CellAddress lead) {
        Selection selection = view.getSelection();
        CellAddress active = selection.active();
        view.select(selection.extended(spanned(active, lead), lead));
        view.scrollTo(scrollTarget(lead));
    }

    private CellRange spanned(CellAddress one, CellAddress other) {
        return view.state().merges().expanded(CellRange.of(one).union(CellRange.of(other)));
    }

    /** The last row of a sheet is no place to scroll to while whole columns are extended, nor the last column. */
    private CellAddress scrollTarget(CellAddress lead) {
        CellRange range = view.getSelection().currentRange();
        AxisView rows = view.viewport().rows();
        AxisView columns = view.viewport().columns();
        return new CellAddress(
                range.isWholeColumns() ? rows.firstScrolled() : lead.row(),
                range.isWholeRows() ? columns.firstScrolled() : lead.column());
    }

    /** One more range, begun by Ctrl and a click. */
    void add(CellRange range, CellAddress active) {
        tabColumn = OptionalInt.empty();
        view.select(view.getSelection().with(range, active));
    }

    /** Whole columns from the one where the selection began. */
    void selectColumns(int from, int to, boolean isAdded) {
        CellRange range =
                new CellRange(
                        0, Math.min(from, to), CellAddress.MAXIMUM_ROWS - 1, Math.max(from, to));
        CellAddress active = new CellAddress(firstVisibleRow(), from);
        CellAddress lead = new CellAddress(CellAddress.MAXIMUM_ROWS - 1, to);
        select(range, active, lead, isAdded);
    }

    void selectRows(int from, int to, boolean isAdded) {
        CellRange range =
                new CellRange(
                        Math.min(from, to), 0, Math.max(from, to), CellAddress.MAXIMUM_COLUMNS - 1);
        AxisView columns = view.viewport().columns();
        CellAddress active =
                new CellAddress(from, columns.frozen() > 0 ? 0 : columns.firstScrolled());
        CellAddress lead = new CellAddress(to, CellAddress.MAXIMUM_COLUMNS - 1);
        select(range, active, lead, isAdded);
    }

    private void select(CellRange range, CellAddress active, CellAddress lead, boolean isAdded) {
        tabColumn = OptionalInt.empty();
        Selection selection =
                isAdded ? view.getSelection().with(range, active) : Selection.of(range, active);
        view.select(selection.extended(range, lead));
    }

    void selectSheet() {
        view.select(Selection.of(CellRange.WHOLE_SHEET, view.getSelection().active()));
    }

    private int firstVisibleRow() {
        AxisView rows = view.viewport().rows();
        return rows.frozen() > 0 ? 0 : rows.firstScrolled();
    }

    void tab(SelectionMove move) {
        int column = tabColumn.orElse(view.getSelection().active().column());
        goOn(move);
        tabColumn = OptionalInt.of(column);
    }

    void enter(SelectionMove move) {
        OptionalInt column = tabColumn;
        boolean isCycling = cycle().appliesTo(view.getSelection());
        goOn(move);
        if (column.isPresent() && !isCycling) {
            moveTo(new CellAddress(view.getSelection().active().row(), column.getAsInt()));
        }
    }

    /** Enter, Tab or an arrow that finished an edit. */
    void afterEdit(SelectionMove move) {
        switch (move) {
            case NONE -> {}
            case LEFT, RIGHT -> tab(move);
            case UP, DOWN -> enter(move);
        }
    }

    private void goOn(SelectionMove move) {
        Selection selection = view.getSelection();
        if (cycle().appliesTo(selection)) {
            view.select(cycle().next(selection, move));
            view.scrollTo(view.getSelection().active());
        } else {
            moveTo(view.navigation().step(selection.active(), move));
        }
    }

    private SelectionCycle cycle() {
        GridState state = view.state();
        return new SelectionCycle(state.viewport().geometry(), state.merges());
    }
}
