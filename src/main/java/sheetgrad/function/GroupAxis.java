package sheetgrad.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * One axis of GROUPBY and PIVOTBY: the rows of data put into groups by one or more fields, with the totals asked for, in
 * the order in which they are shown.
 */
final class GroupAxis {
    /**
     * One group, or a total of several.
     *
     * @param labels what stands in each field
     * @param rows the rows of data that it holds
     * @param parent the rows of the group around it, itself for the total of all
     */
    record Line(List<Value> labels, int[] rows, int[] parent) {}

    /** What a group's rows come to in one of the columns that follow the fields, for sorting by it. */
    @FunctionalInterface
    interface Measure {
        Value of(int[] rows, int column);
    }

    /**
     * How an axis is made.
     *
     * @param totals how many levels of totals there are: 1 that of all, 2 those of the first field's groups too
     * @param isTotalFirst whether totals stand before what they hold
     * @param order numbers of fields and of the columns that follow them, from 1, negative for falling order
     * @param isTable whether the fields are sorted on their own and not each within those before it
     */
    record Layout(int totals, boolean isTotalFirst, List<Integer> order, boolean isTable) {}

    private static final Comparator<Value> RISING =
            Comparator.<Value, Boolean>comparing(value -> value instanceof BlankValue)
                    .thenComparing(Comparison::exactly)
                    .thenComparing(
                            value -> value.isError() ? value.toString() : "",
                            Comparator.naturalOrder());

    private final ArrayValue fields;
    private final Layout layout;
    private final Measure measure;
    private final List<Line> lines = new ArrayList<>();

    private GroupAxis(ArrayValue fields, Layout layout, Measure measure) {
        this.fields = fields;
        this.layout = layout;
        this.measure = measure;
    }

    /** The groups of these rows of the fields. */
    static List<Line> lines(ArrayValue fields, int[] rows, Layout layout, Measure measure) {
        GroupAxis axis = new GroupAxis(fields, layout, measure);
        Line all = new Line(axis.totalLabels(), rows, rows);
        axis.addWithTotal(all, layout.totals() > 0, () -> axis.addGroups(rows));
        return axis.lines;
    }

    private List<Value> totalLabels() {
        boolean hasSubtotals = layout.totals() > 1;
        List<Value> labels = blanks();
        labels.set(0, new TextValue(hasSubtotals ? "Grand Total" : "Total"));
        return labels;
    }

    private List<Value> blanks() {
        return new ArrayList<>(Collections.nCopies(fields.columns(), TextValue.EMPTY));
    }

    private void addWithTotal(Line total, boolean isShown, Runnable parts) {
        if (isShown && layout.isTotalFirst()) {
            lines.add(total);
        }
        parts.run();
        if (isShown && !layout.isTotalFirst()) {
            lines.add(total);
        }
    }

    private void addGroups(int[] rows) {
        if (layout.isTable()) {
            addTable(rows);
        } else {
            addLevel(0, blanks(), rows);
        }
    }

    private void addLevel(int field, List<Value> outer, int[] rows) {
        for (int[] group : sorted(split(field, rows), order(field, field + 1))) {
            List<Value> labels = new ArrayList<>(outer);
            labels.set(field, fields.get(group[0], field));
            Line line = new Line(labels, group, rows);
            if (field == fields.columns() - 1) {
                lines.add(line);
            } else {
                boolean isShown = layout.totals() > field + 1;
                addWithTotal(line, isShown, () -> addLevel(field + 1, labels, group));
            }
        }
    }

    private void addTable(int[] rows) {
        List<int[]> groups = List.of(rows);
        for (int field = 0; field < fields.columns(); field++) {
            List<int[]> finer = new ArrayList<>();
            for (int[] group : groups) {
                finer.addAll(split(field, group));
            }
            groups = finer;
        }
        for (int[] group : sorted(groups, order(0, fields.columns()))) {
            List<Value> labels = new ArrayList<>();
            for (int field = 0; field < fields.columns(); field++) {
                labels.add(firstSpelling(field, group[0], rows));
            }
            lines.add(new Line(labels, group, rows));
        }
    }

    /** The first of the rows' values that equals one of them, from which it may differ in case. */
    private Value firstSpelling(int field, int row, int[] rows) {
        Value value = fields.get(row, field);
        return Arrays.stream(rows)
                .mapToObj(other -> fields.get(other, field))
                .filter(other -> RISING.compare(value, other) == 0)
                .findFirst()
                .orElse(value);
    }

    /** The rows parted by one field, in rising order of it. */
    private List<int[]> split(int field, int[] rows) {
        TreeMap<Value, List<Integer>> groups = new TreeMap<>(RISING);
        for (int row : rows) {
            groups.computeIfAbsent(fields.get(row, field), key -> new ArrayList<>()).add(row);
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(row -> row).toArray())
                .toList();
    }

    private static List<int[]> sorted(List<int[]> groups, Comparator<int[]> order) {
        List<int[]> sorted = new ArrayList<>(groups);
        sorted.sort(order);
        return sorted;
    }

    /** The order asked for, as far as it is about the fields from one to another or about what follows the fields. */
    private Comparator<int[]> order(int firstField, int endField) {
        Comparator<int[]> order = (a, b) -> 0;
        for (int key : layout.order()) {
            int column = Math.abs(key) - 1;
            boolean isField = column < fields.columns();
            if (isField && (column < firstField || column >= endField)) {
                continue;
            }
            Comparator<int[]> by =
                    isField
                            ? Comparator.comparing(group -> fields.get(group[0], column), RISING)
                            : byMeasure(column - fields.columns());
            order = order.thenComparing(key < 0 ? by.reversed() : by);
        }
        return order;
    }

    private Comparator<int[]> byMeasure(int column) {
        return Comparator.comparing(group -> measure.of(group, column), RISING);
    }

    /** The rows that two groups have in common, both in rising order. */
    static int[] common(int[] rows, int[] others) {
        return Arrays.stream(rows).filter(row -> Arrays.binarySearch(others, row) >= 0).toArray();
    }

    /** The number of the last field that a layout's order may name, and of the columns after the fields. */
    static boolean isOrderOf(List<Integer> order, int columns) {
        ToIntFunction<Integer> size = Math::abs;
        return order.stream().mapToInt(size).allMatch(key -> key >= 1 && key <= columns);
    }
}
