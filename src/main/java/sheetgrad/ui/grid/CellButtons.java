package sheetgrad.ui.grid;

import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.paint.Surface;

/** Where the buttons in cells stand, and how they are painted. */
record CellButtons(GridState state) {
    private static final double SIDE = 16;

    /** The button of a cell that can be seen now. */
    Optional<CellButton> of(CellAddress cell) {
        return state.buttons().stream()
                .filter(button -> button.cell().equals(cell) && isShown(button))
                .findFirst();
    }

    /** The button at a point of the cells' area. */
    Optional<CellButton> at(double x, double y) {
        return state.viewport().panes().stream()
                .filter(pane -> isWithin(pane.columns(), x) && isWithin(pane.rows(), y))
                .flatMap(pane -> at(x, y, pane).stream())
                .findFirst();
    }

    private static boolean isWithin(AxisView.Part part, double position) {
        return position >= part.from() && position < part.to();
    }

    private Optional<CellButton> at(double x, double y, Viewport.Pane pane) {
        return state.buttons().stream()
                .filter(button -> isShown(button) && box(button, pane).contains(x, y))
                .findFirst();
    }

    private boolean isShown(CellButton button) {
        CellAddress cell = button.cell();
        boolean isWanted =
                button.kind() != CellButton.Kind.CHOICES || state.selection().active().equals(cell);
        return isWanted
                && !state.viewport().geometry().columns().isHidden(cell.column())
                && !state.viewport().geometry().rows().isHidden(cell.row());
    }

    private Viewport.Box box(CellButton button, Viewport.Pane pane) {
        CellRange whole = state.merges().whole(button.cell());
        Viewport.Box cell = state.viewport().box(whole, pane);
        double side = Math.min(SIDE * state.zoom(), cell.height() - 2);
        double left =
                button.kind() == CellButton.Kind.CHOICES
                        ? cell.right()
                        : Math.max(cell.x(), cell.right() - side - 2);
        return new Viewport.Box(
                (int) left, (int) (cell.bottom() - side - 1), (int) side, (int) side);
    }

    void paint(Surface graphics, Viewport.Pane pane) {
        for (CellButton button : state.buttons()) {
            Viewport.Box box = box(button, pane);
            if (isShown(button) && box.isSeenIn(pane)) {
                paint(graphics, button, box);
            }
        }
    }

    private void paint(Surface graphics, CellButton button, Viewport.Box box) {
        GridTheme theme = state.theme();
        boolean isActive = button.kind() == CellButton.Kind.ACTIVE_FILTER;
        graphics.setFill(isActive ? theme.selection() : theme.cellBackground());
        graphics.fillRect(box.x(), box.y(), box.width(), box.height());
        graphics.setStroke(theme.frozenLine());
        graphics.setLineWidth(1);
        graphics.strokeRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
        graphics.setFill(isActive ? theme.cellBackground() : theme.frozenLine());
        double unit = box.width() / 16.0;
        double[] x = isActive ? new double[] {4, 12, 9, 9, 7, 7} : new double[] {5, 11, 8};
        double[] y = isActive ? new double[] {4, 4, 8, 13, 13, 8} : new double[] {7, 7, 11};
        for (int i = 0; i < x.length; i++) {
            x[i] = box.x() + x[i] * unit;
            y[i] = box.y() + y[i] * unit;
        }
        graphics.fillPolygon(x, y, x.length);
    }
}
