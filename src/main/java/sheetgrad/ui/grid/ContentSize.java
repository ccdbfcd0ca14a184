package sheetgrad.ui.grid;

import java.util.List;
import java.util.function.Supplier;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Measures how wide a column, or how high a row, must be for its contents, in pixels at 100 %. */
final class ContentSize {
    private static final int MOST_CELLS = 20_000;
    private static final int PADDING = 7;
    private static final int WIDEST = 1790;
    private static final int HIGHEST = 545;
    private static final CellWidth UNLIMITED = new CellWidth(WIDEST);

    private final Supplier<GridState> state;
    private final FontBook fonts = new FontBook();

    ContentSize(Supplier<GridState> state) {
        this.state = state;
    }

    /** Of long columns only the first cells are measured. */
    int columnPixels(int column) {
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

    int rowPixels(int row) {
        GridModel model = state.get().model();
        double highest = SheetGeometry.rowPixels(model.layout().defaultRowHeight());
        for (int column = 0; column < model.columns(); column++) {
            CellWidth width = state.get().width(CellRange.of(new CellAddress(row, column)));
            CellView cell = model.cell(row, column, width);
            if (!cell.text().isEmpty()) {
                PaintFont font = fonts.font(cell.style().font(), 1);
                List<String> lines =
                        cell.style().alignment().wraps()
                                ? LineBreaks.wrapped(cell.text(), width.pixels() - 6, font::width)
                                : List.of(cell.text());
                highest = Math.max(highest, lines.size() * font.lineHeight() + 2);
            }
        }
        return (int) Math.min(HIGHEST, Math.ceil(highest));
    }
}
