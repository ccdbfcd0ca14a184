package sheetgrad.xlsx;

import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.TableStyle;

/** Describes the tables of a workbook that is written anew; what the file itself defines of styles is not among it. */
final class NewTables {
    private NewTables() {}

    /** @param made a table that says nothing yet but its number */
    static void write(Table table, CTTable made) {
        made.setName(table.name());
        made.setDisplayName(table.name());
        made.setRef(table.range().toA1());
        if (!table.hasHeaders()) {
            made.setHeaderRowCount(0);
        }
        made.setTotalsRowCount(table.hasTotals() ? 1 : 0);
        CTTableColumns columns = made.addNewTableColumns();
        columns.setCount(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            var column = columns.addNewTableColumn();
            column.setId(i + 1);
            column.setName(TableXml.encode(FileText.spelled(table.columns().get(i))));
        }
        table.style()
                .filter(style -> StandardDefinitions.TABLE_STYLES.find(style.name()).isPresent())
                .ifPresent(style -> write(style, made.addNewTableStyleInfo()));
    }

    private static void write(TableStyle style, CTTableStyleInfo info) {
        info.setName(style.name());
        info.setShowFirstColumn(style.shown().firstColumn());
        info.setShowLastColumn(style.shown().lastColumn());
        info.setShowRowStripes(style.shown().rowStripes());
        info.setShowColumnStripes(style.shown().columnStripes());
    }
}
