package sheetgrad.ui.grid;

import java.util.List;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.SheetLayout;

/** 1,000,000 x 50 numbers that depend on their place, every third column with a fill. */
record NumbersModel(long seed, SheetLayout layout) implements GridModel {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 50;
    private static final CellStyle PLAIN = CellStyle.DEFAULT;
    private static final CellStyle FILLED = CellStyle.DEFAULT.withFill(0xDDEBF7);

    /** @param seed changes all numbers */
    NumbersModel(long seed) {
        this(seed, new SheetLayout());
    }

    @Override
    public CellView cell(int row, int column, CellWidth width) {
        double number = (row * 31L + column * 17L + seed) % 10_000 / 100.0;
        return CellView.of(
                String.valueOf(number), CellView.Kind.NUMBER, column % 3 == 0 ? FILLED : PLAIN);
    }

    @Override
    public boolean isBlank(int row, int column) {
        return row >= ROWS || column >= COLUMNS;
    }

    @Override
    public String editText(int row, int column) {
        return "";
    }

    @Override
    public List<CellRange> merges() {
        return List.of();
    }

    @Override
    public int rows() {
        return ROWS;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }
}
