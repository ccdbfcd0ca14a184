package sheetgrad.ui.grid;

import java.util.List;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** The visible cells of one pane, read from the model once for all that is painted of them. */
final class PaneCells {
    /** Visible rows or columns: index in the sheet, position and size in pixels. */
    record Lines(int[] index, int[] position, int[] size) {
        static Lines of(Axis axis, AxisView.Part part) {
            int count = 0;
            for (int line = part.first(); line <= part.last(); line++) {
                count += axis.isHidden(line) ? 0 : 1;
            }
            int[] index = new int[count];
            int[] position = new int[count];
            int[] size = new int[count];
            int next = 0;
            for (int line = part.first(); line <= part.last(); line++) {
                if (!axis.isHidden(line)) {
                    index[next] = line;
                    position[next] = (int) (axis.start(line) - part.shift());
                    size[next++] = axis.size(line);
                }
            }
            return new Lines(index, position, size);
        }

        int count() {
            return index.length;
        }
    }

    private final Lines rows;
    private final Lines columns;
    private final CellView[] cells;
    private final boolean[] isCovered;
    private final List<CellRange> merges;
    private final GridState state;
    private final ReadCells known;

    PaneCells(GridState state, Viewport.Pane pane, ReadCells known) {
        this.state = state;
        this.known = known;
        SheetGeometry geometry = state.viewport().geometry();
        rows = Lines.of(geometry.rows(), pane.rows());
        columns = Lines.of(geometry.columns(), pane.columns());
        cells = new CellView[rows.count() * columns.count()];
        isCovered = new boolean[cells.length];
        merges = state.merges().within(state.visible(pane));
        read();
        merges.forEach(this::cover);
    }

    private void read() {
        CellWidth[] widths = new CellWidth[columns.count()];
        for (int j = 0; j < widths.length; j++) {
            widths[j] = width(columns.index()[j]);
        }
        for (int i = 0, at = 0; i < rows.count(); i++) {
            for (int j = 0; j < widths.length; j++, at++) {
                cells[at] =
                        known.get(state.model(), rows.index()[i], columns.index()[j], widths[j]);
            }
        }
    }

    private CellWidth width(int column) {
        return state.width(CellRange.of(new CellAddress(0, column)));
    }

    /** A cell outside of the pane. */
    CellView outside(int row, int column) {
        return known.get(state.model(), row, column, width(column));
    }

    private void cover(CellRange merge) {
        for (int i = 0; i < rows.count(); i++) {
            for (int j = 0; j < columns.count(); j++) {
                if (merge.contains(rows.index()[i], columns.index()[j])) {
                    isCovered[i * columns.count() + j] = true;
                }
            }
        }
    }

    Lines rows() {
        return rows;
    }

    Lines columns() {
        return columns;
    }

    /** Merged ranges of which something is visible. */
    List<CellRange> merges() {
        return merges;
    }

    /** The cell in the i-th visible row and j-th visible column. */
    CellView cell(int i, int j) {
        return cells[i * columns.count() + j];
    }

    /** Whether something may be wrong with the cell. */
    boolean hasWarning(int i, int j) {
        return known.hasWarning(state.model(), rows.index()[i], columns.index()[j]);
    }

    /** Whether the cell belongs to a merged range, which is painted as a whole. */
    boolean isMerged(int i, int j) {
        return isCovered[i * columns.count() + j];
    }
}
