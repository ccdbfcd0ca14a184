package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * What the numbers come to that stand beside cells which satisfy criteria, and how many such cells there are, as far down as
 * somebody has asked. Ranges that begin alike and grow, and the same range asked for again, go on from there, so that SUMIF
 * copied down takes linear time. Numbers are added in the order of the cells, as without it.
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
    private long matches;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private int count;
    private Optional<ErrorValue> error = Optional.empty();

    /** How many rows of the ranges it is the total of. */
    int rows() {
        return rows;
    }

    /** At how many places the criteria are satisfied. */
    long matches() {
        return matches;
    }

    /** Adds the values at the places that match in the rows from {@link #rows} to {@code end}, which is excluded. */
    void add(List<Value> values, int end) {
        rows = Math.max(rows, end);
        matches += values.size();
        List<NumberValue> numbers = new ArrayList<>(values.size());
        Optional<ErrorValue> next = CriteriaMatch.numbers(values, numbers);
        error = error.isPresent() ? error : next;
        for (NumberValue number : numbers) {
            sum += number.number();
            least = Math.min(least, number.number());
            greatest = Math.max(greatest, number.number());
        }
        count += numbers.size();
    }

    /** Whether it knows what such a reduction comes to. */
    static boolean knows(Reduction reduction) {
        return reduction == SumFunctions.SUM
                || reduction == AverageFunctions.AVERAGE
                || reduction == ExtremeFunctions.MIN
                || reduction == ExtremeFunctions.MAX;
    }

    /** The reduction of the numbers, or the first error among the values. */
    Value result(Reduction reduction) {
        return error.isPresent()
                ? error.get()
                : NumericApplication.reduce(
                        reduction, count == 0 ? new double[0] : new double[] {total(reduction)});
    }

    private double total(Reduction reduction) {
        if (reduction == ExtremeFunctions.MIN) {
            return least;
        }
        if (reduction == ExtremeFunctions.MAX) {
            return greatest;
        }
        return reduction == AverageFunctions.AVERAGE ? sum / count : sum;
    }
}
