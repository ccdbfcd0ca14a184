package sheetgrad.ui.grid;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellRange;

/**
 * Where an arrow runs, in pixels of the cell area. The icon of other sheets stands beside the cell: above and left of one that
 * reads them, where there is room, and below and right of one that is read by them.
 *
 * @param icon where the icon of other sheets stands
 */
record ArrowShape(double x1, double y1, double x2, double y2, Optional<Viewport.Box> icon) {
    private static final double TOLERANCE = 4;
    private static final double ICON = 14;
    private static final double APART = 10;

    /** The arrow as one pane shows it. */
    static ArrowShape of(Arrow arrow, Viewport viewport, Viewport.Pane pane) {
        Viewport.Box from = viewport.box(arrow.from(), pane);
        Viewport.Box to = viewport.box(arrow.to(), pane);
        return switch (arrow.kind()) {
            case READ, ERROR ->
                    new ArrowShape(
                            middleX(from),
                            middleY(from),
                            middleX(to),
                            middleY(to),
                            Optional.empty());
            case FROM_OTHER_SHEETS -> {
                Viewport.Box icon = before(arrow.to(), to);
                yield new ArrowShape(
                        middleX(icon), middleY(icon), middleX(to), middleY(to), Optional.of(icon));
            }
            case TO_OTHER_SHEETS -> {
                Viewport.Box icon = icon(from.right() + 3 * APART, from.bottom() + APART);
                yield new ArrowShape(
                        middleX(from),
                        middleY(from),
                        middleX(icon),
                        middleY(icon),
                        Optional.of(icon));
            }
        };
    }

    private static Viewport.Box before(CellRange cells, Viewport.Box box) {
        double x = cells.firstColumn() == 0 ? box.right() + APART : box.x() - APART - ICON;
        double y = cells.firstRow() == 0 ? box.bottom() + 2 * APART : box.y() - APART - ICON;
        return icon(x, y);
    }

    private static Viewport.Box icon(double x, double y) {
        return new Viewport.Box(x, y, ICON, ICON);
    }

    /** Whole rows and columns are too long for their middle to be of use. */
    private static double middleX(Viewport.Box box) {
        return box.x() + Math.min(box.width(), 1e5) / 2;
    }

    private static double middleY(Viewport.Box box) {
        return box.y() + Math.min(box.height(), 1e5) / 2;
    }

    /** The arrow at a point of the window: on its icon, or on its line outside of the cells that it connects. */
    static Optional<Arrow> at(List<Arrow> arrows, Viewport viewport, double x, double y) {
        for (Viewport.Pane pane : viewport.panes()) {
            if (isIn(pane, x, y)) {
                return arrows.stream()
                        .filter(arrow -> of(arrow, viewport, pane).isAt(arrow, viewport, x, y))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Viewport.Pane pane, double x, double y) {
        return x >= pane.columns().from()
                && x < pane.columns().to()
                && y >= pane.rows().from()
                && y < pane.rows().to();
    }

    private boolean isAt(Arrow arrow, Viewport viewport, double x, double y) {
        if (icon.filter(box -> box.contains(x, y)).isPresent()) {
            return true;
        }
        CellRange cell = CellRange.of(viewport.cellAt(x, y));
        boolean isAtAnEnd = arrow.from().intersects(cell) || arrow.to().intersects(cell);
        return !isAtAnEnd && distance(x, y) <= TOLERANCE;
    }

    /** From a point to the line between the ends. */
    private double distance(double x, double y) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        double along = square == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / square;
        double part = Math.max(0, Math.min(1, along));
        return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
    }
}
