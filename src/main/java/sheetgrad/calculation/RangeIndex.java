package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import sheetgrad.reference.CellRange;

/**
 * Things that cover ranges of one sheet, found by what they cover. Kept by column and, within it, by stripes of {@value
 * #STRIPE} rows; tall things in a list of the column, wide things in a list of their own. What covers few cells is
 * found, added and removed without looking at what lies elsewhere in its columns.
 */
final class RangeIndex<T> {
    private static final int WIDE = 64;
    private static final int STRIPE = 128;
    private static final int MOST_STRIPES = 4;

    private record Entry<T>(CellRange range, T thing) {
        /** Whether the entry meets the range, and this is the first column they have in common. */
        boolean beginsAt(CellRange other, int column) {
            return Math.max(other.firstColumn(), range.firstColumn()) == column
                    && range.intersects(other);
        }
    }

    /** The things that cover cells of one column. */
    private static final class Column<T> {
        final List<Entry<T>> tall = new ArrayList<>(2);
        final TreeMap<Integer, List<Entry<T>>> stripes = new TreeMap<>();
    }

    private final TreeMap<Integer, Column<T>> columns = new TreeMap<>();
    private final List<Entry<T>> wide = new ArrayList<>();

    void add(CellRange range, T thing) {
        Entry<T> entry = new Entry<>(range, thing);
        if (range.columns() > WIDE) {
            wide.add(entry);
            return;
        }
        for (int number = range.firstColumn(); number <= range.lastColumn(); number++) {
            Column<T> column = columns.computeIfAbsent(number, key -> new Column<>());
            if (isTall(range)) {
                column.tall.add(entry);
                continue;
            }
            for (int stripe = first(range); stripe <= last(range); stripe++) {
                column.stripes.computeIfAbsent(stripe, key -> new ArrayList<>(2)).add(entry);
            }
        }
    }

    void remove(CellRange range, T thing) {
        Entry<T> entry = new Entry<>(range, thing);
        if (range.columns() > WIDE) {
            wide.remove(entry);
            return;
        }
        for (int number = range.firstColumn(); number <= range.lastColumn(); number++) {
            Column<T> column = columns.get(number);
            if (column != null) {
                remove(column, entry);
            }
        }
    }

    private static <T> void remove(Column<T> column, Entry<T> entry) {
        if (isTall(entry.range())) {
            column.tall.remove(entry);
            return;
        }
        for (int stripe = first(entry.range()); stripe <= last(entry.range()); stripe++) {
            List<Entry<T>> entries = column.stripes.get(stripe);
            if (entries != null) {
                entries.remove(entry);
            }
        }
    }

    /** Hands over each thing whose range meets this one, once. The index must not be changed meanwhile. */
    void forEachMeeting(CellRange range, Consumer<T> consumer) {
        for (Entry<T> entry : wide) {
            if (entry.range().intersects(range)) {
                consumer.accept(entry.thing());
            }
        }
        columns.subMap(range.firstColumn(), true, range.lastColumn(), true)
                .forEach((number, column) -> forEachMeeting(range, number, column, consumer));
    }

    private void forEachMeeting(
            CellRange range, int number, Column<T> column, Consumer<T> consumer) {
        for (Entry<T> entry : column.tall) {
            if (entry.beginsAt(range, number)) {
                consumer.accept(entry.thing());
            }
        }
        for (Map.Entry<Integer, List<Entry<T>>> stripe :
                column.stripes.subMap(first(range), true, last(range), true).entrySet()) {
            for (Entry<T> entry : stripe.getValue()) {
                boolean isFirstCommon =
                        Math.max(first(range), first(entry.range())) == stripe.getKey();
                if (isFirstCommon && entry.beginsAt(range, number)) {
                    consumer.accept(entry.thing());
                }
            }
        }
    }

    /** An index of the same things, changed independently. */
    RangeIndex<T> copy() {
        RangeIndex<T> copy = new RangeIndex<>();
        copy.wide.addAll(wide);
        columns.forEach(
                (number, column) -> {
                    Column<T> other = new Column<>();
                    other.tall.addAll(column.tall);
                    column.stripes.forEach(
                            (stripe, entries) ->
                                    other.stripes.put(stripe, new ArrayList<>(entries)));
                    copy.columns.put(number, other);
                });
        return copy;
    }

    private static boolean isTall(CellRange range) {
        return last(range) - first(range) >= MOST_STRIPES;
    }

    private static int first(CellRange range) {
        return range.firstRow() / STRIPE;
    }

    private static int last(CellRange range) {
        return range.lastRow() / STRIPE;
    }
}
