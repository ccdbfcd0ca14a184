package sheetgrad.workbook;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.DateSystem;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.value.Wildcard;

/** Finds which rows a filter shows, by the values and texts that cells show now. */
public final class FilteredRows {
    /**
     * Something that a column shows.
     *
     * @param text empty for blank cells
     * @param day that of a date; such cells count as one, whatever their time and format
     */
    public record Choice(String text, Optional<LocalDate> day) {}

    private final Sheet sheet;
    private final ShownText texts;
    private final DateSystem dates;
    private final ShownLooks looks;

    /** @param looks what the cells of the sheet show now */
    public FilteredRows(ShownLooks looks, CellFormatter formatter, DateSystem dates) {
        this.looks = looks;
        this.dates = dates;
        this.sheet = looks.sheet();
        this.texts = new ShownText(formatter);
    }

    /** The rows of a range that are hidden and governed by a filter with conditions, by zero-based number. */
    public static BitSet leftOut(Sheet sheet, List<Table> tables, CellRange range) {
        BitSet leftOut = new BitSet();
        Stream.concat(
                        sheet.filter().stream(),
                        tables.stream()
                                .filter(table -> table.sheet() == sheet.id())
                                .flatMap(table -> table.filter().stream()))
                .filter(AutoFilter::isActive)
                .flatMap(filter -> filter.rows().stream())
                .flatMap(rows -> lines(rows).intersection(range).stream())
                .forEach(rows -> addHidden(sheet, rows, leftOut));
        return leftOut;
    }

    private static CellRange lines(CellRange rows) {
        return new CellRange(rows.firstRow(), 0, rows.lastRow(), CellAddress.MAXIMUM_COLUMNS - 1);
    }

    private static void addHidden(Sheet sheet, CellRange rows, BitSet leftOut) {
        sheet.layout()
                .rows()
                .subMap(rows.firstRow(), true, rows.lastRow(), true)
                .forEach(
                        (row, look) -> {
                            if (look.isHidden()) {
                                leftOut.set(row);
                            }
                        });
    }

    /** The parts of a range between rows that filters leave out; the range itself if they leave none out. */
    public static List<CellRange> visible(Sheet sheet, List<Table> tables, CellRange range) {
        BitSet leftOut = leftOut(sheet, tables, range);
        List<CellRange> parts = new ArrayList<>();
        int row = leftOut.nextClearBit(range.firstRow());
        while (row <= range.lastRow()) {
            int end = leftOut.nextSetBit(row);
            int last = end < 0 ? range.lastRow() : Math.min(end - 1, range.lastRow());
            parts.add(new CellRange(row, range.firstColumn(), last, range.lastColumn()));
            row = leftOut.nextClearBit(last + 1);
        }
        return parts;
    }

    /** The rows that the filter hides, by zero-based number. */
    public BitSet hidden(AutoFilter filter) {
        BitSet hidden = new BitSet();
        filter.rows().ifPresent(rows -> hide(filter, rows, hidden));
        return hidden;
    }

    private void hide(AutoFilter filter, CellRange rows, BitSet hidden) {
        filter.conditions()
                .forEach(
                        (place, condition) -> {
                            IntPredicate test = test(condition, rows, rows.firstColumn() + place);
                            for (int row = rows.firstRow(); row <= rows.lastRow(); row++) {
                                if (!test.test(row)) {
                                    hidden.set(row);
                                }
                            }
                        });
    }

