package sheetgrad.workbook;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What {@value #SIZE} cells of a {@link Grid} below one another hold, and how many of them hold something. */
final class GridChunk<T> {
    static final int SIZE = 256;

    private final @Nullable Object[] cells;
    private final Predicate<? super T> isSought;
    private int used;
    private int sought;

    /** Whether all cells are known to hold the same object, which a look at each of them has found. */
    private boolean isUniform;

    /** Whether another grid has the chunk too, so that it must be copied before it is written. */
    boolean isShared;

    /** @param isSought what {@link Grid#forEachRun} visits */
    GridChunk(Predicate<? super T> isSought) {
        this.cells = new @Nullable Object[SIZE];
        this.isSought = isSought;
    }

    GridChunk(GridChunk<T> original) {
        this.cells = original.cells.clone();
        this.isSought = original.isSought;
        this.used = original.used;
        this.sought = original.sought;
        this.isUniform = original.isUniform;
    }

    /** A chunk with the same thing in every cell, to be shared. */
    static <T> GridChunk<T> filled(T value, Predicate<? super T> isSought) {
        GridChunk<T> chunk = new GridChunk<>(isSought);
        chunk.fill(0, SIZE, value);
        chunk.isUniform = true;
        chunk.isShared = true;
        return chunk;
    }

    @SuppressWarnings("unchecked")
    @Nullable T get(int i) {
        return (T) cells[i];
    }

    /** Whether the same things are sought. */
    boolean seeks(Predicate<? super T> things) {
        return isSought == things;
    }

    boolean isBlank() {
        return used == 0;
    }

    boolean hasSought() {
        return sought > 0;
    }

    /** Whether a cell holds what is sought. */
    boolean isSought(int i) {
        T value = get(i);
        return value != null && (sought == used || isSought.test(value));
    }

    void set(int i, @Nullable T value) {
        isUniform = false;
        count(i, i + 1, -1);
        cells[i] = value;
        count(i, i + 1, 1);
    }

    /** Puts one thing into the cells from {@code from} on, {@code to} excluded. */
    void fill(int from, int to, T value) {
        isUniform = false;
        if (used > 0) {
            count(from, to, -1);
        }
        Arrays.fill(cells, from, to, value);
        used += to - from;
        sought += isSought.test(value) ? to - from : 0;
    }

    /** Takes over {@code count} cells of another chunk, in the place of blank ones. */
    void copy(GridChunk<T> source, int from, int to, int count) {
        isUniform = false;
        System.arraycopy(source.cells, from, cells, to, count);
        if (!source.seeks(isSought) || (source.sought > 0 && source.sought < SIZE)) {
            count(to, to + count, 1);
            return;
        }
        for (int i = to; i < to + count; i++) {
            used += cells[i] == null ? 0 : 1;
        }
        sought += source.sought == 0 ? 0 : count;
    }

    private void count(int from, int to, int sign) {
        for (int i = from; i < to; i++) {
            T value = get(i);
            if (value != null) {
                used += sign;
                sought += isSought.test(value) ? sign : 0;
            }
        }
    }

    /** The first of the cells from {@code from} to {@code to}, both included, that holds another object; {@code to + 1} if none does. */
    int firstOther(@Nullable Object value, int from, int to) {
        if (isUniform) {
            return cells[from] == value ? to + 1 : from;
        }
        int i = from;
        while (i <= to && cells[i] == value) {
            i++;
        }
        isUniform = i == SIZE && from == 0;
        return i;
    }

    /** The last cell that holds something; -1 if none does. */
    int lastUsed() {
        int i = used == 0 ? -1 : SIZE - 1;
        while (i >= 0 && cells[i] == null) {
            i--;
        }
        return i;
    }
}
