package sheetgrad.lesson.generator;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The look-up of embeddings: for each key its number by MATCH, and the row of that number by OFFSET. Beside it the same
 * as a product of a one-hot row and the whole table, if wanted.
 *
 * @param keys the key of each row of the table, one column
 * @param table keys x size of the embedding
 * @param queries the keys to look up, one column
 */
public record EmbeddingLookup(String name, CellRange keys, CellRange table, CellRange queries) {
    /** The number of each key, its embedding, and the one-hot rows with their products if these were wanted. */
    public record Columns(CellRange numbers, CellRange embeddings, int lastColumn) {}

    public EmbeddingLookup {
        Refusal.unless(
                keys.columns() == 1
                        && keys.rows() == table.rows()
                        && keys.firstRow() == table.firstRow(),
                "the keys of %s, %s, are to be one column beside the table, %s",
                name,
                keys,
                table);
        Refusal.unless(
                queries.columns() == 1,
                "what %s is to look up, %s, is to be one column",
                name,
                queries);
    }

    /** Writes from {@code column} on beside the queries, headed in the row above them. */
    public Columns write(SheetDraft draft, int column, boolean withOneHot) {
        int size = table.columns();
        int count = keys.rows();
        int header = Places.headingRow(name, queries);
        int width = 1 + size + (withOneHot ? 1 + count + 1 + size : 0);
        CellRange room =
                draft.room(name, new CellAddress(header, column), queries.rows() + 1, width);
        CellAddress corner = new CellAddress(Places.headingRow(name, table), table.firstColumn());
        draft.text(header, column, name + " no.", Looks.HEADER);
        for (int i = 0; i < size; i++) {
            draft.text(header, column + 1 + i, name + " " + (i + 1), Looks.HEADER);
        }
        for (int i = 0; i < queries.rows(); i++) {
            int row = queries.firstRow() + i;
            draft.formula(
                    row,
                    column,
                    "=MATCH("
                            + Places.fixedColumn(Places.at(queries, i, 0))
                            + ","
                            + Places.fixed(keys)
                            + ",0)",
                    Looks.CENTRED);
            String number = Places.fixedColumn(new CellAddress(row, column));
            for (int j = 0; j < size; j++) {
                String above = Places.fixedRow(new CellAddress(corner.row(), corner.column() + j));
                draft.formula(
                        row,
                        column + 1 + j,
                        "=OFFSET(" + above + "," + number + ",0)",
                        Looks.PREDICTION);
            }
        }
        CellRange numbers = new CellRange(queries.firstRow(), column, queries.lastRow(), column);
        CellRange embeddings =
                new CellRange(queries.firstRow(), column + 1, queries.lastRow(), column + size);
        draft.scale(Looks.signed(embeddings));
        if (withOneHot) {
            oneHot(draft, numbers, column + size + 2);
        }
        return new Columns(numbers, embeddings, room.lastColumn());
    }

    private void oneHot(SheetDraft draft, CellRange numbers, int column) {
        int header = queries.firstRow() - 1;
        int count = keys.rows();
        int product = column + count + 1;
        for (int i = 0; i < count; i++) {
            draft.number(header, column + i, i + 1, Looks.HEADER);
            draft.width(column + i, Looks.PIXEL_WIDTH);
        }
        for (int i = 0; i < table.columns(); i++) {
            draft.text(header, product + i, "product " + (i + 1), Looks.HEADER);
        }
        for (int i = 0; i < numbers.rows(); i++) {
            int row = numbers.firstRow() + i;
            for (int j = 0; j < count; j++) {
                draft.formula(
                        row,
                        column + j,
                        "=IF("
                                + Places.fixedColumn(Places.at(numbers, i, 0))
                                + "="
                                + Places.fixedRow(new CellAddress(header, column + j))
                                + ",1,0)",
                        Looks.CENTRED);
            }
            CellRange hot = new CellRange(row, column, row, column + count - 1);
            draft.array(
                    new CellRange(row, product, row, product + table.columns() - 1),
                    "=MMULT(" + hot + "," + Places.fixed(table) + ")",
                    Looks.PREDICTION);
        }
        draft.scale(
                Looks.heat(
                        new CellRange(
                                numbers.firstRow(),
                                column,
                                numbers.lastRow(),
                                column + count - 1)));
    }
}
