package sheetgrad.lesson.generator;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Softmax over the outputs of one example, which stand below one another, and the cross-entropy of a target.
 *
 * @param logits one column
 * @param names what the classes are called, one column beside
 */
public record SoftmaxColumn(CellRange logits, CellRange names) {
    /** How many columns are written. */
    public static final int WIDTH = 3;

    /** The probabilities, the cell with the target's name, and the loss. */
    public record Written(CellRange probabilities, CellAddress target, CellAddress loss) {}

    public SoftmaxColumn {
        Refusal.unless(
                logits.columns() == 1
                        && names.columns() == 1
                        && logits.firstRow() == names.firstRow()
                        && logits.lastRow() == names.lastRow(),
                "softmax needs the outputs, %s, and their names, %s, as columns beside one another",
                logits,
                names);
    }

    /**
     * Writes the columns from {@code column} on; below them the target and the loss.
     *
     * @param target the name of the right answer; "" for the first of the names
     */
    public Written write(SheetDraft draft, int column, String target) {
        int header = Places.headingRow("softmax", logits);
        int last = logits.lastRow();
        CellRange unused =
                draft.room("softmax", new CellAddress(header, column), logits.rows() + 5, WIDTH);
        CellRange probabilities = new CellRange(logits.firstRow(), column + 1, last, column + 1);
        CellRange exponentials = new CellRange(logits.firstRow(), column, last, column);
        CellAddress targetCell = new CellAddress(last + 2, column + 1);
        CellAddress loss = new CellAddress(last + 3, column + 1);
        draft.text(header, column, "exp", Looks.LABEL);
        draft.text(header, column + 1, "softmax", Looks.LABEL);
        for (int i = 0; i < logits.rows(); i++) {
            int row = logits.firstRow() + i;
            draft.formula(
                    row,
                    column,
                    "=EXP(" + Places.at(logits, i, 0) + "-MAX(" + Places.fixed(logits) + "))",
                    Looks.PREDICTION);
            draft.formula(
                    row,
                    column + 1,
                    "="
                            + Places.at(exponentials, i, 0)
                            + "/SUM("
                            + Places.fixed(exponentials)
                            + ")",
                    Looks.PREDICTION);
        }
        draft.text(last + 2, column, "target", Looks.NAME);
        if (target.isEmpty()) {
            draft.formula(targetCell, "=" + names.first(), Looks.SETTING);
        } else {
            draft.text(last + 2, column + 1, target, Looks.SETTING);
        }
        draft.text(last + 3, column, "loss", Looks.NAME);
        draft.formula(
                loss,
                "=-LN(INDEX(" + probabilities + ",MATCH(" + targetCell + "," + names + ",0)))",
                Looks.LOSS);
        draft.scale(Looks.heat(probabilities));
        draft.width(column, 8);
        draft.width(column + 1, 10);
        return new Written(probabilities, targetCell, loss);
    }
}
