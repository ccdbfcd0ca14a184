package sheetgrad.calculation.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellRange;

/**
 * Things that cover ranges of one sheet, found by what they cover. Kept by column and, within it, by stripes of {@value
 * #STRIPE} rows; tall things in a list of the column, wide things in a list of their own. What covers few cells is
 * found, added and removed without looking at what lies elsewhere in its columns.
 */
public final class RangeIndex<T> {
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
        final Numbered<List<Entry<T>>> stripes = new Numbered<>();
    }

    /** Things by small numbers; some may be missing. */
    private static final class Numbered<E> {
        private @Nullable Object[] things = new @Nullable Object[0];

        /** One more than the greatest number there may be. */
        int end() {
            return things.length;
        }

        @SuppressWarnings("unchecked")
        @Nullable E find(int number) {
            return number < things.length ? (E) things[number] : null;
        }

        E get(int number, Supplier<E> maker) {
            E thing = find(number);
            if (thing == null) {
                thing = maker.get();
                if (number >= things.length) {
                    things = Arrays.copyOf(things, number + 1 + number / 2);
                }
                things[number] = thing;
            }
            return thing;
        }
    }

    private final Numbered<Column<T>> columns = new Numbered<>();
    private final List<Entry<T>> wide = new ArrayList<>();

    public void add(CellRange range, T thing) {
        Entry<T> entry = new Entry<>(range, thing);
        if (range.columns() > WIDE) {
            wide.add(entry);
            return;
        }
        for (int number = range.firstColumn(); number <= range.lastColumn(); number++) {
            Column<T> column = columns.get(number, Column::new);
            if (isTall(range)) {
                column.tall.add(entry);
                continue;
            }
            for (int stripe = first(range); stripe <= last(range); stripe++) {
                column.stripes.get(stripe, () -> new ArrayList<>(2)).add(entry);
            }
        }
    }

    public void remove(CellRange range, T thing) {
        Entry<T> entry = new Entry<>(range, thing);
        if (range.columns() > WIDE) {
            wide.remove(entry);
            return;
        }
        for (int number = range.firstColumn(); number <= range.lastColumn(); number++) {
            Column<T> column = columns.find(number);
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
            List<Entry<T>> entries = column.stripes.find(stripe);
            if (entries != null) {
                entries.remove(entry);
            }
        }
    }

    /** Hands over each thing whose range meets this one, once. The index must not be changed meanwhile. */
    public void forEachMeeting(CellRange range, Consumer<T> consumer) {
        for (Entry<T> entry : wide) {
            if (entry.range().intersects(range)) {
                consumer.accept(entry.thing());
            }
        }
        int end = Math.min(range.lastColumn() + 1, columns.end());
        for (int number = range.firstColumn(); number < end; number++) {
            Column<T> column = columns.find(number);
            if (column != null) {
                forEachMeeting(range, number, column, consumer);
            }
        }
    }

    private void forEachMeeting(
            CellRange range, int number, Column<T> column, Consumer<T> consumer) {
        for (Entry<T> entry : column.tall) {
            if (entry.beginsAt(range, number)) {
                consumer.accept(entry.thing());
            }
        }
        int end = Math.min(last(range) + 1, column.stripes.end());
        for (int stripe = first(range); stripe < end; stripe++) {
            List<Entry<T>> entries = column.stripes.find(stripe);
            if (entries == null) {
                continue;
            }
            for (Entry<T> entry : entries) {
                boolean isFirstCommon = Math.max(first(range), first(entry.range())) == stripe;
                if (isFirstCommon && entry.beginsAt(range, number)) {
                    consumer.accept(entry.thing());
                }
            }
        }
    }

    /** An index of the same things, changed independently. */
    public RangeIndex<T> copy() {
        RangeIndex<T> copy = new RangeIndex<>();
        copy.wide.addAll(wide);
        for (int number = 0; number < columns.end(); number++) {
            Column<T> column = columns.find(number);
            if (column != null) {
                copy(column, copy.columns.get(number, Column::new));
            }
        }
        return copy;
    }

    private static <T> void copy(Column<T> column, Column<T> target) {
        target.tall.addAll(column.tall);
        for (int stripe = 0; stripe < column.stripes.end(); stripe++) {
            List<Entry<T>> entries = column.stripes.find(stripe);
            if (entries != null) {
                target.stripes.get(stripe, () -> new ArrayList<>(entries));
            }
        }
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
