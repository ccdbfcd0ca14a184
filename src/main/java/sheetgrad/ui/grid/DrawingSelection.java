package sheetgrad.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.DrawingFrame.Handle;
import sheetgrad.ui.grid.DrawingPlaces.Spot;
import sheetgrad.workbook.Anchor;

/**
 * The chart that is selected: clicked or reached by keys, moved and resized by its frame or by arrows. Points are in pixels
 * of the cells' area.
 */
public final class DrawingSelection {
    /** No chart is selected. */
    public static final int NONE = -1;

    private static final double LEAST_SIZE = 24;
    private static final double STEP = 8;

    private final GridView view;
    private final DrawingFrame frame = new DrawingFrame();
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(NONE);
    private Handle taken = Handle.INSIDE;
    private double startX;
    private double startY;
    private Optional<Viewport.Box> dragged = Optional.empty();

    DrawingSelection(GridView view, Pane overlay) {
        this.view = view;
        overlay.getChildren().add(0, frame);
    }

    /**
     * A place for something of a size in points: at the right of cells if there is room in the window, otherwise in the
     * middle of it.
     */
    public Anchor placeBeside(CellRange cells, double width, double height) {
        return AnchorPlace.beside(view.viewport(), cells, width, height);
    }

    /** A place at a cell for something of the size that an anchor has on this sheet. */
    public Anchor placeAt(CellAddress cell, Anchor size) {
        return AnchorPlace.at(view.viewport(), cell, size);
    }

    /** The place of the selected chart among the drawings of the sheet, or {@link #NONE}. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public boolean isActive() {
        return selected.get() != NONE && selected.get() < view.model().drawings().size();
    }

    private DrawingPlaces places() {
        return new DrawingPlaces(view.state());
    }

    /** Selects a chart by its place among the drawings; {@link #NONE} selects none. */
    public void select(int index) {
        selected.set(places().all().contains(index) ? index : NONE);
        dragged = Optional.empty();
        show();
        view.describe();
    }

    /** Selects the next chart, or the one before, and scrolls to it; false if there is none. */
    public boolean selectNext(boolean isBack) {
        List<Integer> all = places().all();
        if (all.isEmpty()) {
            return false;
        }
        int place = all.indexOf(selected.get());
        int next = isBack ? (place <= 0 ? all.size() : place) - 1 : (place + 1) % all.size();
        select(all.get(next));
        view.scrollTo(places().drawing(selected.get()).anchor().from().cell());
        return true;
    }

    /** What a screen reader says of the selected chart; empty if there is none. */
    String description() {
        return isActive() ? places().drawing(selected.get()).description() : "";
    }

    /** The chart may have gone. */
    void sheetChanged() {
        if (selected.get() != NONE && !places().all().contains(selected.get())) {
            select(NONE);
        }
        show();
    }

    /** Puts the frame where the chart is now. */
    void show() {
        Optional<Spot> spot = isActive() ? places().spot(selected.get()) : Optional.empty();
        frame.setVisible(false);
        spot.ifPresent(
                one ->
                        frame.show(
                                dragged.orElse(one.box()),
                                one.place().pane(),
                                view.state().headers()));
    }

    /** Takes hold of the chart at a point; false if there is none, and none is selected then. */
    boolean press(double x, double y) {
        Optional<Handle> handle = handleAt(x, y);
        OptionalInt hit = places().at(x, y);
        if (handle.filter(one -> !one.equals(Handle.INSIDE)).isEmpty()) {
            select(hit.orElse(NONE));
            handle = hit.isPresent() ? Optional.of(Handle.INSIDE) : Optional.empty();
        }
        taken = handle.orElse(Handle.INSIDE);
        startX = x;
        startY = y;
        return handle.isPresent();
    }

    private Optional<Handle> handleAt(double x, double y) {
        return isActive()
                ? places().spot(selected.get()).flatMap(one -> DrawingFrame.at(one.box(), x, y))
                : Optional.empty();
    }

