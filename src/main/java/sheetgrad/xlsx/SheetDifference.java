package sheetgrad.xlsx;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Cancellation;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellContent.ArrayFormula;
import sheetgrad.workbook.CellContent.BrokenFormula;
import sheetgrad.workbook.CellContent.DynamicFormula;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;

/** Finds what must change in a sheet's part: edited cells, and formulas and spilled cells that show other values. */
final class SheetDifference {

    private final Grid<CellContent> before;
    private final Grid<CellContent> now;
    private final int sheet;
    private final int storedSheet;
    private final StoredValues stored;
    private final CellValues calculated;
    private final NavigableMap<CellAddress, CellUpdate> updates = new TreeMap<>();
    private boolean changesFormulas;

    private SheetDifference(Sheet before, Sheet sheet, StoredValues stored, CellValues calculated) {
        this.before = before.contents();
        this.storedSheet = before.id();
        this.now = sheet.contents();
        this.sheet = sheet.id();
        this.stored = stored;
        this.calculated = calculated;
    }

    /** @param stored the values that the part holds, under the id of {@code before} */
    static SheetDifference of(
            Sheet before, Sheet sheet, StoredValues stored, CellValues calculated) {
        SheetDifference difference = new SheetDifference(before, sheet, stored, calculated);
        before.contents().forEach(CellRange.WHOLE_SHEET, difference::compare);
        sheet.contents().forEach(CellRange.WHOLE_SHEET, difference::compareNew);
        stored.grid(before.id())
                .forEach(
                        CellRange.WHOLE_SHEET,
                        (row, column, value) -> difference.compareSpilled(row, column));
        return difference;
    }

    /** The cells to be written, in the order of a sheet's part. */
    NavigableMap<CellAddress, CellUpdate> updates() {
        return updates;
    }

    /** Has another content written than the sheet holds. */
    void override(CellAddress cell, CellContent.Constant content) {
        changesFormulas |=
                now.find(cell.row(), cell.column()).filter(CellContent::isFormula).isPresent();
        updates.put(
                cell,
                new CellUpdate.NewContent(
                        Optional.of(content), FileValue.of(content.value()), Optional.empty()));
    }

    /** Whether the set of formula cells is another, or their kind. */
    boolean changesFormulas() {
        return changesFormulas;
    }

    private void compare(int row, int column, CellContent content) {
        Cancellation.check();
        @Nullable CellContent current = now.get(row, column);
        if (current == null) {
            changesFormulas |= content.isFormula();
            Value value = FileValue.of(calculated.value(sheet, row, column));
            put(row, column, new CellUpdate.NewContent(Optional.empty(), value, Optional.empty()));
        } else if (current != content && !current.equals(content)) {
            changesFormulas |= isListedOtherwise(content, current);
            put(row, column, newContent(row, column, current));
        } else {
            compareResult(row, column, current);
        }
    }

    private static boolean isListedOtherwise(CellContent one, CellContent other) {
        return (one.isFormula() || other.isFormula())
                && (one.getClass() != other.getClass() || !(one instanceof CellContent.Formula));
    }

    private void compareNew(int row, int column, CellContent content) {
        if (before.get(row, column) == null) {
            changesFormulas |= content.isFormula();
            put(row, column, newContent(row, column, content));
        }
        if (content instanceof ArrayFormula || content instanceof DynamicFormula) {
            filled(row, column, content).ifPresent(this::compareRange);
        }
    }

    private CellUpdate newContent(int row, int column, CellContent content) {
        return new CellUpdate.NewContent(
                Optional.of(content), result(row, column, content), filled(row, column, content));
    }

    private void compareResult(int row, int column, CellContent content) {
        if (!content.isFormula() || content instanceof BrokenFormula) {
            return;
        }
        Value value = result(row, column, content);
        Optional<CellRange> range = filled(row, column, content);
        boolean isSameRange =
                !(content instanceof DynamicFormula)
                        || range.orElse(cell(row, column)).equals(storedRange(row, column));
        if (!isSameRange || !FileValue.isSame(storedValue(row, column), value)) {
            put(
                    row,
                    column,
                    new CellUpdate.NewResult(value, isSameRange ? Optional.empty() : range));
        }
    }

    private Value result(int row, int column, CellContent content) {
        if (content instanceof CellContent.Constant constant) {
            return FileValue.of(constant.value());
        }
        Value value = FileValue.of(calculated.value(sheet, row, column));
        // The result of a formula is never blank in a file.
        return value instanceof BlankValue && content.isFormula() ? NumberValue.ZERO : value;
    }

    private Value storedValue(int row, int column) {
        return FileValue.of(stored.value(storedSheet, row, column));
    }

    private CellRange storedRange(int row, int column) {
        return stored.spillRange(storedSheet, new CellAddress(row, column))
                .orElse(cell(row, column));
    }

    private static CellRange cell(int row, int column) {
        return new CellRange(row, column, row, column);
    }

    /** The range of an array; for a dynamic one that the calculation does not tell, the stored one if still filled. */
    private Optional<CellRange> filled(int row, int column, CellContent content) {
        if (content instanceof ArrayFormula array) {
            return Optional.of(array.range());
        }
        if (!(content instanceof DynamicFormula)) {
            return Optional.empty();
        }
        Optional<CellRange> known = calculated.spillRange(sheet, new CellAddress(row, column));
        return Optional.of(
                known.orElseGet(
                        () -> {
                            CellRange old = storedRange(row, column);
                            return isFilled(old) ? old : cell(row, column);
                        }));
    }

    private boolean isFilled(CellRange range) {
        CellAddress last = range.last();
        return !(calculated.value(sheet, last.row(), last.column()) instanceof BlankValue);
    }

    private void compareRange(CellRange range) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            Cancellation.check();
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                compareSpilled(row, column);
            }
        }
    }

    private void compareSpilled(int row, int column) {
        if (now.get(row, column) != null || before.get(row, column) != null) {
            return;
        }
        Value value = FileValue.of(calculated.value(sheet, row, column));
        if (!FileValue.isSame(storedValue(row, column), value)) {
            put(row, column, new CellUpdate.NewResult(value, Optional.empty()));
        }
    }

    private void put(int row, int column, CellUpdate update) {
        updates.put(new CellAddress(row, column), update);
    }
}
