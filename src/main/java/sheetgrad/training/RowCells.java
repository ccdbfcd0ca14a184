package sheetgrad.training;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.NumberValue;

/** The cells that a loss formula reads, row by row, while the formula is being read. A range of one row has its rows in columns. */
final class RowCells {
    private final FrozenCalculation base;
    private final int rows;
    private final List<List<ModelCell>> rowCells = new ArrayList<>();
    private final List<ModelCell> shared = new ArrayList<>();
    private final boolean[][] isNumber;

    RowCells(FrozenCalculation base, int rows) {
        this.base = base;
        this.rows = rows;
        this.isNumber = new boolean[rows][];
        for (int i = 0; i < rows; i++) {
            rowCells.add(new ArrayList<>());
        }
    }

    /** How many examples an area has. */
    static int length(Area area) {
        return area.rows() == 1 ? area.columns() : area.rows();
    }

    /** How many cells it has of each. */
    static int width(Area area) {
        return area.rows() == 1 ? 1 : area.columns();
    }

    /** Adds the cells of a range to their rows; gives the place of the first among those of its row. */
    int add(Area area) {
        int first = rowCells.get(0).size();
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < width(area); k++) {
                int row = area.rows() == 1 ? 0 : i;
                int column = area.rows() == 1 ? i : k;
                CellAddress address =
                        new CellAddress(
                                area.range().firstRow() + row, area.range().firstColumn() + column);
                rowCells.get(i).add(new ModelCell(area.sheet(), address));
            }
        }
        return first;
    }

    /** Adds a cell that belongs to no row; gives its place. */
    int addShared(ModelCell cell) {
        shared.add(cell);
        return shared.size() - 1;
    }

    boolean holdsNumber(ModelCell cell) {
        CellAddress address = cell.address();
        return base.values().value(cell.sheet(), address.row(), address.column())
                instanceof NumberValue;
    }

    /** For every row and place whether the cell holds a number; filled in by {@link #finish}. */
    boolean[][] numbers() {
        return isNumber;
    }

    /** The formula, when all its cells have been added. */
    RowFormula finish(RowTerm term) {
        for (int i = 0; i < rows; i++) {
            List<ModelCell> cells = rowCells.get(i);
            isNumber[i] = new boolean[cells.size()];
            for (int k = 0; k < cells.size(); k++) {
                isNumber[i][k] = holdsNumber(cells.get(k));
            }
        }
        return new RowFormula(term, rowCells, shared);
    }
}
