package sheetgrad.ui;

import java.util.List;
import java.util.Map;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.workbook.SheetLayout;

/** Gives rows and columns of a sheet a size, or the one that their contents need; those that were hidden are shown. */
record LineSizes(WorkbookSession session, int sheet) {
    /** Columns from first to last. */
    void setColumns(int first, int last, double characters) {
        session.changeLayout(
                sheet,
                "Column width",
                layout -> {
                    for (int column = first; column <= last; column++) {
                        set(layout, column, characters);
                    }
                });
    }

    /** Rows from first to last. */
    void setRows(int first, int last, double points) {
        session.changeLayout(
                sheet,
                "Row height",
                layout -> {
                    for (int row = first; row <= last; row++) {
                        layout.rows()
                                .put(row, layout.row(row).withHeight(points).withHidden(false));
                    }
                });
    }

    /** The widths, in characters, by columns. */
    void fitColumns(Map<Integer, Double> widths) {
        session.changeLayout(
                sheet,
                "AutoFit column width",
                layout -> widths.forEach((column, width) -> set(layout, column, width)));
    }

    void fitRows(List<CellRange> rows) {
        session.fitRows(sheet, rows);
    }

    private static void set(SheetLayout layout, int column, double characters) {
        layout.columns().put(column, layout.column(column).withWidth(characters).withHidden(false));
    }
}
