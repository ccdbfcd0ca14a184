package sheetgrad.calculation.evaluation;

import java.util.function.LongFunction;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.store.CellKey;
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
public final class DataTables {
    /** A calculation beside the running one. */
    public interface Fork {
        /** Gives a cell another value, in place of its content. */
        void set(int sheet, CellAddress cell, Value value);

        /** Counts every formula whose references are worked out while calculating as depending on the changed cells. */
        void includeComputedReferences();

        /** The value of a cell, calculated now with everything it needs. */
        Value require(int sheet, CellAddress cell);
    }

    private final CellReader cells;
    private final LongFunction<Fork> forks;

    /**
     * @param cells where headings and formulas are read, so that they are calculated before the table
     * @param forks makes the fork for the table in a cell, given by its {@link CellKey}, for which to need that cell is a cycle
     */
    DataTables(CellReader cells, LongFunction<Fork> forks) {
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
        Fork fork = forks.apply(CellKey.of(block.sheet(), row, column));
        return ArrayValue.generate(
                range.rows(),
                range.columns(),
                i ->
                        entry(
                                fork,
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

    private Value entry(Fork fork, int sheet, DataTable table, int row, int column) {
        table.cell(table.rowInput())
                .ifPresent(input -> fork.set(sheet, input, read(sheet, table.above(column))));
        table.cell(table.columnInput())
                .ifPresent(input -> fork.set(sheet, input, read(sheet, table.leftOf(row))));
        fork.includeComputedReferences();
        return fork.require(sheet, table.formula(row, column));
    }

    private Value read(int sheet, CellAddress heading) {
        return cells.read(sheet, heading.row(), heading.column());
    }
}
