package sheetgrad.xlsx;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ErrorValue;
import sheetgrad.workbook.DataTable;

/**
 * The attributes of an element {@code f} that tell of a data table (ECMA-376 part 1, 18.3.1.40): {@code r1} is the row input
 * cell and {@code r2} the column input cell of a table with two inputs; with one, {@code dtr} tells which of both {@code r1}
 * is.
 *
 * @param isRow whether the only input is the row input cell
 */
record DataTableXml(
        boolean hasTwoInputs,
        boolean isRow,
        String first,
        String second,
        boolean isFirstDeleted,
        boolean isSecondDeleted) {
    static DataTableXml read(XmlCursor cursor) {
        return new DataTableXml(
                cursor.flag("dt2D", false),
                cursor.flag("dtr", false),
                cursor.attribute("r1", ""),
                cursor.attribute("r2", ""),
                cursor.flag("del1", false),
                cursor.flag("del2", false));
    }

    /** The table with these entries; nothing if the attributes make none. */
    Optional<DataTable> table(CellRange range) {
        Optional<Expression> one = input(first, isFirstDeleted);
        Optional<Expression> other =
                hasTwoInputs ? input(second, isSecondDeleted) : Optional.of(DataTable.noInput());
        if (one.isEmpty() || other.isEmpty() || range.firstRow() == 0 || range.firstColumn() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                hasTwoInputs || isRow
                        ? new DataTable(range, one.get(), other.get())
                        : new DataTable(range, other.get(), one.get()));
    }

    private static Optional<Expression> input(String cell, boolean isDeleted) {
        return isDeleted
                ? Optional.of(DataTable.deletedInput())
                : CellAddress.parse(cell).map(DataTable::input);
    }

    /** The attributes for a table, each with a space before it. */
    static String attributes(DataTable table) {
        Expression first = table.hasRowInput() ? table.rowInput() : table.columnInput();
        StringBuilder text = new StringBuilder(" t=\"dataTable\" ref=\"");
        text.append(table.range().toA1()).append('"');
        text.append(table.hasTwoInputs() ? " dt2D=\"1\"" : "");
        text.append(table.hasRowInput() ? " dtr=\"1\"" : "");
        append(text, table, first, 1);
        if (table.hasTwoInputs()) {
            append(text, table, table.columnInput(), 2);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, DataTable table, Expression input, int number) {
        boolean isDeleted =
                input instanceof Expression.Literal literal
                        && literal.value() instanceof ErrorValue;
        String cell = table.cell(input).map(CellAddress::toA1).orElse("A1");
        text.append(isDeleted ? " del" + number + "=\"1\"" : "");
        text.append(" r").append(number).append("=\"").append(cell).append('"');
    }
}
