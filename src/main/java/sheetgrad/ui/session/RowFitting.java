package sheetgrad.ui.session;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Edit.CellChange;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Grid.CellVisitor;
import sheetgrad.workbook.LayoutChange;
import sheetgrad.workbook.RangeChange;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;
import sheetgrad.workbook.StructuralChange;
import sheetgrad.workbook.StyleChange;
import sheetgrad.workbook.StyleChange.CellFormat;
import sheetgrad.workbook.Workbook;
import sheetgrad.workbook.WorkbookChange;

/**
 * Gives rows that nobody has given a height the one that their cells need, as Excel does after an edit: where texts are
 * wrapped, fonts have another size, or columns of wrapped texts another width. Results of formulas that merely change
 * leave their rows alone.
 */
final class RowFitting {
    private final Workbook workbook;
    private final CellValues values;
    private final LineCount lines;
    private final Map<Integer, BitSet> touched = new HashMap<>();

    RowFitting(Workbook workbook, CellValues values, LineCount lines) {
        this.workbook = workbook;
        this.values = values;
        this.lines = lines;
    }

    /**
     * The steps that fit the rows which an edit may have made too high or too low.
     *
     * @param inverse the edit that takes it back, so that what was there before is known
     */
    List<LayoutChange> after(Edit inverse) {
        Set<Integer> sheets = workbook.sheets().stream().map(Sheet::id).collect(Collectors.toSet());
        for (WorkbookChange step : inverse.steps()) {
            if (step instanceof StructuralChange change) {
                change.displacements().forEach(this::mark);
            } else if (!step.sheets().allMatch(sheets::contains)) {
                continue;
            } else if (step instanceof CellChange change) {
                mark(change);
            } else if (step instanceof StyleChange change) {
                mark(change);
            } else if (step instanceof RangeChange change) {
                mark(workbook.sheet(change.area().sheet()), change);
            } else if (step instanceof LayoutChange change) {
                change.sheets().forEach(id -> mark(workbook.sheet(id), change.layout()));
            }
        }
        return touched.entrySet().stream()
                .flatMap(rows -> fitUnset(workbook.sheet(rows.getKey()), rows.getValue()).stream())
                .toList();
    }

    /** The step that fits the rows of ranges that hold, look like or were made anything; nothing if all do already. */
    Optional<LayoutChange> rows(Sheet sheet, List<CellRange> ranges) {
        BitSet rows = new BitSet();
        for (CellRange range : ranges) {
            CellRange whole =
                    new CellRange(
                            range.firstRow(), 0, range.lastRow(), CellAddress.MAXIMUM_COLUMNS - 1);
            sheet.contents().forEach(whole, (row, column, content) -> rows.set(row));
            sheet.styles().forEach(whole, (row, column, style) -> rows.set(row));
            sheet.layout()
                    .rows()
                    .subMap(range.firstRow(), true, range.lastRow(), true)
                    .keySet()
                    .forEach(rows::set);
        }
        return fit(sheet, rows, row -> true);
    }

    private void mark(CellChange change) {
        CellAddress cell = change.cell();
        CellStyle style = workbook.sheet(change.sheet()).styleAt(cell.row(), cell.column());
        if (NeededHeight.wraps(style)) {
            mark(change.sheet(), cell.row());
        }
    }

    private void mark(StyleChange change) {
        Sheet sheet = workbook.sheet(change.sheet());
        for (CellFormat before : change.cells()) {
            markStyled(sheet, before.cell().row(), before.cell().column(), before.style());
        }
    }

    private void markStyled(Sheet sheet, int row, int column, Optional<CellStyle> before) {
        CellStyle former = before.orElseGet(() -> sheet.layout().inheritedStyle(row, column));
        if (needsOther(former, sheet.styleAt(row, column))) {
            mark(sheet.id(), row);
        }
    }

    private void mark(Sheet sheet, RangeChange before) {
        CellRange range = before.area().range();
        markContents(sheet, sheet.contents(), range, false);
        markContents(sheet, before.contents(), range, false);
        if (before.styles().isPresent()) {
            Grid<CellStyle> styles = before.styles().get();
            CellVisitor<CellStyle> visitor =
                    (row, column, any) -> markStyled(sheet, row, column, styles.find(row, column));
            styles.forEach(range, visitor);
            sheet.styles().forEach(range, visitor);
        }
    }

