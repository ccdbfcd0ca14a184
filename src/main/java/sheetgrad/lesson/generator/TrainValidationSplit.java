package sheetgrad.lesson.generator;

import java.util.Random;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * Divides examples into those to train with and those to judge by. Each row gets a number between 0 and 1, drawn once,
 * and belongs to the validation set if that is below the share; so changing the share moves the border and shuffles
 * nothing.
 *
 * @param rows the first and the last row of the examples, zero-based, both included
 */
public record TrainValidationSplit(int firstRow, int lastRow, long seed) {
    public static final String TRAINING = "train";
    public static final String VALIDATION = "valid";

    public TrainValidationSplit {
        Refusal.unless(
                firstRow >= 1 && firstRow <= lastRow,
                "the split needs examples in rows of their own, and a row for headings above");
    }

    /**
     * Writes the drawn numbers and the set of each example in two columns, headed in the row above.
     *
     * @param share the cell that holds the share of the validation set
     * @return the column of sets
     */
    public CellRange write(SheetDraft draft, int column, CellAddress share) {
        int count = lastRow - firstRow + 1;
        CellRange room =
                draft.room("the split", new CellAddress(firstRow - 1, column), count + 1, 2);
        draft.text(firstRow - 1, column, "drawn", Looks.HEADER);
        draft.text(firstRow - 1, column + 1, "set", Looks.HEADER);
        int[] order = shuffled(count);
        for (int i = 0; i < count; i++) {
            CellAddress drawn = new CellAddress(firstRow + i, column);
            draft.number(
                    drawn.row(),
                    column,
                    Math.round((order[i] + 0.5) / count * 10_000) / 10_000.0,
                    Looks.PREDICTION);
            draft.formula(
                    firstRow + i,
                    column + 1,
                    "=IF("
                            + drawn
                            + "<"
                            + Places.fixed(share)
                            + ",\""
                            + VALIDATION
                            + "\",\""
                            + TRAINING
                            + "\")",
                    Looks.CENTRED);
        }
        return new CellRange(firstRow, room.lastColumn(), lastRow, room.lastColumn());
    }

    private int[] shuffled(int count) {
        Random random = new Random(seed);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** The mean, over the examples of one set, of a column. */
    public static String mean(CellRange sets, String set, CellRange values) {
        return "=AVERAGEIF("
                + Places.fixed(sets)
                + ",\""
                + set
                + "\","
                + Places.fixed(values)
                + ")";
    }
}
