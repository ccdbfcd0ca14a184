package sheetgrad.ui.grid;

import java.util.Optional;
import javafx.scene.input.MouseEvent;

/**
 * All that is clicked and not dragged: buttons in cells, over cells and beside the headers, and the ends of arrows. The
 * grid's listener is told of them. Points are in pixels of the control.
 */
final class GridButtons {
    private final GridView view;

    GridButtons(GridView view) {
        this.view = view;
    }

    /** Whether there was one where the mouse was pressed. */
    boolean press(MouseEvent event) {
        return pressedInCell(event)
                || pressedOverCells(event)
                || pressedArrow(event)
                || pressedOutline(event);
    }

    /** Whether a button lies over the cells at a point. */
    boolean isOverCells(double x, double y) {
        return overCells(x, y).isPresent();
    }

    private Optional<String> overCells(double x, double y) {
        return view.state().cellArea().contains(x, y)
                ? new SheetButtons(view.state()).at(inCellsX(x), inCellsY(y))
                : Optional.empty();
    }

    private double inCellsX(double x) {
        return x - view.state().headers().width();
    }

    private double inCellsY(double y) {
        return y - view.state().headers().height();
    }

    private boolean pressedInCell(MouseEvent event) {
        Optional<CellButton> button =
                new CellButtons(view.state()).at(inCellsX(event.getX()), inCellsY(event.getY()));
        button.ifPresent(
                pressed -> {
                    view.cursor().moveTo(pressed.cell());
                    view.listener().buttonPressed(pressed);
                });
        return button.isPresent();
    }

    private boolean pressedOverCells(MouseEvent event) {
        Optional<String> button = overCells(event.getX(), event.getY());
        button.ifPresent(view.listener()::buttonClicked);
        return button.isPresent();
    }

    /** A double click on an arrow goes along it. */
    private boolean pressedArrow(MouseEvent event) {
        if (event.getClickCount() != 2) {
            return false;
        }
        double x = inCellsX(event.getX());
        double y = inCellsY(event.getY());
        Optional<Arrow> arrow = ArrowShape.at(view.decorations().arrows(), view.viewport(), x, y);
        arrow.ifPresent(hit -> view.listener().arrowClicked(hit, view.viewport().cellAt(x, y)));
        return arrow.isPresent();
    }

    private boolean pressedOutline(MouseEvent event) {
        Optional<OutlineButtons.Hit> button =
                new OutlineButtons(view.state()).at(event.getX(), event.getY());
        button.ifPresent(
                hit ->
                        view.listener()
                                .groupToggled(
                                        hit.isColumns(),
                                        hit.group().first(),
                                        hit.group().last(),
                                        !hit.isCollapsed()));
        return button.isPresent();
    }
}
