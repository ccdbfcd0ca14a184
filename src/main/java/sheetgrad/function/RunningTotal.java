package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * What the numbers add up to that stand beside cells which satisfy criteria, as far down as somebody has asked. Ranges that
 * begin alike and grow, and the same range asked for again, go on from there, so that SUMIF copied down takes linear time.
 * Numbers are added in the order of the cells, as without it.
 */
public final class RunningTotal {
    /**
     * What totals have in common that go on where others have ended.
     *
     * @param firstRows the first rows of the ranges
     * @param criteria what their cells satisfy
     */
    public record Key(List<Area> firstRows, List<Value> criteria) {}

    private int rows;
    private double sum;
    private int count;
    private Optional<ErrorValue> error = Optional.empty();

    /** How many rows of the ranges it is the total of. */
    int rows() {
        return rows;
    }

    /** Adds the values at the places that match in the rows from {@link #rows} to {@code end}, which is excluded. */
    void add(List<Value> values, int end) {
        rows = Math.max(rows, end);
        List<NumberValue> numbers = new ArrayList<>(values.size());
        Optional<ErrorValue> next = CriteriaMatch.numbers(values, numbers);
        error = error.isPresent() ? error : next;
        for (NumberValue number : numbers) {
            sum += number.number();
        }
        count += numbers.size();
    }

    /** The sum, or the mean, or the first error among the values. */
    Value result(boolean isMean, Reduction reduction) {
        return error.isPresent()
                ? error.get()
                : NumericApplication.reduce(
                        reduction,
                        count == 0 ? new double[0] : new double[] {isMean ? sum / count : sum});
    }
}
