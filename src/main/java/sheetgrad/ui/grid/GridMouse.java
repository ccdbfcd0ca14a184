package sheetgrad.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Clicks and drags. A drag that leaves the window scrolls on. */
final class GridMouse {
    private enum Drag {
        NONE,
        SELECT,
        REFERENCE,
        RESIZE,
        FILL,
        MOVE,
        DROP,
        DRAWING
    }

    /** How far, in pixels, a hand may move that only means to press. */
    private static final double TREMBLE = 3;

    private final GridView view;
    private final HeaderResize resize;
    private final FillHandle fill;
    private final SelectionDrag move;
    private final DropDrag drop;
    private final PointingDrag pointing;
    private final SelectingDrag selecting;
    private final GridButtons buttons;
    private final DragScroll autoscroll;
    private final ReadOnlyBooleanWrapper isDrawing = new ReadOnlyBooleanWrapper(this, "drawing");
    private Drag drag = Drag.NONE;
    private Point2D pressedAt = Point2D.ZERO;
    private boolean hasLeft;

    GridMouse(GridView view, HeaderResize resize) {
        this.view = view;
        this.resize = resize;
        this.fill = new FillHandle(view);
        this.move = new SelectionDrag(view);
        this.drop = new DropDrag(view, fill, move);
        this.pointing = new PointingDrag(view);
        this.selecting = new SelectingDrag(view);
        this.buttons = new GridButtons(view);
        this.autoscroll = new DragScroll(() -> view.state().cellArea(), this::dragTo);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> view.setCursor(cursorAt(event.getX(), event.getY())));
    }

    /** What a drag under way would fill or move cells to. */
    List<CellRange> previews() {
        return Stream.of(fill.preview(), move.preview()).flatMap(Optional::stream).toList();
    }

    /** As {@link GridView#drawingProperty}. */
    ReadOnlyBooleanProperty drawingProperty() {
        return isDrawing.getReadOnlyProperty();
    }

    private Cursor cursorAt(double x, double y) {
        if (resize.isOnBorder(x, y)) {
            return resize.cursor(y);
        }
        if (buttons.isOverCells(x, y)) {
            return Cursor.HAND;
        }
        HeaderSize headers = view.state().headers();
        Optional<Cursor> overDrawing =
                view.drawings().cursorAt(x - headers.width(), y - headers.height());
        if (overDrawing.isPresent()) {
            return overDrawing.get();
        }
        return fill.isAt(x, y) ? Cursor.CROSSHAIR : move.isAt(x, y) ? Cursor.MOVE : Cursor.DEFAULT;
    }

    private void pressed(MouseEvent event) {
        pressedAt = new Point2D(event.getX(), event.getY());
        hasLeft = false;
        double x = event.getX() - view.state().headers().width();
        double y = event.getY() - view.state().headers().height();
        if (event.getButton() == MouseButton.SECONDARY) {
            pressedForMenu(event, x, y);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            event.consume();
            pressedPrimary(event, x, y);
        }
    }

    private void pressedPrimary(MouseEvent event, double x, double y) {
        if (view.editing().isPointing() && (x >= 0 || y >= 0)) {
            drag = Drag.REFERENCE;
            pointing.begin(x, y);
            return;
        }
        if (!view.commitEdit(SelectionMove.NONE)) {
            return;
        }
        view.requestFocus();
        if (view.drawings().press(x, y)) {
            pressedOnDrawing(event);
            return;
        }
        if (!buttons.press(event) && !pressedOnHandle(event, x, y)) {
            drag = selecting.begin(event, x, y) ? Drag.SELECT : Drag.NONE;
        }
    }

    /** Whether it was pressed on something that drags a border, a copy or the selection itself. */
    private boolean pressedOnHandle(MouseEvent event, double x, double y) {
        if (resize.isOnBorder(event.getX(), event.getY())) {
            pressedOnBorder(event);
        } else if (fill.isAt(event.getX(), event.getY())) {
            pressedOnFill(event);
        } else if (move.isAt(event.getX(), event.getY())) {
            pressedOnEdge(event, view.viewport().cellAt(x, y));
        } else {
            return false;
        }
        return true;
    }

    private void pressedOnDrawing(MouseEvent event) {
        if (event.getClickCount() == 2) {
            view.listener().drawingOpened(view.drawings().selectedProperty().get());
        } else {
            drag = Drag.DRAWING;
        }
    }

    /** A double click goes where the cells end in the direction of that edge of the selection. */
    private void pressedOnEdge(MouseEvent event, CellAddress cell) {
        if (event.getClickCount() == 2) {
            SelectionMove direction = move.edgeAt(event.getX(), event.getY());
            CellAddress from = view.cursor().start(event.isShiftDown());
            view.cursor().go(view.navigation().jump(from, direction), event.isShiftDown());
        } else if (event.getClickCount() == 1) {
            drag = Drag.MOVE;
            move.begin(cell);
        }
    }

    private void pressedOnBorder(MouseEvent event) {
        if (event.getClickCount() == 2) {
            resize.autofit();
        } else {
            drag = Drag.RESIZE;
            resize.begin(event.getX(), event.getY());
        }
    }

    private void pressedOnFill(MouseEvent event) {
        if (event.getClickCount() == 2) {
            fill.fillDown();
        } else {
            drag = Drag.FILL;
            fill.begin();
        }
    }

    /** The secondary button drags the selection; elsewhere it selects the cell unless it is selected already. */
    private void pressedForMenu(MouseEvent event, double x, double y) {
        if (x >= 0 && y >= 0 && view.commitEdit(SelectionMove.NONE)) {
            view.requestFocus();
            CellAddress cell = view.viewport().cellAt(x, y);
            if (view.drawings().press(x, y)) {
                return;
            }
            if (drop.begin(event, cell)) {
                drag = Drag.DROP;
            } else if (!view.getSelection().contains(cell.row(), cell.column())) {
                view.cursor().moveTo(cell);
            }
        }
    }

    /** A hand that trembles while it presses drags nothing yet. */
    private void dragged(MouseEvent event) {
        MouseButton held = drag == Drag.DROP ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        if (drag == Drag.NONE || event.getButton() != held || !hasLeftPress(event)) {
            return;
        }
        event.consume();
        if (drag == Drag.RESIZE) {
            resize.dragTo(event.getX(), event.getY());
            return;
        }
        if (drag == Drag.DRAWING) {
            HeaderSize headers = view.state().headers();
            view.drawings()
                    .dragTo(
                            event.getX() - headers.width(),
                            event.getY() - headers.height(),
                            event.isAltDown());
            return;
        }
        isDrawing.set(drag == Drag.SELECT);
        autoscroll.dragTo(event.getX(), event.getY());
    }

    private boolean hasLeftPress(MouseEvent event) {
        hasLeft |= drag == Drag.RESIZE || pressedAt.distance(event.getX(), event.getY()) > TREMBLE;
        return hasLeft;
    }

    /** Extends what the drag began to the cell under the mouse, or to the next one outside the window. */
    private void dragTo(double mouseX, double mouseY) {
        HeaderSize headers = view.state().headers();
        CellAddress cell =
                new CellAddress(
                        view.viewport().rows().reachedAt(mouseY - headers.height()),
                        view.viewport().columns().reachedAt(mouseX - headers.width()));
        switch (drag) {
            case SELECT -> selecting.dragTo(cell);
            case REFERENCE -> pointing.dragTo(cell);
            case DROP -> {
                drop.dragTo(cell);
                view.scrollTo(cell);
            }
            case FILL -> {
                fill.dragTo(cell);
                view.scrollTo(cell);
            }
            case MOVE -> {
                move.dragTo(cell);
                view.scrollTo(cell);
            }
            default -> {}
        }
    }

    /** A drag ends where the button is let go, even if no event told of the last way there. */
    private void released(MouseEvent event) {
        dragged(event);
        autoscroll.stop();
        isDrawing.set(false);
        if (drag == Drag.RESIZE) {
            resize.finish();
        } else if (drag == Drag.DRAWING) {
            view.drawings().finish();
        } else if (drag == Drag.FILL) {
            fill.finish(event.isShortcutDown());
        } else if (drag == Drag.MOVE) {
            move.finish(event.isShortcutDown());
        } else if (drag == Drag.DROP) {
            drop.finish(event);
        }
        drag = Drag.NONE;
    }
}
