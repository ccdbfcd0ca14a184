package sheetgrad.training;

import java.util.List;
import sheetgrad.autodiff.ModelCell;

/**
 * A loss formula as a function of the rows of a sheet, so that it can be worked out for some rows only: AVERAGE over 712
 * rows becomes the average over the 32 of a mini-batch.
 *
 * @param rowCells for every row the cells that the formula reads in it
 * @param shared cells that it reads besides
 */
record RowFormula(RowTerm term, List<List<ModelCell>> rowCells, List<ModelCell> shared) {
    RowFormula {
        rowCells = List.copyOf(rowCells);
        shared = List.copyOf(shared);
    }

    int rowCount() {
        return rowCells.size();
    }

    double value(RowValues at) {
        return term.value(at);
    }
}
