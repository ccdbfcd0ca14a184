package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Value;

/**
 * Cells from another program.
 *
 * @param rows the cells; where a row is shorter than others, blank ones follow
 * @param merges what is merged, as if the table began in A1
 */
public record PastedTable(List<List<Cell>> rows, List<CellRange> merges) {
    /**
     * One cell.
     *
     * @param text what it showed, to be read as if it were typed where nothing better is known
     * @param value what it holds, with all digits
     * @param formula its formula, references as numbers of rows and columns
     * @param look nothing if all that is known is the text
     */
    public record Cell(
            String text,
            Optional<Value> value,
            Optional<String> formula,
            Optional<PastedLook> look) {
        public static final Cell BLANK = ofText("");

        static Cell ofText(String text) {
            return new Cell(text, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public PastedTable {
        rows = rows.stream().map(List::copyOf).toList();
        merges = List.copyOf(merges);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The cells as a paste in this form takes them. */
    public PastedTable in(PasteForm form) {
        return form.isTransposed() ? transposed() : this;
    }

    private PastedTable transposed() {
        List<List<Cell>> columns = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            int index = column;
            columns.add(rows.stream().map(row -> withoutFormula(cell(row, index))).toList());
        }
        return new PastedTable(columns, List.of());
    }

    private static Cell withoutFormula(Cell cell) {
        return new Cell(cell.text(), cell.value(), Optional.empty(), cell.look());
    }

    private int width() {
        return rows.stream().mapToInt(List::size).max().orElse(1);
    }

    /** The range that the table fills from its upper left corner, as far as the sheet reaches. */
    public CellRange destination(CellAddress corner) {
        return CellRange.ofSize(
                corner,
                Math.min(Math.max(1, rows.size()), CellAddress.MAXIMUM_ROWS - corner.row()),
                Math.min(width(), CellAddress.MAXIMUM_COLUMNS - corner.column()));
    }

    /** A cell of the destination, counted from its corner. */
    Cell cell(int row, int column) {
        return cell(rows.get(row), column);
    }

    private static Cell cell(List<Cell> row, int column) {
        return column < row.size() ? row.get(column) : Cell.BLANK;
    }
}
