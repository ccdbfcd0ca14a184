package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * A spreadsheet grid with headers, frozen panes, selection, editing and zoom. It shows a {@link GridModel}, of which it
 * is handed a new one whenever something changed ({@link #update}), and tells a {@link GridListener} what the user asks
 * for. It paints at most once per pulse, and only the visible cells. Keys it has no use for go on to the window.
 */
public final class GridView extends Region {
    private static final int SMALLEST_ZOOM = 10;
    private static final int LARGEST_ZOOM = 400;
    private static final int ZOOM_STEP = 10;

    private final Canvas canvas = new Canvas();
    private final Pane overlay = new Pane();
    private final FontBook fonts = new FontBook();
    private final GridPainter painter = new GridPainter(fonts);
    private final RepaintScheduler repaints = new RepaintScheduler(this, this::paint);
    private final GridScrollBars scrollBars = new GridScrollBars(this::scrolledByBar);
    private final GridCursor cursor = new GridCursor(this);
    private final GridEditing editing;
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.of(new CellAddress(0, 0)));
    private final IntegerProperty zoomPercent = new SimpleIntegerProperty(this, "zoomPercent", 100);
    private GridModel model = GridModel.EMPTY;
    private Merges merges = new Merges(List.of());
    private Viewport viewport = Viewport.of(SheetGeometry.of(model.layout(), 100), 0, 0);
    private HeaderSize headers = HeaderSize.of(1, 0);
    private List<Highlight> highlights = List.of();
    private GridTheme theme;
    private GridListener listener;
    private EditCheck editCheck = (row, column, text) -> Optional.empty();

    public GridView(GridListener listener, GridTheme theme) {
        this.listener = listener;
        this.theme = theme;
        CellEditor editor = new CellEditor(fonts);
        editing = new GridEditing(this, editor);
        Line guide = new Line();
        overlay.getChildren().addAll(editor, guide);
        overlay.setPickOnBounds(false);
        overlay.setManaged(false);
        getChildren().addAll(canvas, scrollBars.vertical(), scrollBars.horizontal(), overlay);
        getStyleClass().add("grid-view");
        getStylesheets().add(GridView.class.getResource("grid.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        new GridKeyboard(this);
        new GridMouse(this, new HeaderResize(this, guide, new ContentSize(this::state)));
        selection.addListener((value, before, after) -> selectionChanged());
        zoomPercent.addListener((value, before, after) -> zoomChanged());
    }

    /** Shows another sheet where its file asks to be shown. */
    public void show(GridModel sheet) {
        show(
                sheet,
                new GridPosition(
                        Selection.of(new CellAddress(0, 0)),
                        sheet.layout().firstVisibleRow(),
                        sheet.layout().firstVisibleColumn(),
                        sheet.layout().zoomPercent()));
    }

    /** Shows another sheet; an edit under way is given up, so finish it before. */
    public void show(GridModel sheet, GridPosition position) {
        editing.cancel();
        highlights = List.of();
        zoomPercent.set(clampedZoom(position.zoomPercent()));
        update(sheet);
        setViewport(
                viewport.withRows(viewport.rows().from(position.firstRow()))
                        .withColumns(viewport.columns().from(position.firstColumn())));
        selection.set(position.selection());
        selectionChanged();
    }

    /** Where the user is, for {@link #show(GridModel, GridPosition)}. */
    public GridPosition position() {
        return new GridPosition(
                getSelection(),
                viewport.rows().firstScrolled(),
                viewport.columns().firstScrolled(),
                zoomPercent.get());
    }

    /** The same sheet after a change; selection, scroll position and an edit under way stay. */
    public void update(GridModel newModel) {
        model = newModel;
        merges = new Merges(newModel.merges());
        rebuildViewport();
        editing.showActiveCell();
        describe();
        repaint();
    }

    private void rebuildViewport() {
        SheetGeometry geometry = SheetGeometry.of(model.layout(), zoomPercent.get());
        Viewport before = viewport;
        int row = before.rows().firstScrolled();
        int column = before.columns().firstScrolled();
        boolean isSameScale = geometry.zoom() == before.geometry().zoom();
        Viewport rebuilt =
                Viewport.of(geometry, model.layout().frozenRows(), model.layout().frozenColumns())
                        .withSize(before.columns().length(), before.rows().length());
        setViewport(
                isSameScale
                        ? rebuilt.withRows(rebuilt.rows().withOffset(before.rows().offset()))
                                .withColumns(
                                        rebuilt.columns().withOffset(before.columns().offset()))
                        : rebuilt.withRows(rebuilt.rows().from(row))
                                .withColumns(rebuilt.columns().from(column)));
    }

    public void setListener(GridListener newListener) {
        listener = newListener;
    }

    /** What decides whether an edited text may be entered; by default every text may. */
    public void setEditCheck(EditCheck check) {
        editCheck = check;
    }

    public void setTheme(GridTheme newTheme) {
        theme = newTheme;
        repaint();
    }

    /** The outlines to paint, replacing those before; {@link #show} removes them. */
    public void setHighlights(List<Highlight> newHighlights) {
        highlights = List.copyOf(newHighlights);
        repaint();
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public Selection getSelection() {
        return selection.get();
    }

    /** Selects without scrolling. */
    public void select(Selection newSelection) {
        selection.set(newSelection);
    }

    /** Selects the range and scrolls to its first cell. */
    public void goTo(CellRange range) {
        CellRange whole = merges.expanded(range);
        select(Selection.of(whole));
        scrollTo(whole.first());
    }

    /** Scrolls as little as possible so that the cell is seen. */
    public void scrollTo(CellAddress cell) {
        setViewport(viewport.reveal(cell));
    }

    /** From 10 to 400; other values are brought into that range. */
    public IntegerProperty zoomPercentProperty() {
        return zoomPercent;
    }

    /** The text being edited, shared in both directions; while nothing is edited, the text of the active cell. */
    public StringProperty editTextProperty() {
        return editing.text();
    }

    public ReadOnlyBooleanProperty editingProperty() {
        return editing.editing();
    }

    public boolean isEditing() {
        return editing.isActive();
    }

    /** Why the edited text was refused; empty again as soon as it changes. */
    public StringProperty editMessageProperty() {
        return editing.message();
    }

    /** Edits the active cell in place. */
    public void startEdit() {
        editing.start(true);
    }

    /** Edits the active cell from another component, which keeps the focus and changes {@link #editTextProperty}. */
    public void startSharedEdit() {
        editing.start(false);
    }

    /** Enters the edited text and moves; false if it was refused, and the edit goes on. True if nothing is edited. */
    public boolean commitEdit(SelectionMove move) {
        return editing.commit(move);
    }

    public void cancelEdit() {
        editing.cancel();
    }

    /** Paints again in the next pulse. */
    public void repaint() {
        repaints.ask();
    }

    void zoomBy(int steps) {
        zoomPercent.set(clampedZoom(zoomPercent.get() + steps * ZOOM_STEP));
    }

    private static int clampedZoom(int percent) {
        return Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, percent));
    }

    private void zoomChanged() {
        int clamped = clampedZoom(zoomPercent.get());
        if (clamped != zoomPercent.get()) {
            zoomPercent.set(clamped);
            return;
        }
        rebuildViewport();
        repaint();
    }

    private void selectionChanged() {
        editing.showActiveCell();
        describe();
        repaint();
    }

    /** For screen readers: the address of the active cell, what it shows, and what there is to add. */
    private void describe() {
        CellAddress active = getSelection().active();
        CellView cell =
                model.cell(active.row(), active.column(), state().width(CellRange.of(active)));
        String note = model.note(active.row(), active.column());
        setAccessibleText(
                active.toA1()
                        + " "
                        + (cell.text().isEmpty() ? "blank" : cell.text())
                        + (note.isEmpty() ? "" : ", " + note));
    }

    private void scrolledByBar(long rowOffset, long columnOffset) {
        setViewport(
                viewport.withRows(viewport.rows().withOffset(rowOffset))
                        .withColumns(viewport.columns().withOffset(columnOffset)));
    }

    void setViewport(Viewport newViewport) {
        viewport = newViewport;
        HeaderSize needed =
                HeaderSize.of(
                        viewport.geometry().zoom(),
                        viewport.rows().indexAt(viewport.rows().length() - 1));
        if (!needed.equals(headers)) {
            headers = needed;
            sizeViewport();
        }
        scrollBars.show(viewport, model);
        editing.place();
        repaint();
    }

    private void sizeViewport() {
        viewport =
                viewport.withSize(
                        (int) Math.max(0, canvas.getWidth() - headers.width()),
                        (int) Math.max(0, canvas.getHeight() - headers.height()));
    }

    @Override
    protected void layoutChildren() {
        ScrollBar vertical = scrollBars.vertical();
        ScrollBar horizontal = scrollBars.horizontal();
        double barWidth = snapSizeX(vertical.prefWidth(-1));
        double barHeight = snapSizeY(horizontal.prefHeight(-1));
        double width = Math.max(0, getWidth() - barWidth);
        double height = Math.max(0, getHeight() - barHeight);
        vertical.resizeRelocate(width, 0, barWidth, height);
        horizontal.resizeRelocate(0, height, width, barHeight);
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            overlay.resize(width, height);
            overlay.setClip(new Rectangle(width, height));
            sizeViewport();
            setViewport(viewport);
        }
        editing.place();
    }

    private void paint() {
        painter.paint(canvas, state());
    }

    GridState state() {
        List<Highlight> all = new ArrayList<>(highlights);
        editing.pointing()
                .pointed()
                .ifPresent(range -> all.add(new Highlight(range, theme.selection(), true)));
        return new GridState(model, merges, viewport, getSelection(), all, theme, headers);
    }

    GridModel model() {
        return model;
    }

    Viewport viewport() {
        return viewport;
    }

    GridListener listener() {
        return listener;
    }

    EditCheck editCheck() {
        return editCheck;
    }

    GridEditing editing() {
        return editing;
    }

    GridCursor cursor() {
        return cursor;
    }

    void moveAfterEdit(SelectionMove move) {
        cursor.afterEdit(move);
    }

    Navigation navigation() {
        return new Navigation(model, viewport.geometry(), merges);
    }

    SelectionCycle cycle() {
        return new SelectionCycle(viewport.geometry(), merges);
    }
}
