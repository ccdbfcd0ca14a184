package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;
import sheetgrad.reference.RangeMove;
import sheetgrad.reference.Relocation;

/** Takes merged cells, rules, filters, heights and widths along with cells that move. */
final class RelocatedLooks {
    private final Workbook workbook;
    private final Relocation relocation;
    private final DisplacedReferences references;

    RelocatedLooks(Workbook workbook, Relocation relocation, DisplacedReferences references) {
        this.workbook = workbook;
        this.relocation = relocation;
        this.references = references;
    }

    void relocate() {
        relocateMerges();
        new RelocatedRules(workbook, relocation, references).relocate();
        for (Sheet sheet : workbook.sheets()) {
            sheet.setFilter(sheet.filter().flatMap(one -> stayed(sheet.id(), one)));
        }
        if (relocation instanceof CellShift shift && shift.isOfWholeLines()) {
            shiftLines(shift);
        }
        if (relocation instanceof RangeMove move) {
            moveLines(move);
        }
    }

    /** A filter whose cells go to another sheet is gone. */
    private Optional<AutoFilter> stayed(int sheet, AutoFilter filter) {
        return relocation
                .after(new Area(sheet, filter.range()))
                .filter(area -> area.sheet() == sheet)
                .flatMap(area -> filter.after(sheet, relocation));
    }

    private void relocateMerges() {
        Map<Integer, List<CellRange>> merges = new HashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            for (CellRange merge : sheet.merges()) {
                relocation
                        .after(new Area(sheet.id(), merge))
                        .filter(area -> !area.isSingleCell())
                        .ifPresent(
                                area ->
                                        merges.computeIfAbsent(
                                                        area.sheet(), key -> new ArrayList<>())
                                                .add(area.range()));
            }
        }
        for (Sheet sheet : workbook.sheets()) {
            sheet.replaceMerges(merges.getOrDefault(sheet.id(), List.of()));
        }
    }

    private void shiftLines(CellShift shift) {
        Sheet sheet = workbook.sheet(shift.sheet());
        SheetLayout layout = sheet.layout();
        CellRange range = shift.range();
        sheet.setPageBreaks(sheet.pageBreaks().after(shift));
        if (shift.isVertical()) {
            shift(layout.rows(), range.firstRow(), range.rows(), shift.isInsertion(), UNHIDDEN_ROW);
        } else {
            shift(
                    layout.columns(),
                    range.firstColumn(),
                    range.columns(),
                    shift.isInsertion(),
                    UNHIDDEN_COLUMN);
        }
        if (shift.isInsertion()) {
            inheritStyles(sheet.styles(), shift);
        }
    }

    /** Whole rows and columns that are moved take their heights and widths along. */
    private void moveLines(RangeMove move) {
        CellRange from = move.from().range();
        SheetLayout source = workbook.sheet(move.from().sheet()).layout();
        SheetLayout target = workbook.sheet(move.targetSheet()).layout();
        if (from.isWholeColumns()) {
            moveLines(
                    source.columns(),
                    from.firstColumn(),
                    from.columns(),
                    target.columns(),
                    move.to().column());
        } else if (from.isWholeRows()) {
            moveLines(source.rows(), from.firstRow(), from.rows(), target.rows(), move.to().row());
        }
    }

    private static <T> void moveLines(
            TreeMap<Integer, T> source, int first, int count, TreeMap<Integer, T> target, int to) {
        TreeMap<Integer, T> moved = new TreeMap<>(source.subMap(first, first + count));
        source.subMap(first, first + count).clear();
        target.subMap(to, to + count).clear();
        moved.forEach((line, look) -> target.put(line - first + to, look));
    }

    private static final UnaryOperator<SheetLayout.Row> UNHIDDEN_ROW =
            row -> row.isHidden() ? row.withHidden(false) : row;
    private static final UnaryOperator<SheetLayout.Column> UNHIDDEN_COLUMN =
            column -> column.isHidden() ? column.withHidden(false) : column;

    /** New lines look like the one before them, but are not hidden. */
    private static <T> void shift(
            TreeMap<Integer, T> lines,
            int first,
            int count,
            boolean isInsertion,
            UnaryOperator<T> inherited) {
        TreeMap<Integer, T> before = new TreeMap<>(lines);
        lines.tailMap(first, true).clear();
        int offset = isInsertion ? count : -count;
        before.tailMap(isInsertion ? first : first + count, true)
                .forEach((line, look) -> lines.put(line + offset, look));
        T model = before.get(first - 1);
        for (int line = first; isInsertion && model != null && line < first + count; line++) {
            lines.put(line, inherited.apply(model));
        }
    }

    private static void inheritStyles(Grid<CellStyle> styles, CellShift shift) {
        CellRange range = shift.range();
        int line = (shift.isVertical() ? range.firstRow() : range.firstColumn()) - 1;
        if (line < 0) {
            return;
        }
        CellRange model =
                shift.isVertical()
                        ? new CellRange(line, range.firstColumn(), line, range.lastColumn())
                        : new CellRange(range.firstRow(), line, range.lastRow(), line);
        int count = shift.isVertical() ? range.rows() : range.columns();
        styles.snapshot()
                .forEach(
                        model,
                        (row, column, style) -> {
                            for (int i = 1; i <= count; i++) {
                                styles.set(
                                        shift.isVertical() ? row + i : row,
                                        shift.isVertical() ? column : column + i,
                                        style);
                            }
                        });
    }
}
