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
    /** The row of a whole column and the column of a whole row: at no edge. */
    private static final int INSIDE = -1;

    private final Sheet sheet;
    private final PlacedChange change;
    private final List<CellFormat> cells = new ArrayList<>();
    private final Set<CellAddress> done = new HashSet<>();

    /** Which sides of a cell lie on the edge of the range that is given a format. */
    public record Edges(boolean top, boolean right, boolean bottom, boolean left) {
        private static Edges of(CellRange range, int row, int column) {
            return new Edges(
                    row == range.firstRow(),
                    column == range.lastColumn(),
                    row == range.lastRow(),
                    column == range.firstColumn());
        }
    }

    /** A change that depends on where in the range a cell lies, as that of an outline does. */
    @FunctionalInterface
    public interface PlacedChange {
        /** The new format of a cell. */
        CellStyle apply(CellStyle style, Edges edges);
    }

    private Formatting(Sheet sheet, PlacedChange change) {
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
        return placed(name, sheet, ranges, (style, edges) -> change.apply(style));
    }

    /** The same for a change that depends on where in its range a cell lies. */
    public static Edit placed(
            String name, Sheet sheet, List<CellRange> ranges, PlacedChange change) {
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
                    formatCell(range, row, column);
                }
            }
        }
    }

    private void formatColumns(CellRange range, SheetLayout layout) {
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            SheetLayout.Column old = layout.column(column);
            Edges edges = Edges.of(range, INSIDE, column);
            layout.columns().put(column, old.withStyle(change.apply(old.style(), edges)));
        }
        sheet.styles().forEach(range, (row, column, style) -> formatCell(range, row, column));
        // Where a row has a format of its own, that hides the column's.
        for (Map.Entry<Integer, SheetLayout.Row> row : sheet.layout().rows().entrySet()) {
            if (!row.getValue().style().equals(layout.defaultStyle())) {
                for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                    formatCell(range, row.getKey(), column);
                }
            }
        }
    }

    private void formatRows(CellRange range, SheetLayout layout) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            SheetLayout.Row old = layout.row(row);
            Edges edges = Edges.of(range, row, INSIDE);
            layout.rows().put(row, old.withStyle(change.apply(old.style(), edges)));
            for (Map.Entry<Integer, SheetLayout.Column> column :
                    sheet.layout().columns().entrySet()) {
                if (!column.getValue().style().equals(layout.defaultStyle())) {
                    formatCell(range, row, column.getKey());
                }
            }
        }
        sheet.styles().forEach(range, (row, column, style) -> formatCell(range, row, column));
    }

    private void formatCell(CellRange range, int row, int column) {
        CellAddress cell = new CellAddress(row, column);
        if (done.add(cell)) {
            CellStyle style = sheet.styleAt(row, column);
            cells.add(
                    new CellFormat(
                            cell, Optional.of(change.apply(style, Edges.of(range, row, column)))));
        }
    }
}
