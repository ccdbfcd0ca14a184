package sheetgrad.ui.grid;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What cells show, as it was read since they changed last: the edges of tiles are read by their neighbours too, and tiles
 * that scroll in are painted in part before they are painted as a whole. A cell is kept until one takes its place that lies
 * a multiple of {@value #SIDE} rows and columns away.
 */
final class ReadCells {
    private static final int SIDE = 128;

    private final int[] rows = new int[SIDE * SIDE];
    private final int[] columns = new int[SIDE * SIDE];
    private final @Nullable CellView[] views = new CellView[SIDE * SIDE];
    private final @Nullable Boolean[] warnings = new Boolean[SIDE * SIDE];

    /** To be called when a cell may look different, or the sheet is another. */
    void clear() {
        Arrays.fill(views, null);
    }

    /** @param width that of the cell's column */
    CellView get(GridModel model, int row, int column, CellWidth width) {
        int place = place(row, column);
        CellView known = views[place];
        if (known != null && rows[place] == row && columns[place] == column) {
            return known;
        }
        CellView read = model.cell(row, column, width);
        rows[place] = row;
        columns[place] = column;
        views[place] = read;
        warnings[place] = null;
        return read;
    }

    private static int place(int row, int column) {
        return row % SIDE * SIDE + column % SIDE;
    }

    /** Whether something may be wrong with a cell. */
    boolean hasWarning(GridModel model, int row, int column) {
        int place = place(row, column);
        boolean isHere = views[place] != null && rows[place] == row && columns[place] == column;
        Boolean known = isHere ? warnings[place] : null;
        if (known != null) {
            return known;
        }
        boolean has = !model.warning(row, column).isEmpty();
        if (isHere) {
            warnings[place] = has;
        }
        return has;
    }
}
