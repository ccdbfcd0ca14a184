package sheetgrad.ui.grid;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
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
    private final Pane overlay = new Pane();
    private final FontBook fonts = new FontBook();
    private final GridTiles tiles = new GridTiles(fonts);
    private final RepaintScheduler repaints = new RepaintScheduler(this, this::paint);
    private final GridScrollBars scrollBars = new GridScrollBars(this::scrolledByBar);
    private final GridCursor cursor = new GridCursor(this);
    private final ObservableValue<String> keyModes;
    private final GridDecorations decorations = new GridDecorations(this::repaint);
    private final GridEditing editing;
    private final ReadOnlyObjectWrapper<Selection> selection =
            new ReadOnlyObjectWrapper<>(this, "selection", Selection.of(new CellAddress(0, 0)));
    private final SheetView sheet;
    private final DrawingSelection drawings;
    private final CellNotes notes;
    private final GridHighlights highlights;
    private final GridMouse mouse;
    private GridTheme theme;
    private GridListener listener;
    private EditCheck editCheck = (row, column, text) -> Optional.empty();

    public GridView(GridListener listener, GridTheme theme) {
        this.listener = listener;
        this.theme = theme;
        CellEditor editor = new CellEditor(fonts);
        sheet = new SheetView(this, this::sheetMoved);
        editing = new GridEditing(this, editor);
        Line guide = new Line();
        overlay.getChildren().addAll(editor, guide);
        drawings = new DrawingSelection(this, overlay);
        overlay.setPickOnBounds(false);
        overlay.setManaged(false);
        getChildren().addAll(tiles, scrollBars.vertical(), scrollBars.horizontal(), overlay);
        getStyleClass().add("grid-view");
        getStylesheets().add(GridView.class.getResource("grid.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        keyModes = new GridKeyboard(this).modes();
        notes = new CellNotes(this, overlay);
        mouse = new GridMouse(this, new HeaderResize(this, guide));
        highlights = new GridHighlights(decorations, mouse, editing.pointing());
        new GridWheel(this);
        selection.addListener((value, before, after) -> selectionChanged());
    }

    /** Shows another sheet where its file asks to be shown. */
    public void show(GridModel newSheet) {
        show(newSheet, GridPosition.initial(newSheet));
    }

    /** Shows another sheet; an edit under way is given up, so finish it before. */
    public void show(GridModel newSheet, GridPosition position) {
        editing.cancel();
        showAt(newSheet, position);
    }

    private void showAt(GridModel newSheet, GridPosition position) {
        decorations.setHighlights(List.of());
        sheet.zoomPercent().set(SheetView.clampedZoom(position.zoomPercent()));
        update(newSheet);
        setViewport(viewport().from(position.firstRow(), position.firstColumn()));
        selection.set(position.selection());
        selectionChanged();
    }

    /**
     * Shows a sheet while an edit goes on, so that cells of it can be pointed at; {@link GridListener#editedSheetWanted} asks
     * for the edited cell's own sheet again.
     *
     * @param prefix what stands before addresses that are pointed at, such as "Sheet2!"; empty on the edited cell's sheet
     */
    public void visit(GridModel newSheet, GridPosition position, String prefix) {
        editing.visit(!prefix.isEmpty(), prefix);
        showAt(newSheet, position);
    }

    /** Where the user is, for {@link #show(GridModel, GridPosition)}. */
    public GridPosition position() {
        return new GridPosition(
                getSelection(),
                viewport().rows().firstScrolled(),
                viewport().columns().firstScrolled(),
                sheet.zoomPercent().get());
    }

    /** The same sheet after a change; selection, scroll position and an edit under way stay. */
    public void update(GridModel newModel) {
        tiles.cellsChanged();
        sheet.update(newModel);
        drawings.sheetChanged();
        editing.showActiveCell();
        notes.refresh();
        describe();
        repaint();
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

    /** What is painted over the cells: outlines, arrows, buttons. */
    public GridDecorations decorations() {
        return decorations;
    }

    /** The cell under the mouse. */
    public ReadOnlyObjectProperty<Optional<CellAddress>> hoveredProperty() {
        return notes.hoveredProperty();
    }

    /** The chart that is selected, if one is. */
    public DrawingSelection drawings() {
        return drawings;
    }

    /** Says something beside the cell under the mouse, until that is another one; an empty text says nothing. */
    public void setHoverNote(String text) {
        notes.add(text);
    }

    /** Says something below the active cell; an empty text says nothing. */
    public void setPrompt(String text) {
        notes.prompt(text);
    }

    /** What keys do besides what they usually do, such as "End mode"; empty for nothing. */
    public ObservableValue<String> keyModes() {
        return keyModes;
    }

    public ReadOnlyObjectProperty<Selection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Whether the mouse is about to select a range. */
    public ReadOnlyBooleanProperty drawingProperty() {
        return mouse.drawingProperty();
    }

    public Selection getSelection() {
        return selection.get();
    }

    /** Asks the listener to make the columns of ranges as wide as their contents. */
    public void fitColumns(List<CellRange> ranges) {
        listener.columnsFitted(new ContentSize(this::state).widths(ranges));
    }

    /** Selects without scrolling. */
    public void select(Selection newSelection) {
        selection.set(newSelection);
    }

    /** Selects the range and scrolls to its first cell. */
    public void goTo(CellRange range) {
        CellRange whole = sheet.merges().expanded(range);
        select(Selection.of(whole));
        scrollTo(whole.first());
    }

    /** Where a range stands, in pixels of this control; it may lie outside the window. */
    public Bounds boundsOf(CellRange range) {
        Viewport.Box box = viewport().box(range);
        return new BoundingBox(
                box.x() + sheet.headers().width(),
                box.y() + sheet.headers().height(),
                box.width(),
                box.height());
    }

    /** Scrolls as little as possible so that the cell is seen. */
    public void scrollTo(CellAddress cell) {
        setViewport(viewport().reveal(cell));
    }

    /** Whether scrolling to the cell would change nothing. */
    public boolean isSeen(CellAddress cell) {
        return viewport().reveal(cell).equals(viewport());
    }

    /** From 10 to 400; other values are brought into that range. */
    public IntegerProperty zoomPercentProperty() {
        return sheet.zoomPercent();
    }

    /** The edit of a cell, shared with other controls such as a formula bar. */
    public GridEditing editing() {
        return editing;
    }

    public boolean isEditing() {
        return editing.isActive();
    }

    /** Enters the edited text and moves; false if it was refused, and the edit goes on. True if nothing is edited. */
    public boolean commitEdit(SelectionMove move) {
        return editing.commit(EntryForm.CELL, move);
    }

    /** Paints again in the next pulse. */
    public void repaint() {
        repaints.ask();
    }

    private void selectionChanged() {
        drawings.select(DrawingSelection.NONE);
        editing.showActiveCell();
        describe();
        repaint();
    }

    void describe() {
        String drawing = drawings.description();
        setAccessibleText(
                drawing.isEmpty() ? CellDescription.of(state(), getSelection().active()) : drawing);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** A screen reader is told the active cell: address, value, formula, and where it stands. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        CellAddress active = getSelection().active();
        return switch (attribute) {
            case TEXT -> getAccessibleText();
            case ROW_INDEX -> active.row();
            case COLUMN_INDEX -> active.column();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private void scrolledByBar(long rowOffset, long columnOffset) {
        setViewport(viewport().withOffsets(rowOffset, columnOffset));
    }

    void setViewport(Viewport newViewport) {
        sheet.show(newViewport);
    }

    private void sheetMoved() {
        scrollBars.show(viewport(), model());
        drawings.show();
        editing.place();
        notes.placePrompt();
        repaint();
    }

    @Override
    protected void layoutChildren() {
        scrollBars.layOut(getWidth(), getHeight());
        double width = scrollBars.vertical().getLayoutX();
        double height = scrollBars.horizontal().getLayoutY();
        if (tiles.getWidth() != width || tiles.getHeight() != height) {
            tiles.resize(width, height);
            overlay.resize(width, height);
            overlay.setClip(new Rectangle(width, height));
            sheet.resize(width, height);
        }
        editing.place();
    }

    /** Paints at once, for pictures without a window. */
    void paint() {
        tiles.show(state());
    }

    GridState state() {
        return new GridState(
                model(),
                sheet.merges(),
                viewport(),
                getSelection(),
                highlights.all(sheet.merges().whole(getSelection().active()), theme),
                decorations.arrows(),
                decorations.buttons(),
                theme,
                sheet.headers(),
                model().layout().showsGridlines());
    }

    /** What is shown now. */
    public GridModel model() {
        return sheet.model();
    }

    Viewport viewport() {
        return sheet.viewport();
    }

    GridListener listener() {
        return listener;
    }

    EditCheck editCheck() {
        return editCheck;
    }

    /** What moves and extends the selection. */
    public GridCursor cursor() {
        return cursor;
    }

    Navigation navigation() {
        return new Navigation(model(), viewport().geometry(), sheet.merges());
    }
}
