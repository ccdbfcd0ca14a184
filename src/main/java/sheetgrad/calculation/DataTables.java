package sheetgrad.calculation;

import java.util.function.Supplier;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.DataTable;

/**
 * Works out data tables: for each entry the headings are put into the input cells of a fork of the calculation, in which the
 * formula is then calculated. A table that would need itself there is a cycle.
 */
final class DataTables {
    /** A calculation beside the running one, and where it keeps its values. */
    record Fork(ValueStore values, SliceCalculation slice) {}

    private final CellReader cells;
    private final Supplier<Fork> forks;

    /**
     * @param cells where headings and formulas are read, so that they are calculated before the table
     * @param forks makes forks
     */
    DataTables(CellReader cells, Supplier<Fork> forks) {
        this.cells = cells;
        this.forks = forks;
    }

    /** The entries of the table that this cell of the block is the upper left of. */
    Value entries(Block block, int row, int column) {
        CellRange range = block.filledBy(new CellRange(row, column, row, column));
        DataTable table = DataTable.of(block.expression(), range).orElseThrow();
        if (!table.isSound()) {
            return ErrorValue.of(
                    ErrorKind.REFERENCE, "the data table has lost its input cell or its headings");
        }
        readEdges(block.sheet(), table);
        Fork fork = forks.get();
        fork.values().setEntered(CellKey.of(block.sheet(), row, column), true);
        return ArrayValue.generate(
                range.rows(),
                range.columns(),
                i ->
                        entry(
                                fork.slice(),
                                block.sheet(),
                                table,
                                row + i / range.columns(),
                                column + i % range.columns()));
    }

    private void readEdges(int sheet, DataTable table) {
        CellRange range = table.range();
        for (int column = range.firstColumn() - 1; column <= range.lastColumn(); column++) {
            cells.read(sheet, range.firstRow() - 1, column);
        }
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            cells.read(sheet, row, range.firstColumn() - 1);
        }
    }

    private Value entry(SliceCalculation slice, int sheet, DataTable table, int row, int column) {
        table.cell(table.rowInput())
                .ifPresent(input -> slice.set(sheet, input, read(sheet, table.above(column))));
        table.cell(table.columnInput())
                .ifPresent(input -> slice.set(sheet, input, read(sheet, table.leftOf(row))));
        slice.includeComputedReferences();
        return slice.require(sheet, table.formula(row, column));
    }

    private Value read(int sheet, CellAddress heading) {
        return cells.read(sheet, heading.row(), heading.column());
    }
}
