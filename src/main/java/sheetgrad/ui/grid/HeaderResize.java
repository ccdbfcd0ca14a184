package sheetgrad.ui.grid;

import java.util.List;
import javafx.scene.Cursor;
import javafx.scene.shape.Line;
import sheetgrad.reference.CellRange;

/**
 * Dragging the border of a header, which resizes its line and every other line that is selected as a whole with it; a
 * double click fits the lines to their contents. The sizes go to the listener.
 */
final class HeaderResize {
    private static final int REACH = 4;

    private final GridView view;
    private final Line guide;
    private boolean isColumn;
    private int index;
    private double pressedAt;
    private int draggedBy;

    HeaderResize(GridView view, Line guide) {
        this.view = view;
        this.guide = guide;
        guide.setManaged(false);
        guide.setVisible(false);
        guide.setMouseTransparent(true);
        guide.getStrokeDashArray().setAll(3.0, 3.0);
    }

    Cursor cursor(double y) {
        return y < view.state().headers().height() ? Cursor.H_RESIZE : Cursor.V_RESIZE;
    }

    /** Whether the point, in pixels of the control, is on the border behind a column's or row's header. */
    boolean isOnBorder(double x, double y) {
        HeaderSize headers = view.state().headers();
        boolean isAmongColumns = y < headers.height() && x > headers.width();
        boolean isAmongRows = x < headers.width() && y > headers.height();
        if (!isAmongColumns && !isAmongRows) {
            return false;
        }
        return isAmongColumns
                ? findBorder(view.viewport().columns(), x - headers.width(), true)
                : findBorder(view.viewport().rows(), y - headers.height(), false);
    }

    private boolean findBorder(AxisView along, double position, boolean isAmongColumns) {
        int line = along.indexAt((long) position);
        long begin = along.position(line);
        int size = along.axis().size(line);
        int reach = Math.min(REACH, Math.max(1, size / 4));
        int previous = along.axis().next(line, -1);
        if (position - begin < reach && previous >= 0) {
            line = previous;
        } else if (begin + size - position > reach) {
            return false;
        }
        isColumn = isAmongColumns;
        index = line;
        return true;
    }

    void begin(double x, double y) {
        pressedAt = isColumn ? x : y;
        draggedBy = 0;
        guide.setStroke(view.state().theme().frozenLine());
        guide.setVisible(true);
        dragTo(x, y);
    }

    void dragTo(double x, double y) {
        AxisView along = isColumn ? view.viewport().columns() : view.viewport().rows();
        HeaderSize headers = view.state().headers();
        draggedBy = (int) Math.max(-along.axis().size(index), (isColumn ? x : y) - pressedAt);
        double edge =
                along.position(index)
                        + along.axis().size(index)
                        + draggedBy
                        + (isColumn ? headers.width() : headers.height());
        guide.setStartX(isColumn ? edge : 0);
        guide.setEndX(isColumn ? edge : view.getWidth());
        guide.setStartY(isColumn ? 0 : edge);
        guide.setEndY(isColumn ? view.getHeight() : edge);
    }

    void finish() {
        guide.setVisible(false);
        if (draggedBy == 0) {
            return;
        }
        Axis axis = isColumn ? view.viewport().columns().axis() : view.viewport().rows().axis();
        int pixels = (int) Math.round((axis.size(index) + draggedBy) / view.state().zoom());
        for (CellRange lines : affected()) {
            if (isColumn) {
                view.listener()
                        .columnsResized(
                                lines.firstColumn(),
                                lines.lastColumn(),
                                SheetGeometry.columnCharacters(view.model().layout(), pixels));
            } else {
                view.listener()
                        .rowsResized(
                                lines.firstRow(), lines.lastRow(), SheetGeometry.rowPoints(pixels));
            }
        }
    }

    /** Fits each affected line that holds anything to its contents. */
    void autofit() {
        if (isColumn) {
            view.fitColumns(affected());
        } else {
            view.listener().rowsFitted(affected());
        }
    }

    private List<CellRange> affected() {
        List<CellRange> selected =
                view.getSelection().ranges().stream()
                        .filter(range -> isColumn ? range.isWholeColumns() : range.isWholeRows())
                        .toList();
        boolean isAmongSelected =
                selected.stream()
                        .anyMatch(
                                range ->
                                        isColumn
                                                ? index >= range.firstColumn()
                                                        && index <= range.lastColumn()
                                                : index >= range.firstRow()
                                                        && index <= range.lastRow());
        return isAmongSelected
                ? selected
                : List.of(
                        new CellRange(
                                isColumn ? 0 : index,
                                isColumn ? index : 0,
                                isColumn ? 0 : index,
                                isColumn ? index : 0));
    }
}