    private void mark(Sheet sheet, SheetLayout before) {
        SheetLayout now = sheet.layout();
        TreeMap<Integer, SheetLayout.Column> columns = new TreeMap<>(before.columns());
        columns.putAll(now.columns());
        for (int column : columns.keySet()) {
            boolean isFormatted =
                    needsOther(before.column(column).style(), now.column(column).style());
            if (isFormatted || before.columnWidth(column) != now.columnWidth(column)) {
                CellRange cells = new CellRange(0, column, CellAddress.MAXIMUM_ROWS - 1, column);
                markContents(sheet, sheet.contents(), cells, isFormatted);
            }
        }
        TreeMap<Integer, SheetLayout.Row> rows = new TreeMap<>(before.rows());
        rows.putAll(now.rows());
        for (int row : rows.keySet()) {
            boolean isSetNoMore = before.row(row).isHeightSet() && !now.row(row).isHeightSet();
            if (isSetNoMore || needsOther(before.row(row).style(), now.row(row).style())) {
                mark(sheet.id(), row);
            }
        }
    }

    /** Cells that were moved by themselves; whole rows and columns take their sizes along. */
    private void mark(Displacement inverse) {
        List<Area> areas =
                Stream.of(inverse.from(), inverse.target()).flatMap(Optional::stream).toList();
        for (Area area : areas) {
            CellRange range = area.range();
            Optional<Sheet> sheet =
                    workbook.sheets().stream().filter(one -> one.id() == area.sheet()).findFirst();
            if (sheet.isPresent() && !range.isWholeRows() && !range.isWholeColumns()) {
                markContents(sheet.get(), sheet.get().contents(), range, false);
                sheet.get()
                        .layout()
                        .rows()
                        .subMap(range.firstRow(), true, range.lastRow(), true)
                        .keySet()
                        .forEach(row -> mark(area.sheet(), row));
            }
        }
    }

    /** The rows of cells that hold something: those that wrap it, or all. */
    private void markContents(
            Sheet sheet, Grid<CellContent> contents, CellRange range, boolean marksAll) {
        contents.forEach(
                range,
                (row, column, content) -> {
                    if (marksAll || NeededHeight.wraps(sheet.styleAt(row, column))) {
                        mark(sheet.id(), row);
                    }
                });
    }

    private void mark(int sheet, int row) {
        touched.computeIfAbsent(sheet, id -> new BitSet()).set(row);
    }

    /** Whether a text needs another room if it looks like the one or the other. */
    private static boolean needsOther(CellStyle one, CellStyle other) {
        boolean wraps = NeededHeight.wraps(one);
        boolean hasOtherWidth =
                !one.font().equals(other.font())
                        || one.alignment().indent() != other.alignment().indent();
        return wraps != NeededHeight.wraps(other)
                || one.font().size() != other.font().size()
                || one.alignment().rotation() != other.alignment().rotation()
                || (wraps && hasOtherWidth);
    }

    private Optional<LayoutChange> fitUnset(Sheet sheet, BitSet rows) {
        return fit(sheet, rows, row -> !sheet.layout().row(row).isHeightSet());
    }

    private Optional<LayoutChange> fit(Sheet sheet, BitSet rows, IntPredicate isFitted) {
        NeededHeight needed = new NeededHeight(sheet, values, lines);
        TreeMap<Integer, Double> heights = new TreeMap<>();
        rows.stream()
                .filter(isFitted)
                .filter(row -> !sheet.layout().row(row).isHidden())
                .forEach(row -> heights.put(row, needed.ofRow(row)));
        heights.entrySet()
                .removeIf(row -> isFitted(sheet.layout().row(row.getKey()), row.getValue()));
        return heights.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        LayoutChange.of(
                                sheet,
                                layout ->
                                        heights.forEach(
                                                (row, points) -> fit(layout, row, points))));
    }

    private static boolean isFitted(SheetLayout.Row row, double points) {
        return !row.isHeightSet() && row.height() == points;
    }

    private static void fit(SheetLayout layout, int row, double points) {
        layout.rows().put(row, layout.row(row).withFittedHeight(points));
    }
}
