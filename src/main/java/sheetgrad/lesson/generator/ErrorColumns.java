package sheetgrad.lesson.generator;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The squared error of each prediction, and whether the prediction lies on the right side of one half.
 *
 * @param predictions one column
 * @param targets one column of zeros and ones, beside the predictions
 */
public record ErrorColumns(CellRange predictions, CellRange targets) {
    /** The columns written. */
    public record Columns(CellRange squaredErrors, CellRange correct) {}

    public ErrorColumns {
        Refusal.unless(
                predictions.columns() == 1
                        && targets.columns() == 1
                        && predictions.firstRow() == targets.firstRow()
                        && predictions.lastRow() == targets.lastRow(),
                "predictions, %s, and targets, %s, are to be two columns beside one another",
                predictions,
                targets);
    }

    /** Writes the two columns from {@code column} on, headed in the row above. */
    public Columns write(SheetDraft draft, int column) {
        int header = Places.headingRow("the squared error", predictions);
        CellRange unused =
                draft.room(
                        "the squared error",
                        new CellAddress(header, column),
                        predictions.rows() + 1,
                        2);
        draft.text(header, column, "squared error", Looks.HEADER);
        draft.text(header, column + 1, "correct", Looks.HEADER);
        for (int i = 0; i < predictions.rows(); i++) {
            String prediction = Places.fixedColumn(Places.at(predictions, i, 0));
            String target = Places.fixedColumn(Places.at(targets, i, 0));
            int row = predictions.firstRow() + i;
            draft.formula(
                    row, column, "=(" + prediction + "-" + target + ")^2", Looks.SQUARED_ERROR);
            draft.formula(
                    row,
                    column + 1,
                    "=IF((" + prediction + ">0.5)=(" + target + "=1),1,0)",
                    Looks.CENTRED);
        }
        int first = predictions.firstRow();
        int last = predictions.lastRow();
        return new Columns(
                new CellRange(first, column, last, column),
                new CellRange(first, column + 1, last, column + 1));
    }
}
