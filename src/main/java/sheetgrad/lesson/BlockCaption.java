package sheetgrad.lesson;

import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellRange;

/** The words above a block of numbers: its name, its shape, which is read from the block itself, and heads. */
final class BlockCaption {
    private BlockCaption() {}

    /**
     * Writes the name three rows above the block and the shape two rows above it, such as "5 people x 3 inputs".
     *
     * @param rows what a row of the block is, in the plural
     * @param columns what a column is, in the plural
     */
    static void write(SheetDraft draft, String name, CellRange block, String rows, String columns) {
        int row = block.firstRow();
        int column = block.firstColumn();
        draft.text(row - 3, column, name, Looks.CAPTION);
        draft.formula(row - 2, column, "=" + shape(block, rows, columns), Looks.NOTE);
    }

    /** A formula, without the sign of equality, for the text "9 outputs x 25 pixels". */
    static String shape(CellRange block, String rows, String columns) {
        return "ROWS(%s)&\" %s x \"&COLUMNS(%s)&\" %s\"".formatted(block, rows, block, columns);
    }

    /** Names the columns of a block in the row above it. */
    static void heads(SheetDraft draft, CellRange block, String... names) {
        for (int i = 0; i < names.length; i++) {
            draft.text(block.firstRow() - 1, block.firstColumn() + i, names[i], Looks.HEADER);
        }
    }

    /** Names the rows of a block in the column to its left. */
    static void names(SheetDraft draft, CellRange block, String... names) {
        for (int i = 0; i < names.length; i++) {
            draft.text(block.firstRow() + i, block.firstColumn() - 1, names[i], Looks.NAME);
        }
    }
}
