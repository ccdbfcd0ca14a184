package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.ShownPrecision;
import sheetgrad.workbook.Workbook;

/** Puts what a formula yields into its cell, into the cells of its array formula, or into its spill range. */
final class ResultWriter {
    private final Workbook workbook;
    private final ValueStore values;
    private final SpillRanges spills;
    private final ShownPrecision precision = new ShownPrecision();

    ResultWriter(Workbook workbook, ValueStore values, SpillRanges spills) {
        this.workbook = workbook;
        this.values = values;
        this.spills = spills;
    }

    /** Stores the value; returns the cells whose belonging to a spill has changed, if any. */
    Optional<CellRange> write(Block block, int row, int column, Value value) {
        switch (block.form()) {
            case ARRAY:
                fill(block, row, column, value);
                return Optional.empty();
            case DYNAMIC:
                return spill(block.sheet(), new CellAddress(row, column), value);
            default:
                set(block.sheet(), row, column, value, row, column);
                return Optional.empty();
        }
    }

    private void fill(Block block, int row, int column, Value value) {
        CellRange filled = block.filledBy(new CellRange(row, column, row, column));
        if (value instanceof ArrayValue array
                && array.rows() == filled.rows()
                && array.columns() == filled.columns()) {
            setAll(block.sheet(), filled, array);
            return;
        }
        for (int r = filled.firstRow(); r <= filled.lastRow(); r++) {
            for (int c = filled.firstColumn(); c <= filled.lastColumn(); c++) {
                Value element =
                        value instanceof ArrayValue array
                                ? array.broadcast(r - filled.firstRow(), c - filled.firstColumn())
                                : value;
                set(block.sheet(), r, c, element, row, column);
            }
        }
    }

    private Optional<CellRange> spill(int sheet, CellAddress anchor, Value value) {
        if (value instanceof ArrayValue array && fillsAgain(sheet, anchor, array)) {
            setAll(sheet, CellRange.ofSize(anchor, array.rows(), array.columns()), array);
            return Optional.empty();
        }
        Optional<CellRange> old = spills.release(sheet, anchor);
        spills.unblock(sheet, anchor);
        if (!(value instanceof ArrayValue array) || array.size() == 1) {
            clear(sheet, old, Optional.empty());
            Value scalar = value instanceof ArrayValue one ? one.get(0) : value;
            set(sheet, anchor.row(), anchor.column(), scalar, anchor.row(), anchor.column());
            return old;
        }
        Optional<CellRange> wanted = wanted(anchor, array);
        if (wanted.isEmpty() || isObstructed(sheet, anchor, wanted.get())) {
            wanted.ifPresent(range -> spills.block(sheet, anchor, range));
            clear(sheet, old, Optional.empty());
            String reason =
                    wanted.isPresent()
                            ? "cells in the way of a result of "
                                    + array.rows()
                                    + " x "
                                    + array.columns()
                            : "the result of "
                                    + array.rows()
                                    + " x "
                                    + array.columns()
                                    + " leaves the sheet";
            Value error = ErrorValue.of(ErrorKind.SPILL, reason);
            set(sheet, anchor.row(), anchor.column(), error, anchor.row(), anchor.column());
            return old;
        }
        CellRange range = wanted.get();
        Optional<CellRange> freed = evict(sheet, range);
        clear(sheet, old, wanted);
        spills.fill(sheet, anchor, range);
        setAll(sheet, range, array);
        return old.equals(wanted) && freed.isEmpty()
                ? Optional.empty()
                : Stream.of(old, freed)
                        .flatMap(Optional::stream)
                        .reduce(CellRange::union)
                        .map(range::union)
                        .or(() -> wanted);
    }

    /** Whether an array fills the same cells as the one before it, and nothing has come in its way. */
    private boolean fillsAgain(int sheet, CellAddress anchor, ArrayValue array) {
        Optional<CellRange> filled = spills.rangeOf(sheet, anchor);
        return filled.isPresent()
                && filled.equals(wanted(anchor, array))
                && spillsIn(sheet, filled.get()).size() == 1
                && !hasContents(sheet, anchor, filled.get());
    }

