package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;
import sheetgrad.reference.Displacement;
import sheetgrad.reference.Relocation;

/** Takes merged cells, conditional formats, filters, heights and widths along with cells that move. */
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
        relocateConditionalFormats();
        for (Sheet sheet : workbook.sheets()) {
            sheet.setFilter(sheet.filter().flatMap(one -> stayed(sheet.id(), one)));
        }
        if (relocation instanceof CellShift shift && shift.isOfWholeLines()) {
            shiftLines(shift);
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

    /** A format whose cells are gone goes too; one whose cells move to several sheets is on all of them. */
    private void relocateConditionalFormats() {
        Map<Integer, List<ConditionalFormat>> formats = new HashMap<>();
        for (Sheet sheet : workbook.sheets()) {
            for (ConditionalFormat format : sheet.conditionalFormats()) {
                Map<Integer, List<CellRange>> ranges = new TreeMap<>();
                for (CellRange range : format.ranges()) {
                    relocation
                            .after(new Area(sheet.id(), range))
                            .ifPresent(
                                    area ->
                                            ranges.computeIfAbsent(
                                                            area.sheet(), key -> new ArrayList<>())
                                                    .add(area.range()));
                }
                ranges.forEach(
                        (id, now) ->
                                formats.computeIfAbsent(id, key -> new ArrayList<>())
                                        .add(relocated(format, sheet.id(), id, now)));
            }
        }
        for (Sheet sheet : workbook.sheets()) {
            sheet.replaceConditionalFormats(formats.getOrDefault(sheet.id(), List.of()));
        }
    }

    /** Formulas of a rule are relative to its first cell, and read there what they read where that was before. */
    private ConditionalFormat relocated(
            ConditionalFormat format, int sheet, int newSheet, List<CellRange> now) {
        CellAddress first = now.get(0).first();
        Displacement back = relocation.displacement().inverse();
        boolean hasMoved = back.moves(newSheet, first.row(), first.column());
        boolean isNew = !hasMoved && back.loses(newSheet, first.row(), first.column());
        CellAddress old =
                hasMoved
                        ? new CellAddress(
                                first.row() + back.rows(), first.column() + back.columns())
                        : isNew ? format.ranges().get(0).first() : first;
        ConditionalFormat rewritten =
                OtherFormulas.rewritten(
                        format, tree -> references.rewrite(tree, sheet, old.row(), old.column()));
        return now.equals(rewritten.ranges()) ? rewritten : rewritten.withRanges(now);
    }

    private void shiftLines(CellShift shift) {
        Sheet sheet = workbook.sheet(shift.sheet());
        SheetLayout layout = sheet.layout();
        CellRange range = shift.range();
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