    /**
     * The different things that a column shows, in the order in which they are sorted, for choosing among them. Rows that
     * other columns hide do not count.
     */
    public List<Choice> choices(AutoFilter filter, int place) {
        Set<Object> known = new HashSet<>();
        Map<Choice, Value> found = new HashMap<>();
        filter.rows()
                .ifPresent(
                        rows -> {
                            BitSet hidden = hidden(filter.with(place, Optional.empty()));
                            int column = rows.firstColumn() + place;
                            for (int row = rows.firstRow(); row <= rows.lastRow(); row++) {
                                if (!hidden.get(row)) {
                                    Choice choice = choice(row, column);
                                    Object key = choice.day().isPresent() ? choice.day() : choice;
                                    if (known.add(key)) {
                                        found.put(choice, value(row, column));
                                    }
                                }
                            }
                        });
        return found.entrySet().stream()
                .sorted(FilteredRows::order)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The different colours or icons that a column shows. Rows that other columns hide do not count. */
    public List<FilterCondition.Shown> shown(
            AutoFilter filter, int place, FilterCondition.Aspect aspect) {
        if (filter.rows().isEmpty()) {
            return List.of();
        }
        CellRange rows = filter.rows().get();
        BitSet hidden = hidden(filter.with(place, Optional.empty()));
        IntStream visible =
                IntStream.rangeClosed(rows.firstRow(), rows.lastRow())
                        .filter(row -> !hidden.get(row));
        return looks.among(aspect, visible, rows.firstColumn() + place);
    }

    /** The condition that rows meet which show the same text, or the same day, in this column. */
    public FilterCondition sameValue(int row, int column) {
        Choice choice = choice(row, column);
        return choice.day()
                .map(day -> new DateGroup(day.atStartOfDay(), DateGroup.Unit.DAY))
                .map(day -> new FilterCondition.OneOf(Set.of(), Set.of(day), false))
                .orElseGet(
                        () ->
                                choice.text().isEmpty()
                                        ? new FilterCondition.OneOf(Set.of(), true)
                                        : new FilterCondition.OneOf(Set.of(choice.text()), false));
    }

    /** The condition that rows meet which show the same colour or icon in this column. */
    public FilterCondition.Shown sameLook(FilterCondition.Aspect aspect, int row, int column) {
        return looks.of(aspect, row, column);
    }

    private Choice choice(int row, int column) {
        return new Choice(text(row, column), moment(row, column).map(LocalDateTime::toLocalDate));
    }

    /** The moment that a cell shows as a date; nothing for one that shows none. */
    private Optional<LocalDateTime> moment(int row, int column) {
        boolean isDay =
                DatePart.of(sheet.styleAt(row, column).numberFormat())
                        .filter(part -> part != DatePart.TIME)
                        .isPresent();
        return isDay && value(row, column) instanceof NumberValue number
                ? dates.moment(number.number())
                : Optional.empty();
    }

    private static int order(Map.Entry<Choice, Value> one, Map.Entry<Choice, Value> other) {
        int order = Sorting.compare(one.getValue(), other.getValue(), false);
        return order != 0 ? order : one.getKey().text().compareTo(other.getKey().text());
    }

    private Value value(int row, int column) {
        return looks.values().value(sheet.id(), row, column);
    }

    private String text(int row, int column) {
        return texts.of(value(row, column), sheet.styleAt(row, column));
    }

    private IntPredicate test(FilterCondition condition, CellRange rows, int column) {
        if (condition instanceof FilterCondition.OneOf oneOf) {
            return oneOf(oneOf, column);
        }
        if (condition instanceof FilterCondition.Compared compared) {
            return row ->
                    compared.needsBoth()
                            ? compared.comparisons().stream()
                                    .allMatch(one -> holds(one, row, column))
                            : compared.comparisons().stream()
                                    .anyMatch(one -> holds(one, row, column));
        }
        if (condition instanceof FilterCondition.Highest highest) {
            return highest(highest, numbers(rows, column), column);
        }
        if (condition instanceof FilterCondition.BesideAverage beside) {
            double average = Arrays.stream(numbers(rows, column)).average().orElse(0);
            return row ->
                    value(row, column) instanceof NumberValue number
                            && (beside.isAbove()
                                    ? number.number() > average
                                    : number.number() < average);
        }
        if (condition instanceof FilterCondition.Shown shown) {
            return row -> looks.matches(shown, row, column);
        }
        return row -> !sheet.layout().row(row).isHidden();
    }

    private IntPredicate oneOf(FilterCondition.OneOf oneOf, int column) {
        Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(oneOf.texts());
        return row -> {
            String text = text(row, column);
            return text.isEmpty()
                    ? oneOf.includesBlanks()
                    : wanted.contains(text) || isOf(oneOf.dates(), row, column);
        };
    }

    private boolean isOf(Set<DateGroup> groups, int row, int column) {
        return !groups.isEmpty()
                && moment(row, column)
                        .filter(moment -> groups.stream().anyMatch(one -> one.contains(moment)))
                        .isPresent();
    }

    private double[] numbers(CellRange rows, int column) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (int row = rows.firstRow(); row <= rows.lastRow(); row++) {
            if (value(row, column) instanceof NumberValue number) {
                numbers.add(number.number());
            }
        }
        return numbers.build().sorted().toArray();
    }

    private IntPredicate highest(FilterCondition.Highest highest, double[] sorted, int column) {
        if (sorted.length == 0) {
            return row -> false;
        }
        int wanted = highest.isPercent() ? sorted.length * highest.count() / 100 : highest.count();
        int count = Math.max(1, Math.min(wanted, sorted.length));
        double limit = highest.isBottom() ? sorted[count - 1] : sorted[sorted.length - count];
        return row ->
                value(row, column) instanceof NumberValue number
                        && (highest.isBottom()
                                ? number.number() <= limit
                                : number.number() >= limit);
    }

    private boolean holds(FilterCondition.Comparison comparison, int row, int column) {
        FilterCondition.Operator operator = comparison.operator();
        boolean isEquality =
                operator == FilterCondition.Operator.EQUAL
                        || operator == FilterCondition.Operator.NOT_EQUAL;
        if (isEquality) {
            boolean isEqual = isEqual(comparison.value(), row, column);
            return isEqual == (operator == FilterCondition.Operator.EQUAL);
        }
        Optional<Double> wanted = NumberText.parse(comparison.value());
        Value value = value(row, column);
        if (wanted.isPresent()) {
            return value instanceof NumberValue number
                    && isOrdered(operator, Double.compare(number.number(), wanted.get()));
        }
        return value instanceof TextValue text
                && isOrdered(operator, folded(text.text()).compareTo(folded(comparison.value())));
    }

    /** A blank comparison is for blank cells, as is a space: that is how files say so. */
    private boolean isEqual(String wanted, int row, int column) {
        Value value = value(row, column);
        if (wanted.isBlank()) {
            return value instanceof BlankValue || text(row, column).isEmpty();
        }
        boolean isSameNumber =
                value instanceof NumberValue number
                        && NumberText.parse(wanted)
                                .filter(one -> one == number.number())
                                .isPresent();
        return isSameNumber || new Wildcard(wanted).matches(text(row, column));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean isOrdered(FilterCondition.Operator operator, int order) {
        return switch (operator) {
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
        };
    }
}
