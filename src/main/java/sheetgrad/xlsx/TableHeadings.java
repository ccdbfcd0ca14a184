package sheetgrad.xlsx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/**
 * The tables of a workbook with their columns named as the heading cells read, because Excel takes a file for damaged
 * in which they differ.
 */
final class TableHeadings {
    private final Workbook workbook;
    private final CellValues calculated;
    private final Path target;
    private final BiPredicate<Integer, CellAddress> isChanged;

    /** @param isChanged whether a cell, given by the id of its sheet, holds something else than in the file */
    TableHeadings(
            Workbook workbook,
            CellValues calculated,
            Path target,
            BiPredicate<Integer, CellAddress> isChanged) {
        this.isChanged = isChanged;
        this.workbook = workbook;
        this.calculated = calculated;
        this.target = target;
    }

    /** The tables; refused if formulas call a column by a name that its heading no longer shows. */
    List<Table> tables() throws WorkbookFileException {
        List<Table> tables = new ArrayList<>();
        for (Table table : workbook.tables()) {
            tables.add(table.hasHeaders() ? named(table) : table);
        }
        return tables;
    }

    private Table named(Table table) throws WorkbookFileException {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int row = table.range().firstRow();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = table.range().firstColumn() + i;
            String old = table.columns().get(i);
            boolean mayDiffer = isChanged.test(table.sheet(), new CellAddress(row, column));
            String shown = mayDiffer ? text(calculated.value(table.sheet(), row, column)) : old;
            String name = shown.equals(old) ? old : free(shown.isEmpty() ? old : shown, taken);
            taken.add(name.toLowerCase(Locale.ROOT));
            names.add(name);
            if (!name.equalsIgnoreCase(old)) {
                refuseUse(table, old, new CellAddress(row, column));
            }
        }
        return table.named(table.name(), names);
    }

    private static String text(Value value) {
        return value instanceof TextValue text ? text.text() : FileValue.text(value);
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int number = 2; taken.contains(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + number;
        }
        return free;
    }

    private void refuseUse(Table table, String column, CellAddress heading)
            throws WorkbookFileException {
        Optional<String> user = new ColumnUse(workbook, table, column).first();
        if (user.isPresent()) {
            throw new WorkbookFileException(
                    target,
                    "it cannot be saved: "
                            + user.get()
                            + " refers to the column "
                            + column
                            + " of table "
                            + table.name()
                            + ", but its heading in "
                            + workbook.locate(table.sheet(), heading.row(), heading.column())
                            + " reads otherwise");
        }
    }

    /** The text that a heading cell must hold; nothing if it holds it. */
    Optional<CellContent.Constant> content(Table table, int column) {
        CellAddress cell =
                new CellAddress(table.range().firstRow(), table.range().firstColumn() + column);
        CellContent.Constant wanted =
                new CellContent.Constant(new TextValue(table.columns().get(column)));
        Optional<CellContent> held =
                workbook.sheet(table.sheet()).contents().find(cell.row(), cell.column());
        boolean isKept = held.equals(Optional.of(wanted)) || !isChanged.test(table.sheet(), cell);
        return isKept ? Optional.empty() : Optional.of(wanted);
    }
}