    /** Stores an array in a range of its shape, whose first cell has the formula. */
    private void setAll(int sheet, CellRange range, ArrayValue array) {
        if (array.numbers().isPresent() && !workbook.settings().isPrecisionAsShown()) {
            values.sheet(sheet).set(range, array.numbers().get());
            return;
        }
        for (int i = 0; i < array.size(); i++) {
            int row = range.firstRow() + i / array.columns();
            int column = range.firstColumn() + i % array.columns();
            set(sheet, row, column, array.get(i), range.firstRow(), range.firstColumn());
        }
    }

    /** Takes the cells of this range from the spills that fill some of them; returns what these filled. */
    private Optional<CellRange> evict(int sheet, CellRange range) {
        Optional<CellRange> freed = Optional.empty();
        for (CellAddress other : spillsIn(sheet, range)) {
            CellRange filled = spills.release(sheet, other).orElseThrow();
            spills.block(sheet, other, filled);
            clear(sheet, Optional.of(filled), Optional.of(CellRange.of(other)));
            Value error = ErrorValue.of(ErrorKind.SPILL, "another array fills cells in the way");
            set(sheet, other.row(), other.column(), error, other.row(), other.column());
            freed = Optional.of(freed.map(filled::union).orElse(filled));
        }
        return freed;
    }

    private List<CellAddress> spillsIn(int sheet, CellRange range) {
        List<CellAddress> anchors = new ArrayList<>();
        spills.forEachMeeting(sheet, range, anchors::add);
        return anchors;
    }

    private static Optional<CellRange> wanted(CellAddress anchor, ArrayValue array) {
        return CellAddress.exists(
                        anchor.row() + array.rows() - 1, anchor.column() + array.columns() - 1)
                ? Optional.of(CellRange.ofSize(anchor, array.rows(), array.columns()))
                : Optional.empty();
    }

    private boolean isObstructed(int sheet, CellAddress anchor, CellRange wanted) {
        return hasContents(sheet, anchor, wanted)
                || spillsIn(sheet, wanted).stream()
                        .anyMatch(other -> !givesWay(sheet, other, anchor));
    }

    /** Whether a cell of a range other than the anchor holds something entered. */
    private boolean hasContents(int sheet, CellAddress anchor, CellRange range) {
        boolean[] isFound = new boolean[1];
        workbook.sheet(sheet)
                .contents()
                .forEach(
                        range,
                        (row, column, content) -> {
                            isFound[0] |= row != anchor.row() || column != anchor.column();
                        });
        return isFound[0];
    }

    /** Of two spills that want the same cell, the one further down, or in one row further right, gives way. */
    private boolean givesWay(int sheet, CellAddress other, CellAddress anchor) {
        boolean isSpill =
                workbook.sheet(sheet).contents().get(other.row(), other.column())
                        instanceof CellContent.DynamicFormula;
        boolean isLater =
                other.row() > anchor.row()
                        || (other.row() == anchor.row() && other.column() > anchor.column());
        return isSpill && isLater;
    }

    /** Blanks the cells of the old range that are not in the new one. */
    private void clear(int sheet, Optional<CellRange> old, Optional<CellRange> kept) {
        if (old.isEmpty()) {
            return;
        }
        CellRange range = old.get();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                boolean stays = kept.isPresent() && kept.get().contains(row, column);
                if (!stays && workbook.sheet(sheet).contents().get(row, column) == null) {
                    values.sheet(sheet).set(row, column, BlankValue.BLANK);
                }
            }
        }
    }

    private Value asShown(int sheet, int row, int column, Value value) {
        return workbook.settings().isPrecisionAsShown()
                ? precision.rounded(
                        value, workbook.sheet(sheet).styleAt(row, column).numberFormat())
                : value;
    }

    private void set(int sheet, int row, int column, Value value, int originRow, int originColumn) {
        Value stored =
                value instanceof ErrorValue error
                        ? error.arisenAt(workbook.locate(sheet, originRow, originColumn))
                        : asShown(sheet, row, column, value);
        values.sheet(sheet).set(row, column, stored);
    }
}
