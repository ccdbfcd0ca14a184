package sheetgrad.ui.grid;

import java.util.OptionalInt;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Horizontal;

/**
 * Paints the texts of unmerged cells. A text that is too long runs into blank neighbours, also from cells outside the
 * window; numbers, and texts that wrap, stay in their cells.
 */
final class OverflowPainter {
    /** How far outside a text that reaches into the pane may begin, in pixels at 100 %: longer than the longest line. */
    private static final double FARTHEST = 8000;

    /** How many columns outside are looked at, as thousands may be hidden. */
    private static final int MOST = 1000;

    private final GridState state;
    private final Viewport.Pane pane;
    private final PaneCells cells;
    private final TextPainter texts;
    private final Surface graphics;
    private final Axis columnAxis;
    private final int usedRows;
    private final int usedColumns;

    OverflowPainter(
            GridState state,
            Viewport.Pane pane,
            PaneCells cells,
            TextPainter texts,
            Surface graphics) {
        this.state = state;
        this.pane = pane;
        this.cells = cells;
        this.texts = texts;
        this.graphics = graphics;
        this.columnAxis = state.viewport().geometry().columns();
        this.usedRows = state.model().rows();
        this.usedColumns = state.model().columns();
    }

    void paint() {
        PaneCells.Lines rows = cells.rows();
        PaneCells.Lines columns = cells.columns();
        int farthestLeft = farthest(pane.columns().first(), -1);
        int farthestRight = farthest(pane.columns().last(), 1);
        for (int i = 0; i < rows.count(); i++) {
            int row = rows.index()[i];
            paintFromOutside(i, pane.columns().first(), farthestLeft, -1);
            paintFromOutside(i, pane.columns().last(), farthestRight, 1);
            for (int j = 0; j < columns.count(); j++) {
                CellView cell = cells.cell(i, j);
                if (!cell.text().isEmpty() && !cells.isMerged(i, j)) {
                    Viewport.Box box =
                            new Viewport.Box(
                                    columns.position()[j],
                                    rows.position()[i],
                                    columns.size()[j],
                                    rows.size()[i]);
                    paint(cell, row, columns.index()[j], box);
                }
            }
        }
    }

    /** The nearest filled cell outside the pane may reach into it if all cells between are blank. */
    private void paintFromOutside(int i, int edge, int farthest, int step) {
        int row = cells.rows().index()[i];
        if (row >= usedRows || !state.model().isBlank(row, edge)) {
            return;
        }
        int column = step > 0 ? edge + 1 : Math.min(edge, usedColumns) - 1;
        while (step > 0 ? column <= farthest : column >= farthest) {
            if (!state.model().isBlank(row, column)) {
                paintReaching(i, row, column);
                return;
            }
            column += step;
        }
    }

    /** The last used column outside from which a text may reach over the edge. */
    private int farthest(int edge, int step) {
        long reach = (long) (FARTHEST * state.zoom());
        if (step > 0) {
            int seen = columnAxis.indexAt(columnAxis.end(edge) + reach);
            return Math.min(Math.min(edge + MOST, usedColumns - 1), seen);
        }
        long pixel = columnAxis.start(edge) - reach;
        return Math.max(Math.max(edge - MOST, 0), pixel <= 0 ? 0 : columnAxis.indexAt(pixel));
    }

    private void paintReaching(int i, int row, int column) {
        if (!state.model().mayRunOver(row, column)) {
            return;
        }
        CellView cell = cells.outside(row, column);
        if (overflows(cell) && state.merges().at(new CellAddress(row, column)).isEmpty()) {
            Viewport.Box box =
                    new Viewport.Box(
                            columnAxis.start(column) - pane.columns().shift(),
                            cells.rows().position()[i],
                            columnAxis.size(column),
                            cells.rows().size()[i]);
            paint(cell, row, column, box);
        }
    }

    private void paint(CellView cell, int row, int column, Viewport.Box box) {
        if (!overflows(cell)) {
            texts.paint(cell, box, box);
            return;
        }
        Horizontal side = texts.side(cell);
        double missing = texts.width(cell) - box.width();
        double left =
                side == Horizontal.LEFT ? 0 : side == Horizontal.CENTER ? missing / 2 : missing;
        double right =
                side == Horizontal.RIGHT ? 0 : side == Horizontal.CENTER ? missing / 2 : missing;
        if (cell.style().alignment().horizontal() == Horizontal.CENTER_ACROSS) {
            Viewport.Box across = across(row, column, box);
            texts.paint(cell, across, across);
            return;
        }
        double from = box.x() - (left <= 0 ? 0 : room(row, column, -1, left));
        double to = box.right() + (right <= 0 ? 0 : room(row, column, 1, right));
        texts.paint(cell, box, new Viewport.Box(from, box.y(), to - from, box.height()));
    }

    private static boolean overflows(CellView cell) {
        Alignment alignment = cell.style().alignment();
        Horizontal horizontal = alignment.horizontal();
        return cell.kind() == CellView.Kind.TEXT
                && !alignment.wraps()
                && !alignment.shrinks()
                && alignment.rotation() == 0
                && horizontal != Horizontal.FILL
                && horizontal != Horizontal.JUSTIFY;
    }

    /** Pixels of the blank neighbours on one side, as many as are needed; their gridlines vanish behind the text. */
    private double room(int row, int column, int step, double needed) {
        double room = 0;
        int next = column + step;
        while (room < needed && next >= 0 && next < columnAxis.count() && isFree(row, next)) {
            eraseGridline(row, step > 0 ? next - 1 : next);
            room += columnAxis.size(next);
            next += step;
        }
        return room;
    }

    private boolean isFree(int row, int column) {
        return state.model().isBlank(row, column)
                && state.merges().at(new CellAddress(row, column)).isEmpty();
    }

    private void eraseGridline(int row, int column) {
        double x = columnAxis.end(column) - pane.columns().shift() - 1;
        boolean isVisible = x >= pane.columns().from() && x < pane.columns().to();
        if (!isVisible || columnAxis.isHidden(column) || !state.showsGridlines()) {
            return;
        }
        OptionalInt before = state.model().fill(row, column);
        OptionalInt after = state.model().fill(row, column + 1);
        if (before.isEmpty() && after.isEmpty()) {
            Axis rows = state.viewport().geometry().rows();
            graphics.setFill(state.theme().cellBackground());
            graphics.fillRect(x, rows.start(row) - pane.rows().shift(), 1, rows.size(row) - 1);
        }
    }

    /** The cell and the blank ones to its right that are centred across the selection too. */
    private Viewport.Box across(int row, int column, Viewport.Box box) {
        double right = box.right();
        int next = column + 1;
        while (next < columnAxis.count() && isFree(row, next) && isAcross(row, next)) {
            right += columnAxis.size(next++);
        }
        return new Viewport.Box(box.x(), box.y(), right - box.x(), box.height());
    }

    private boolean isAcross(int row, int column) {
        CellView cell = state.model().cell(row, column, new CellWidth(0));
        return cell.style().alignment().horizontal() == Horizontal.CENTER_ACROSS;
    }
}
