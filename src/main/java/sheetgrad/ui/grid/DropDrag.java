package sheetgrad.ui.grid;

import java.util.Optional;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Drags the border of the selection or the fill handle with the secondary button, after which it is asked what is
 * meant. The usual menu of the cells appears only if nothing was dragged anywhere.
 */
final class DropDrag {
    private final GridView view;
    private final FillHandle fill;
    private final SelectionDrag move;
    private Optional<ContextMenuEvent> waiting = Optional.empty();
    private boolean isUnderWay;
    private boolean isFill;
    private boolean isDropped;

    DropDrag(GridView view, FillHandle fill, SelectionDrag move) {
        this.view = view;
        this.fill = fill;
        this.move = move;
        view.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menuRequested);
    }

    /** Systems ask for a menu when the button goes down, or when it comes up again. */
    private void menuRequested(ContextMenuEvent event) {
        if (isUnderWay && !event.isKeyboardTrigger()) {
            waiting = Optional.of(event.copyFor(view, view));
        }
        if (isUnderWay || isDropped) {
            event.consume();
        }
    }

    /** Whether the press begins such a drag. */
    boolean begin(MouseEvent event, CellAddress cell) {
        isDropped = false;
        isFill = fill.isAt(event.getX(), event.getY());
        isUnderWay = isFill || move.isAt(event.getX(), event.getY());
        waiting = Optional.empty();
        if (isFill) {
            fill.begin();
        } else if (isUnderWay) {
            move.begin(cell);
        }
        return isUnderWay;
    }

    void dragTo(CellAddress cell) {
        if (isFill) {
            fill.dragTo(cell);
        } else {
            move.dragTo(cell);
        }
    }

    void finish(MouseEvent event) {
        CellRange source = view.getSelection().currentRange();
        Optional<CellRange> target = isFill ? fill.take() : move.take();
        isUnderWay = false;
        isDropped = target.isPresent();
        if (target.isPresent()) {
            view.listener()
                    .dropped(
                            new CellDrop(
                                    source,
                                    target.get(),
                                    isFill,
                                    event.getScreenX(),
                                    event.getScreenY()));
        } else {
            waiting.ifPresent(view::fireEvent);
        }
    }
}
