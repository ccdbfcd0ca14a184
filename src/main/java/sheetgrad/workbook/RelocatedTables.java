package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;
import sheetgrad.reference.RangeMove;
import sheetgrad.reference.Relocation;
import sheetgrad.value.TextValue;

/** Takes tables along with their cells; columns inserted into a table get names, deleted ones lose them. */
final class RelocatedTables {
    private final Workbook workbook;
    private final Relocation relocation;

    RelocatedTables(Workbook workbook, Relocation relocation) {
        this.workbook = workbook;
        this.relocation = relocation;
    }

    /** Why a table does not allow this, in a sentence; nothing if all do. */
    Optional<String> refusal() {
        return workbook.tables().stream().map(this::refusal).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> refusal(Table table) {
        if (relocation instanceof CellShift shift) {
            return shift.sheet() == table.sheet() ? refusal(table, shift) : Optional.empty();
        }
        RangeMove move = (RangeMove) relocation;
        boolean cutsHeadings = cutsHeadings(table, move.from());
        boolean covers =
                move.displacement().target().filter(a -> cutsHeadings(table, a)).isPresent();
        return cutsHeadings || covers
                ? Optional.of("The headings of table " + table.name() + " cannot be moved alone.")
                : Optional.empty();
    }

    private static boolean cutsHeadings(Table table, Area area) {
        return area.sheet() == table.sheet()
                && table.hasHeaders()
                && area.range().intersects(headings(table))
                && !area.range().contains(table.range());
    }

    private static CellRange headings(Table table) {
        CellRange all = table.range();
        return new CellRange(all.firstRow(), all.firstColumn(), all.firstRow(), all.lastColumn());
    }

    private static Optional<String> refusal(Table table, CellShift shift) {
        CellRange all = table.range();
        CellRange cells = shift.range();
        boolean isAffected =
                shift.isVertical()
                        ? all.lastRow() >= cells.firstRow()
                                && all.firstColumn() <= cells.lastColumn()
                                && all.lastColumn() >= cells.firstColumn()
                        : all.lastColumn() >= cells.firstColumn()
                                && all.firstRow() <= cells.lastRow()
                                && all.lastRow() >= cells.firstRow();
        boolean isWhole =
                shift.isVertical()
                        ? all.firstColumn() >= cells.firstColumn()
                                && all.lastColumn() <= cells.lastColumn()
                        : all.firstRow() >= cells.firstRow() && all.lastRow() <= cells.lastRow();
        if (isAffected && !isWhole) {
            return Optional.of("This would move a part of table " + table.name() + " only.");
        }
        boolean takesRows =
                isAffected
                        && shift.isVertical()
                        && !shift.isInsertion()
                        && cells.intersects(all)
                        && !cells.contains(all);
        return takesRows ? refusalOfRows(table, cells) : Optional.empty();
    }

    private static Optional<String> refusalOfRows(Table table, CellRange deleted) {
        if (table.hasHeaders() && deleted.intersects(headings(table))) {
            return Optional.of(
                    "The headings of table " + table.name() + " cannot be deleted alone.");
        }
        return table.dataRange().filter(deleted::contains).isPresent()
                ? Optional.of("Table " + table.name() + " needs at least one row.")
                : Optional.empty();
    }

    void relocate() {
        List<Table> now = new ArrayList<>();
        for (Table table : workbook.tables()) {
            relocation
                    .after(new Area(table.sheet(), table.range()))
                    .ifPresent(area -> now.add(relocated(table, area)));
        }
        if (relocation instanceof CellShift shift && shift.isVertical() && shift.isInsertion()) {
            now.forEach(table -> CalculatedColumns.fill(workbook, table, shift));
        }
        Map<String, List<String>> lost = lostColumns(now);
        workbook.replaceTables(now);
        if (!lost.isEmpty()) {
            LostColumns.rewrite(workbook, lost);
        }
    }

    private Table relocated(Table table, Area area) {
        List<String> columns = table.columns();
        if (relocation instanceof CellShift shift
                && !shift.isVertical()
                && area.columns() != table.range().columns()) {
            columns = shifted(table, shift);
        }
        Table now =
                table.at(area.sheet(), area.range())
                        .named(table.name(), columns)
                        .withFilter(
                                table.filter()
                                        .flatMap(one -> one.after(table.sheet(), relocation)));
        if (table.hasHeaders() && columns.size() > table.columns().size()) {
            writeHeadings(now);
        }
        return now;
    }

    private static List<String> shifted(Table table, CellShift shift) {
        List<String> columns = new ArrayList<>(table.columns());
        int first = shift.range().firstColumn() - table.range().firstColumn();
        int count = shift.range().columns();
        if (shift.isInsertion()) {
            for (int i = 0; i < count; i++) {
                columns.add(first + i, freeName(columns));
            }
        } else {
            columns.subList(Math.max(first, 0), Math.min(first + count, columns.size())).clear();
        }
        return columns;
    }

    /** The first of Column1, Column2 and so on that no column has. */
    private static String freeName(List<String> columns) {
        int number = 1;
        while (hasName(columns, "Column" + number)) {
            number++;
        }
        return "Column" + number;
    }

    private static boolean hasName(List<String> columns, String name) {
        return columns.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Columns that are new have no heading in their cell yet. */
    private void writeHeadings(Table table) {
        Grid<CellContent> contents = workbook.sheet(table.sheet()).contents();
        int row = table.range().firstRow();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = table.range().firstColumn() + i;
            if (contents.find(row, column).isEmpty()) {
                TextValue heading = new TextValue(table.columns().get(i));
                contents.set(row, column, new CellContent.Constant(heading));
            }
        }
    }

    /** The columns that tables have lost, by the table's name in lower case; a table that is gone has lost all. */
    private Map<String, List<String>> lostColumns(List<Table> now) {
        Map<String, List<String>> lost = new HashMap<>();
        for (Table table : workbook.tables()) {
            Optional<Table> left =
                    now.stream().filter(other -> other.name().equals(table.name())).findFirst();
            if (left.isEmpty() || left.get().columns().size() < table.columns().size()) {
                lost.put(table.name().toLowerCase(Locale.ROOT), table.columns());
            }
        }
        return lost;
    }
}
