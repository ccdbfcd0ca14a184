package sheetgrad.xlsx;

import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** Finds which cells and rows look other than when their sheet's part was read. */
final class FormatDifference {

    private final Sheet before;
    private final Sheet now;
    private final NavigableMap<CellAddress, CellUpdate> cells = new TreeMap<>();
    private final NavigableSet<Integer> rows = new TreeSet<>();
    private boolean changesStyles;

    private FormatDifference(Sheet before, Sheet now) {
        this.before = before;
        this.now = now;
    }

    static FormatDifference of(Sheet before, Sheet now) {
        FormatDifference difference = new FormatDifference(before, now);
        difference.compareCells();
        difference.compareRows();
        difference.compareColumns();
        return difference;
    }

    private void compareCells() {
        now.styles()
                .forEach(
                        CellRange.WHOLE_SHEET,
                        (row, column, style) -> {
                            CellStyle old = before.styles().get(row, column);
                            if (style != old && !style.equals(old)) {
                                cells.put(new CellAddress(row, column), new CellUpdate.NewFormat());
                            }
                        });
        boolean[] isLost = {!cells.isEmpty()};
        before.styles()
                .forEach(
                        CellRange.WHOLE_SHEET,
                        (row, column, style) -> isLost[0] |= now.styles().get(row, column) == null);
        changesStyles = isLost[0];
    }

    private void compareRows() {
        Map<Integer, SheetLayout.Row> old = before.layout().rows();
        Map<Integer, SheetLayout.Row> current = now.layout().rows();
        if (old.equals(current)) {
            return;
        }
        TreeSet<Integer> all = new TreeSet<>(old.keySet());
        all.addAll(current.keySet());
        for (int row : all) {
            SheetLayout.Row one = before.layout().row(row);
            SheetLayout.Row other = now.layout().row(row);
            if (!one.equals(other)) {
                rows.add(row);
                changesStyles |= !one.style().equals(other.style());
            }
        }
    }

    private void compareColumns() {
        Map<Integer, SheetLayout.Column> old = before.layout().columns();
        if (changesStyles || old.equals(now.layout().columns())) {
            return;
        }
        TreeSet<Integer> all = new TreeSet<>(old.keySet());
        all.addAll(now.layout().columns().keySet());
        for (int column : all) {
            CellStyle one = before.layout().column(column).style();
            changesStyles |= !one.equals(now.layout().column(column).style());
        }
    }

    /** Cells with a format of their own that they did not have; they may be without content. */
    NavigableMap<CellAddress, CellUpdate> cells() {
        return cells;
    }

    /** Rows of another height, format or level, or hidden or shown. */
    NavigableSet<Integer> rows() {
        return rows;
    }

    /** Whether any cell, row or column has another format. */
    boolean changesStyles() {
        return changesStyles;
    }
}
