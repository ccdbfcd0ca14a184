package sheetgrad.ui;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.workbook.SheetLayout;

/** Hides rows and columns of a sheet, shows them again, and groups them. */
record LineVisibility(WorkbookSession session, int sheet) {
    /** Columns, or else rows, from first to last. */
    void set(boolean isColumns, int first, int last, boolean isHidden) {
        session.changeLayout(
                sheet,
                isHidden ? "Hide group" : "Show group",
                layout -> set(layout, isColumns, first, last, isHidden));
    }

    private static void set(
            SheetLayout layout, boolean isColumns, int first, int last, boolean isHidden) {
        for (int line = first; line <= last; line++) {
            if (isColumns) {
                layout.columns().put(line, layout.column(line).withHidden(isHidden));
            } else {
                layout.rows().put(line, layout.row(line).withHidden(isHidden));
            }
        }
    }

    /** Hides every column, or else row, of which a cell is selected. */
    void hide(boolean isColumns, List<CellRange> selected) {
        session.changeLayout(
                sheet,
                isColumns ? "Hide columns" : "Hide rows",
                layout ->
                        selected.forEach(
                                range ->
                                        set(
                                                layout,
                                                isColumns,
                                                first(isColumns, range),
                                                last(isColumns, range),
                                                true)));
    }

    /** Shows the hidden columns, or else rows, among the selected ones again. */
    void show(boolean isColumns, List<CellRange> selected) {
        session.changeLayout(
                sheet,
                isColumns ? "Show columns" : "Show rows",
                layout -> {
                    for (CellRange range : selected) {
                        int first = first(isColumns, range);
                        int last = last(isColumns, range);
                        for (int line : List.copyOf(lines(layout, isColumns, first, last))) {
                            set(layout, isColumns, line, line, false);
                        }
                    }
                });
    }

    /** Changes the outline level of every column, or else row, of which a cell is selected. */
    void group(boolean areColumns, List<CellRange> selected, int levels) {
        session.changeLayout(
                sheet,
                levels > 0 ? "Group" : "Ungroup",
                layout ->
                        selected.forEach(
                                range -> {
                                    int last = last(areColumns, range);
                                    for (int i = first(areColumns, range); i <= last; i++) {
                                        group(layout, areColumns, i, levels);
                                    }
                                }));
    }

    private static void group(SheetLayout layout, boolean isColumn, int line, int levels) {
        if (isColumn) {
            SheetLayout.Column column = layout.column(line);
            layout.columns().put(line, column.withOutlineLevel(column.outlineLevel() + levels));
        } else {
            SheetLayout.Row row = layout.row(line);
            layout.rows().put(line, row.withOutlineLevel(row.outlineLevel() + levels));
        }
    }

    private static Set<Integer> lines(SheetLayout layout, boolean isColumns, int first, int last) {
        NavigableMap<Integer, ?> lines = isColumns ? layout.columns() : layout.rows();
        return lines.subMap(first, true, last, true).keySet();
    }

    private static int first(boolean isColumns, CellRange range) {
        return isColumns ? range.firstColumn() : range.firstRow();
    }

    private static int last(boolean isColumns, CellRange range) {
        return isColumns ? range.lastColumn() : range.lastRow();
    }
}
