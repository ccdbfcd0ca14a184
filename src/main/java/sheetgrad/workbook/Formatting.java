package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.StyleChange.CellFormat;

/**
 * Makes the edit that gives ranges another format. Each cell keeps what the change leaves alone: making a selection bold
 * keeps its different number formats. Whole columns and whole rows get a format of their own, so that their blank cells
 * cost nothing.
 */
public final class Formatting {
    private final Sheet sheet;
    private final UnaryOperator<CellStyle> change;
    private final List<CellFormat> cells = new ArrayList<>();
    private final Set<CellAddress> done = new HashSet<>();

    private Formatting(Sheet sheet, UnaryOperator<CellStyle> change) {
        this.sheet = sheet;
        this.change = change;
    }

    /**
     * The edit; nothing is changed yet.
     *
     * @param name what the user did, such as "Bold"
     * @param change makes the new format of the one that a cell has
     */
    public static Edit of(
            String name, Sheet sheet, List<CellRange> ranges, UnaryOperator<CellStyle> change) {
        return new Formatting(sheet, change).edit(name, ranges);
    }

    private Edit edit(String name, List<CellRange> ranges) {
        LayoutChange layout = LayoutChange.of(sheet, now -> ranges.forEach(r -> format(r, now)));
        return new Edit(name, List.of(layout, new StyleChange(sheet.id(), cells)));
    }

    private void format(CellRange range, SheetLayout layout) {
        if (range.isWholeColumns()) {
            formatColumns(range, layout);
        } else if (range.isWholeRows()) {
            formatRows(range, layout);
        } else {
            for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                    formatCell(row, column);
                }
            }
        }
    }

    private void formatColumns(CellRange range, SheetLayout layout) {
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            SheetLayout.Column old = layout.column(column);
            layout.columns().put(column, old.withStyle(change.apply(old.style())));
        }
        sheet.styles().forEach(range, (row, column, style) -> formatCell(row, column));
        // Where a row has a format of its own, that hides the column's.
        for (Map.Entry<Integer, SheetLayout.Row> row : sheet.layout().rows().entrySet()) {
            if (!row.getValue().style().equals(layout.defaultStyle())) {
                for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                    formatCell(row.getKey(), column);
                }
            }
        }
    }

    private void formatRows(CellRange range, SheetLayout layout) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            SheetLayout.Row old = layout.row(row);
            layout.rows().put(row, old.withStyle(change.apply(old.style())));
            for (Map.Entry<Integer, SheetLayout.Column> column :
                    sheet.layout().columns().entrySet()) {
                if (!column.getValue().style().equals(layout.defaultStyle())) {
                    formatCell(row, column.getKey());
                }
            }
        }
        sheet.styles().forEach(range, (row, column, style) -> formatCell(row, column));
    }

    private void formatCell(int row, int column) {
        CellAddress cell = new CellAddress(row, column);
        if (done.add(cell)) {
            CellStyle style = sheet.styleAt(row, column);
            cells.add(new CellFormat(cell, Optional.of(change.apply(style))));
        }
    }
}
