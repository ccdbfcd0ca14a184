package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.TextValue;

/**
 * Makes the edits that rename tables and their columns. Formulas that use them
 * follow. Nothing is changed until the edit is carried out, which must be before any other edit.
 */
public final class Renaming {
    private final Workbook workbook;

    public Renaming(Workbook workbook) {
        this.workbook = workbook;
    }

    public Edit renameTable(String table, String to) throws EditRefusedException {
        NameEdits.requireName(to);
        Table old = table(table);
        boolean isTaken =
                !old.name().equalsIgnoreCase(to)
                        && (workbook.findTable(to).isPresent()
                                || workbook.findName(to, old.sheet()).isPresent());
        if (isTaken) {
            throw new EditRefusedException("There is already something named " + to + ".");
        }
        Table now = old.named(to, old.columns());
        return edit(
                "Rename table",
                List.of(new StructuralEdit.TableRenamed(old.name(), to)),
                target -> {
                    TableUses.renameTable(target, old.name(), to);
                    replace(target, old, now);
                });
    }

    /** Renames a column of a table, the heading in its cell included. */
    public Edit renameColumn(String table, String column, String to) throws EditRefusedException {
        Table old = table(table);
        int place =
                old.columnIndex(column)
                        .orElseThrow(
                                () ->
                                        new EditRefusedException(
                                                "Table "
                                                        + table
                                                        + " has no column "
                                                        + column
                                                        + "."));
        if (to.isEmpty()) {
            throw new EditRefusedException("A column of a table needs a name.");
        }
        OptionalInt taken = old.columnIndex(to);
        if (taken.isPresent() && taken.getAsInt() != place) {
            throw new EditRefusedException("Table " + table + " already has a column " + to + ".");
        }
        List<String> columns = new ArrayList<>(old.columns());
        columns.set(place, to);
        Table now = old.named(old.name(), columns);
        String from = old.columns().get(place);
        return edit(
                "Rename column",
                List.of(new StructuralEdit.TableColumnRenamed(old.name(), from, to)),
                target -> {
                    TableUses.renameColumn(target, old, from, to);
                    replace(target, old, now);
                    writeHeading(target, now, place);
                });
    }

    /**
     * What typing a text into a cell does if it is the heading of a table's column: the column is renamed. A name that
     * another column has gets a number, a blank one becomes Column1; nothing if the cell is no heading.
     */
    public Optional<Edit> typeHeading(int sheet, CellAddress cell, String text)
            throws EditRefusedException {
        Optional<Table> table =
                workbook.findTableAt(sheet, cell.row(), cell.column())
                        .filter(one -> one.hasHeaders() && one.range().firstRow() == cell.row());
        if (table.isEmpty()) {
            return Optional.empty();
        }
        int place = cell.column() - table.get().range().firstColumn();
        String from = table.get().columns().get(place);
        List<String> others = new ArrayList<>(table.get().columns());
        others.remove(place);
        return Optional.of(renameColumn(table.get().name(), from, freeHeading(text, others)));
    }

    /** A heading that none of the others has: the text with a number behind it, if need be. */
    static String freeHeading(String text, List<String> others) {
        String stem = text.isEmpty() ? "Column" : text;
        String heading = text.isEmpty() ? "Column1" : text;
        for (int number = 2; others.stream().anyMatch(heading::equalsIgnoreCase); number++) {
            heading = stem + number;
        }
        return heading;
    }

    private static void writeHeading(Workbook target, Table table, int place) {
        if (table.hasHeaders()) {
            CellRange range = table.range();
            TextValue heading = new TextValue(table.columns().get(place));
            target.sheet(table.sheet())
                    .contents()
                    .set(
                            range.firstRow(),
                            range.firstColumn() + place,
                            new CellContent.Constant(heading));
        }
    }

    private Table table(String name) throws EditRefusedException {
        return workbook.findTable(name)
                .orElseThrow(
                        () -> new EditRefusedException("There is no table named " + name + "."));
    }

    private static void replace(Workbook target, Table old, Table now) {
        target.replaceTables(
                target.tables().stream().map(one -> one.equals(old) ? now : one).toList());
    }

    private Edit edit(String name, List<StructuralEdit> records, Consumer<Workbook> action) {
        return edit(workbook, name, records, action);
    }

    /** An edit of one step, which lists what it did. */
    static Edit edit(
            Workbook workbook,
            String name,
            List<StructuralEdit> records,
            Consumer<Workbook> action) {
        return new Edit(
                name,
                List.of(
                        StructuralChange.of(
                                workbook,
                                List.of(),
                                target -> {
                                    action.accept(target);
                                    records.forEach(target::addStructuralEdit);
                                })));
    }
}
