package sheetgrad.ui.grid;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Measures how wide columns must be for their contents. */
final class ContentSize {
    private static final int MOST_CELLS = 20_000;
    private static final int PADDING = 7;
    private static final int WIDEST = 1790;
    private static final CellWidth UNLIMITED = new CellWidth(WIDEST);

    private final Supplier<GridState> state;
    private final FontBook fonts = new FontBook();

    ContentSize(Supplier<GridState> state) {
        this.state = state;
    }

    /** The fitting widths, in characters, of the columns of ranges that may hold anything. */
    Map<Integer, Double> widths(List<CellRange> ranges) {
        GridModel model = state.get().model();
        Map<Integer, Double> widths = new TreeMap<>();
        for (CellRange columns : ranges) {
            int last = Math.min(columns.lastColumn(), model.columns() - 1);
            for (int column = columns.firstColumn(); column <= last; column++) {
                int pixels = columnPixels(column);
                widths.put(column, SheetGeometry.columnCharacters(model.layout(), pixels));
            }
        }
        return widths;
    }

    /** Of long columns only the first cells are measured; in pixels at 100 %. */
    private int columnPixels(int column) {
        GridModel model = state.get().model();
        double widest = 0;
        for (int row = 0; row < Math.min(model.rows(), MOST_CELLS); row++) {
            CellView cell = model.cell(row, column, UNLIMITED);
            boolean isAlone = state.get().merges().at(new CellAddress(row, column)).isEmpty();
            if (!cell.text().isEmpty() && isAlone) {
                widest = Math.max(widest, fonts.font(cell.style().font(), 1).width(cell.text()));
            }
        }
        return widest == 0
                ? SheetGeometry.columnPixels(model.layout(), model.layout().defaultColumnWidth())
                : (int) Math.min(WIDEST, Math.ceil(widest) + PADDING);
    }
}
