package sheetgrad.ui.grid;

import java.util.List;
import java.util.OptionalInt;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.SheetLayout;

/** A sheet without contents. */
record EmptyModel(SheetLayout layout) implements GridModel {
    EmptyModel() {
        this(new SheetLayout());
    }

    @Override
    public CellView cell(int row, int column, CellWidth width) {
        return CellView.BLANK;
    }

    @Override
    public OptionalInt fill(int row, int column) {
        return OptionalInt.empty();
    }

    @Override
    public boolean isBlank(int row, int column) {
        return true;
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
        return 0;
    }

    @Override
    public int columns() {
        return 0;
    }
}
