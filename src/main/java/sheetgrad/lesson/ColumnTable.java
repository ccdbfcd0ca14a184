package sheetgrad.lesson;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;

/**
 * A table whose columns are formulas that name one another: in a pattern, {@code {x}} is the column x of the same row,
 * {@code {x-}} that of the row before, {@code {x:}} the whole column, {@code {$rate}} a setting elsewhere on the sheet,
 * {@code {n}} the number of the row from 1 on.
 */
final class ColumnTable {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    private final SheetDraft draft;
    private final int firstRow;
    private final int rows;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, CellAddress> settings = new LinkedHashMap<>();
    private int nextColumn;

    /** A table of {@code rows} rows; the headers stand in the row above the first. */
    ColumnTable(SheetDraft draft, int firstRow, int firstColumn, int rows) {
        this.draft = draft;
        this.firstRow = firstRow;
        this.rows = rows;
        this.nextColumn = firstColumn;
    }

    /** Writes a setting with its name beside it, and makes it known to the patterns. */
    ColumnTable setting(int row, int column, String name, double number) {
        draft.text(row, column, name, Looks.NAME);
        draft.number(row, column + 1, number, Looks.SETTING);
        return known(name, new CellAddress(row, column + 1));
    }

    /** Makes a cell that stands already known to the patterns. */
    ColumnTable known(String name, CellAddress cell) {
        settings.put(name, cell);
        return this;
    }

    /** The next column, the same pattern in all rows. */
    ColumnTable column(String name, String pattern, CellStyle style) {
        return column(name, pattern, pattern, style);
    }

    /** The next column, with another pattern for the first row. */
    ColumnTable column(String name, String first, String pattern, CellStyle style) {
        int column = nextColumn++;
        columns.put(name, column);
        draft.text(firstRow - 1, column, header(name), Looks.HEADER);
        for (int i = 0; i < rows; i++) {
            draft.formula(firstRow + i, column, "=" + filled(i == 0 ? first : pattern, i), style);
        }
        return this;
    }

    /** The next column, of numbers. */
    ColumnTable numbers(String name, double[] numbers, CellStyle style) {
        int column = nextColumn++;
        columns.put(name, column);
        draft.text(firstRow - 1, column, header(name), Looks.HEADER);
        for (int i = 0; i < rows; i++) {
            draft.number(firstRow + i, column, numbers[i], style);
        }
        return this;
    }

    /** Names may carry a group behind a bar, which is not shown: "a|course". */
    private static String header(String name) {
        int bar = name.indexOf('|');
        return bar < 0 ? name : name.substring(0, bar);
    }

    /** Leaves a narrow column blank. */
    ColumnTable gap() {
        draft.width(nextColumn++, 2);
        return this;
    }

    /** Makes a column known that is written later, for columns that lead to it. */
    ColumnTable announce(String name, int column) {
        columns.put(name, column);
        return this;
    }

    int nextColumn() {
        return nextColumn;
    }

    /** The cells of a column. */
    CellRange range(String name) {
        int column = columnOf(name);
        return new CellRange(firstRow, column, firstRow + rows - 1, column);
    }

    /** A pattern filled in for a row of the table, or, with row -1, for a cell outside of it. */
    String filled(String pattern, int row) {
        Matcher matcher = PLACE.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, Matcher.quoteReplacement(place(matcher.group(1), row)));
        }
        return matcher.appendTail(text).toString();
    }

    private String place(String name, int row) {
        if (name.equals("n")) {
            return Integer.toString(row + 1);
        }
        if (name.startsWith("$")) {
            CellAddress cell = settings.get(name.substring(1));
            if (cell == null) {
                throw new IllegalStateException("no setting is named " + name);
            }
            return Places.fixed(cell);
        }
        if (name.endsWith(":")) {
            return Places.fixed(range(name.substring(0, name.length() - 1)));
        }
        boolean isBefore = name.endsWith("-");
        int column = columnOf(isBefore ? name.substring(0, name.length() - 1) : name);
        return A1.columnName(column) + (firstRow + row + (isBefore ? 0 : 1));
    }

    private int columnOf(String name) {
        Integer column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("no column is named " + name);
        }
        return column;
    }
}
