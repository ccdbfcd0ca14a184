package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import sheetgrad.reference.Area;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** The places at which all of several ranges of one shape satisfy their criteria. */
final class CriteriaMatch {
    /** Fewer are quickly looked through. */
    private static final int FEWEST_CELLS = 32;

    private final List<Elements> ranges = new ArrayList<>();
    private final List<Value> operands = new ArrayList<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private int usedRows;
    private int usedColumns;

    /** Pairs of a range and a criterion, from {@code first} on. */
    CriteriaMatch(List<Value> arguments, int first, CalculationContext context) {
        for (int i = first; i + 1 < arguments.size(); i += 2) {
            Elements range = Elements.of(arguments.get(i), context);
            ranges.add(range);
            Value operand = Dereference.read(arguments.get(i + 1), context);
            operands.add(operand);
            criteria.add(Criterion.of(operand, context.dateText()));
            include(range);
        }
    }

    /** The error of ranges that differ in shape, or from {@code other}'s, if they do. */
    Optional<ErrorValue> shapeError(Elements other) {
        for (Elements range : ranges) {
            if (range.rows() != other.rows() || range.columns() != other.columns()) {
                return Optional.of(ErrorValue.of(ErrorKind.VALUE, "the ranges differ in size"));
            }
        }
        return Optional.empty();
    }

    Elements firstRange() {
        return ranges.get(0);
    }

    /** How many places match, blank ones past the used parts included. */
    long count(CalculationContext context) {
        OptionalLong counted = countOfNumbers();
        if (counted.isPresent()) {
            return counted.getAsLong();
        }
        Optional<Candidates> candidates = candidates();
        if (candidates.isPresent() && ranges.size() == 1) {
            return candidates.get().count(this::holdsAt);
        }
        Optional<RunningTotal> total = totalOfMatches(context);
        if (total.isPresent()) {
            return total.get().matches() + countPastUsed();
        }
        if (candidates.isPresent()) {
            long[] count = new long[1];
            candidates.get().forEach(0, place -> count[0] += holdsAt(place) ? 1 : 0);
            return count[0];
        }
        Optional<Matrix> numbers = ranges.size() == 1 ? firstRange().numbers() : Optional.empty();
        return numbers.isPresent() ? countOf(numbers.get().elements()) : countAll();
    }

    private long countOf(double[] numbers) {
        Criterion criterion = criteria.get(0);
        long count = 0;
        for (double number : numbers) {
            count += criterion.holds(new NumberValue(number)) ? 1 : 0;
        }
        return count;
    }

    /** The count for a single range of which a bound is asked, if its numbers are known. */
    private OptionalLong countOfNumbers() {
        if (ranges.size() != 1 || criteria.get(0).bound().isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<EqualValues> known = firstRange().equalValues();
        return known.isPresent()
                ? known.get().countNumbers(criteria.get(0).bound().get(), firstRange().size())
                : OptionalLong.empty();
    }

    private long countAll() {
        long count = 0;
        for (int row = 0; row < usedRows; row++) {
            for (int column = 0; column < usedColumns; column++) {
                count += holds(row, column) ? 1 : 0;
            }
        }
        return count + countPastUsed();
    }

    /** How many places past the used parts match: all or none, as they are blank. */
    private long countPastUsed() {
        return holds(usedRows, usedColumns)
                ? firstRange().size() - (long) usedRows * usedColumns
                : 0;
    }

    /**
     * What the values at the places that match add up to, gone on from what was worked out before; nothing if there are few
     * to be looked at or they cannot be known to be the same.
     */
    Optional<RunningTotal> total(Elements values, CalculationContext context) {
        boolean isLarge =
                values.size() >= FEWEST_CELLS
                        && candidates().map(Candidates::size).orElse(FEWEST_CELLS) >= FEWEST_CELLS;
        Optional<RunningTotal> total =
                isLarge ? key(values).flatMap(context::runningTotal) : Optional.empty();
        include(values);
        int end = Math.min(usedRows, values.rows());
        if (total.isEmpty() || total.get().rows() > end) {
            return Optional.empty();
        }
        total.get().add(select(values, total.get().rows()), end);
        return total;
    }

    /** The total that tells how many places match; in columns that end in different rows blank ones would be missed. */
    private Optional<RunningTotal> totalOfMatches(CalculationContext context) {
        return firstRange().columns() == 1 || countPastUsed() == 0
                ? total(firstRange(), context)
                : Optional.empty();
    }

    private Optional<RunningTotal.Key> key(Elements values) {
        List<Area> firstRows = new ArrayList<>();
        for (Elements range : ranges) {
            range.firstRow().area().ifPresent(firstRows::add);
        }
        values.firstRow().area().ifPresent(firstRows::add);
        return firstRows.size() == ranges.size() + 1
                ? Optional.of(new RunningTotal.Key(firstRows, operands))
                : Optional.empty();
    }

    /** The values at the places that match. */
    List<Value> select(Elements values) {
        return select(values, 0);
    }

    private List<Value> select(Elements values, int firstRow) {
        include(values);
        List<Value> selected = new ArrayList<>();
        Optional<Candidates> candidates = candidates();
        if (candidates.isPresent()) {
            int columns = firstRange().columns();
            candidates
                    .get()
                    .forEach(
                            (long) firstRow * columns,
                            place -> {
                                if (holdsAt(place)) {
                                    selected.add(values.get(place / columns, place % columns));
                                }
                            });
            return selected;
        }
        for (int row = firstRow; row < Math.min(usedRows, values.rows()); row++) {
            for (int column = 0; column < Math.min(usedColumns, values.columns()); column++) {
                if (holds(row, column)) {
                    selected.add(values.get(row, column));
                }
            }
        }
        return selected;
    }

    /** Which places match, as an array of truth values: the choice that a guard watches. */
    Value mask() {
        int columns = Math.max(1, usedColumns);
        return ArrayValue.generate(
                Math.max(1, usedRows),
                columns,
                i -> BooleanValue.of(holds(i / columns, i % columns)));
    }

    /** The numbers among the values, or the first error. */
    static Optional<ErrorValue> numbers(List<Value> values, List<NumberValue> numbers) {
        for (Value value : values) {
            if (value instanceof ErrorValue error) {
                return Optional.of(error);
            }
            if (value instanceof NumberValue number) {
                numbers.add(number);
            }
        }
        return Optional.empty();
    }

    private void include(Elements range) {
        usedRows = Math.max(usedRows, range.usedRows());
        usedColumns = Math.max(usedColumns, range.usedColumns());
    }

    /** The only places where the first criterion of equality can hold whose range is known. */
    private Optional<Candidates> candidates() {
        for (int i = 0; i < ranges.size(); i++) {
            Optional<Candidates> candidates = Candidates.of(ranges.get(i), criteria.get(i));
            if (candidates.isPresent()) {
                return candidates;
            }
        }
        return Optional.empty();
    }

    private boolean holdsAt(int place) {
        return holds(place / firstRange().columns(), place % firstRange().columns());
    }

    private boolean holds(int row, int column) {
        for (int i = 0; i < ranges.size(); i++) {
            if (!criteria.get(i).holds(ranges.get(i).get(row, column))) {
                return false;
            }
        }
        return true;
    }
}
