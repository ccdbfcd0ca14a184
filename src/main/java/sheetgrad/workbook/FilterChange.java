package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Another filter of a table, or of the cells of a sheet outside of tables; nothing takes it away. Rows are hidden and
 * shown by a {@link LayoutChange}.
 *
 * @param table the table's name; nothing for the sheet's own filter
 */
public record FilterChange(int sheet, Optional<String> table, Optional<AutoFilter> filter)
        implements WorkbookChange {
    @Override
    public FilterChange applyTo(Workbook workbook) {
        return table.isEmpty() ? ofSheet(workbook) : ofTable(workbook);
    }

    private FilterChange ofSheet(Workbook workbook) {
        Sheet target = workbook.sheet(sheet);
        FilterChange before = new FilterChange(sheet, table, target.filter());
        target.setFilter(filter);
        return before;
    }

    private FilterChange ofTable(Workbook workbook) {
        Table old = workbook.findTable(table.orElseThrow()).orElseThrow();
        List<Table> tables = new ArrayList<>(workbook.tables());
        tables.set(tables.indexOf(old), old.withFilter(filter));
        workbook.replaceTables(tables);
        return new FilterChange(sheet, table, old.filter());
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