    Optional<Cursor> cursorAt(double x, double y) {
        return handleAt(x, y)
                .or(
                        () ->
                                places().at(x, y).isPresent()
                                        ? Optional.of(Handle.INSIDE)
                                        : Optional.empty())
                .map(Handle::cursor);
    }

    /** @param snaps whether moved sides go to the nearest edges of cells */
    void dragTo(double x, double y, boolean snaps) {
        places().spot(selected.get())
                .ifPresent(
                        spot -> {
                            Viewport.Box box = moved(spot.box(), taken, x - startX, y - startY);
                            dragged = Optional.of(snaps ? snapped(box, spot.place()) : box);
                            show();
                        });
    }

    void finish() {
        Optional<Viewport.Box> box = dragged;
        dragged = Optional.empty();
        box.ifPresent(this::place);
        show();
    }

    private void place(Viewport.Box box) {
        Optional<Spot> spot = places().spot(selected.get());
        if (spot.isPresent() && !spot.get().box().equals(box)) {
            Viewport.Box old = spot.get().box();
            boolean isResized = old.width() != box.width() || old.height() != box.height();
            Anchor anchor = spot.get().place().anchor(box);
            view.listener().drawingPlaced(selected.get(), anchor, isResized);
        }
    }

    private static Viewport.Box moved(Viewport.Box box, Handle handle, double right, double down) {
        if (handle.equals(Handle.INSIDE)) {
            return new Viewport.Box(box.x() + right, box.y() + down, box.width(), box.height());
        }
        double wider = Math.max(handle.across() * right, LEAST_SIZE - box.width());
        double higher = Math.max(handle.down() * down, LEAST_SIZE - box.height());
        double width = handle.across() == 0 ? 0 : wider;
        double height = handle.down() == 0 ? 0 : higher;
        return new Viewport.Box(
                box.x() - (handle.across() < 0 ? width : 0),
                box.y() - (handle.down() < 0 ? height : 0),
                box.width() + width,
                box.height() + height);
    }

    private Viewport.Box snapped(Viewport.Box box, AnchorPlace place) {
        boolean isMoved = taken.equals(Handle.INSIDE);
        double left = isMoved || taken.across() < 0 ? place.snappedX(box.x()) : box.x();
        double top = isMoved || taken.down() < 0 ? place.snappedY(box.y()) : box.y();
        double right = taken.across() > 0 ? place.snappedX(box.right()) : box.right();
        double bottom = taken.down() > 0 ? place.snappedY(box.bottom()) : box.bottom();
        return isMoved
                ? new Viewport.Box(left, top, box.width(), box.height())
                : new Viewport.Box(left, top, right - left, bottom - top);
    }

    /** Arrows move the chart, with Shift they resize it, with Ctrl by a pixel; false for keys that are not its own. */
    boolean keyPressed(KeyEvent event) {
        if (!isActive() || event.isAltDown()) {
            return false;
        }
        double step = event.isShortcutDown() ? 1 : STEP;
        switch (event.getCode()) {
            case LEFT -> nudge(-step, 0, event.isShiftDown());
            case RIGHT -> nudge(step, 0, event.isShiftDown());
            case UP -> nudge(0, -step, event.isShiftDown());
            case DOWN -> nudge(0, step, event.isShiftDown());
            case ESCAPE -> select(NONE);
            case TAB -> {
                return !event.isShortcutDown() && selectNext(event.isShiftDown());
            }
            case ENTER, F2 -> view.listener().drawingOpened(selected.get());
            case DELETE, BACK_SPACE -> view.listener().drawingDeleted(selected.get());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nudge(double right, double down, boolean isResizing) {
        Handle handle =
                isResizing ? new Handle(right == 0 ? 0 : 1, down == 0 ? 0 : 1) : Handle.INSIDE;
        places().spot(selected.get())
                .ifPresent(spot -> place(moved(spot.box(), handle, right, down)));
    }
}
