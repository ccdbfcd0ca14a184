package sheetgrad.lesson.generator;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Softmax over the classes of each example and the cross-entropy of its target, the natural logarithm as in PyTorch. The
 * largest logit is subtracted first: that changes no probability and keeps EXP from overflowing.
 *
 * @param logits examples x classes
 * @param classes the names of the classes: one row x classes
 * @param targets the class of each example, one column
 */
public record SoftmaxCrossEntropy(CellRange logits, CellRange classes, CellRange targets) {
    /** The columns written: exponentials, their sum, probabilities, the target's place, the loss of the example. */
    public record Columns(CellRange probabilities, CellRange places, CellRange losses) {}

    public SoftmaxCrossEntropy {
        Refusal.unless(
                classes.rows() == 1 && classes.columns() == logits.columns(),
                "the names of the classes, %s, are %s, but the logits, %s, have %d columns",
                classes,
                Places.shape(classes),
                logits,
                logits.columns());
        Refusal.unless(
                targets.columns() == 1
                        && targets.firstRow() == logits.firstRow()
                        && targets.lastRow() == logits.lastRow(),
                "the targets, %s, are to be one column beside the logits, %s",
                targets,
                logits);
    }

    /** How many columns are written for so many classes. */
    public static int width(int classCount) {
        return 2 * classCount + 3;
    }

    /** Writes the columns from {@code column} on, headed in the row above the logits. */
    public Columns write(SheetDraft draft, int column) {
        int count = logits.columns();
        int header = Places.headingRow("softmax", logits);
        CellRange room =
                draft.room(
                        "softmax",
                        new CellAddress(header, column),
                        logits.rows() + 1,
                        width(count));
        int sum = column + count;
        int probability = sum + 1;
        int place = probability + count;
        for (int i = 0; i < count; i++) {
            String name = Places.at(classes, 0, i).toA1();
            draft.formula(header, column + i, "=\"exp \"&" + name, Looks.HEADER);
            draft.formula(header, probability + i, "=\"p \"&" + name, Looks.HEADER);
        }
        draft.text(header, sum, "sum", Looks.HEADER);
        draft.text(header, place, "target no.", Looks.HEADER);
        draft.text(header, place + 1, "loss", Looks.HEADER);
        for (int i = 0; i < logits.rows(); i++) {
            example(draft, i, column);
        }
        CellRange probabilities =
                new CellRange(
                        logits.firstRow(), probability, logits.lastRow(), probability + count - 1);
        draft.scale(Looks.heat(probabilities));
        return new Columns(
                probabilities,
                new CellRange(logits.firstRow(), place, logits.lastRow(), place),
                new CellRange(logits.firstRow(), place + 1, logits.lastRow(), room.lastColumn()));
    }

    private void example(SheetDraft draft, int example, int column) {
        int row = logits.firstRow() + example;
        int count = logits.columns();
        int sum = column + count;
        CellRange own = Places.row(logits, example);
        CellRange exponentials = new CellRange(row, column, row, sum - 1);
        CellRange probabilities = new CellRange(row, sum + 1, row, sum + count);
        String sumCell = Places.fixedColumn(new CellAddress(row, sum));
        String place = new CellAddress(row, sum + 1 + count).toA1();
        for (int i = 0; i < count; i++) {
            draft.formula(
                    row,
                    column + i,
                    "=EXP(" + Places.at(own, 0, i) + "-MAX(" + Places.fixedColumns(own) + "))",
                    Looks.PREDICTION);
            draft.formula(
                    row,
                    sum + 1 + i,
                    "=" + new CellAddress(row, column + i) + "/" + sumCell,
                    Looks.PREDICTION);
        }
        draft.formula(row, sum, "=SUM(" + exponentials + ")", Looks.PREDICTION);
        draft.formula(
                row,
                sum + 1 + count,
                "=MATCH(" + Places.at(targets, example, 0) + "," + Places.fixed(classes) + ",0)",
                Looks.CENTRED);
        draft.formula(
                row,
                sum + 2 + count,
                "=-LN(INDEX(" + probabilities + ",1," + place + "))",
                Looks.SQUARED_ERROR);
    }
}
