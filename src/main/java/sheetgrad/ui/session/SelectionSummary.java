package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;

/**
 * What the status bar says about the selected cells.
 *
 * @param count of cells that are not blank
 * @param numbers how many of them hold numbers
 * @param sum of the numbers; nothing if there are none or a selected cell shows an error
 */
public record SelectionSummary(long count, long numbers, OptionalDouble sum) {
    /** Counts the cells of all ranges, within the part of the sheet that is used. */
    public static SelectionSummary of(
            CellValues values, int sheet, List<CellRange> ranges, Optional<CellRange> used) {
        Counter counter = new Counter();
        values.forEachValue(sheet, ranges, used, counter::add);
        boolean hasSum = counter.numbers > 0 && !counter.hasError;
        return new SelectionSummary(
                counter.count,
                counter.numbers,
                hasSum ? OptionalDouble.of(counter.sum) : OptionalDouble.empty());
    }

    /** The mean of the numbers; nothing if there is no sum. */
    public OptionalDouble average() {
        return sum.isPresent()
                ? OptionalDouble.of(sum.getAsDouble() / numbers)
                : OptionalDouble.empty();
    }

    private static final class Counter {
        private long count;
        private long numbers;
        private double sum;
        private boolean hasError;

        void add(Value value) {
            if (value instanceof BlankValue) {
                return;
            }
            count++;
            if (value instanceof NumberValue number) {
                numbers++;
                sum += number.number();
            }
            hasError |= value instanceof ErrorValue;
        }
    }
}
