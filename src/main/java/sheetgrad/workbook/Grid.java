package sheetgrad.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellRange;

/**
 * One thing for each cell of a sheet, or nothing. Cells are kept by columns in chunks of {@value GridChunk#SIZE} rows, so that
 * what is blank costs nothing and neighbours lie together. A {@link #snapshot} shares the chunks with the original; who
 * writes next copies the chunk first, so that a snapshot taken for another thread never changes.
 */
public final class Grid<T> {
    private static final int CHUNK = GridChunk.SIZE;

    /** Visits one cell that holds something. */
    @FunctionalInterface
    public interface CellVisitor<T> {
        void visit(int row, int column, T value);
    }

    /** Visits cells below one another that hold the same object. */
    @FunctionalInterface
    public interface RunVisitor<T> {
        void visit(int column, int firstRow, int lastRow, T value);
    }

    private final Map<Integer, @Nullable GridChunk<T>[]> columns = new HashMap<>();
    private final Predicate<? super T> isSought;

    /** A blank grid; {@link #forEachRun} visits everything in it. */
    public Grid() {
        this(value -> true);
    }

    /**
     * A blank grid.
     *
     * @param isSought what {@link #forEachRun} visits; it passes over chunks without any
     */
    Grid(Predicate<? super T> isSought) {
        this.isSought = isSought;
    }

    /** What the cell holds, if anything. */
    public Optional<T> find(int row, int column) {
        return Optional.ofNullable(get(row, column));
    }

    /** What the cell holds; null if nothing. For loops over many cells. */
    public @Nullable T get(int row, int column) {
        @Nullable GridChunk<T>[] chunks = columns.get(column);
        int index = row / CHUNK;
        if (chunks == null || index >= chunks.length) {
            return null;
        }
        GridChunk<T> chunk = chunks[index];
        return chunk == null ? null : chunk.get(row % CHUNK);
    }

    /** Puts a thing into a cell. */
    public void set(int row, int column, T value) {
        write(row, column, value);
    }

    /** Puts one thing into every cell of a range; whole chunks share one. */
    public void fill(CellRange range, T value) {
        GridChunk<T> whole = null;
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            for (int index = range.firstRow() / CHUNK; index <= range.lastRow() / CHUNK; index++) {
                int from = Math.max(range.firstRow() - index * CHUNK, 0);
                int to = Math.min(range.lastRow() - index * CHUNK, CHUNK - 1) + 1;
                if (to - from == CHUNK) {
                    whole = whole == null ? GridChunk.filled(value, isSought) : whole;
                    place(index, column, whole);
                } else {
                    writable(index, column).fill(from, to, value);
                }
            }
        }
    }

    /** Empties a cell. */
    public void clear(int row, int column) {
        if (get(row, column) != null) {
            write(row, column, null);
        }
    }

    /** Empties every cell of a range. */
    public void clear(CellRange range) {
        for (int column : presentColumns(range)) {
            @Nullable GridChunk<T>[] chunks = columns.get(column);
            int end = chunks == null ? -1 : Math.min(range.lastRow() / CHUNK, chunks.length - 1);
            for (int index = range.firstRow() / CHUNK; chunks != null && index <= end; index++) {
                boolean isWhole =
                        range.firstRow() <= index * CHUNK
                                && range.lastRow() >= index * CHUNK + CHUNK - 1;
                if (isWhole) {
                    chunks[index] = null;
                } else {
                    clear(column, Math.max(range.firstRow(), index * CHUNK), range.lastRow());
                }
            }
        }
    }

    /** Empties the cells from one row to another, but none past the end of the first one's chunk. */
    private void clear(int column, int firstRow, int lastRow) {
        int end = Math.min(lastRow, firstRow / CHUNK * CHUNK + CHUNK - 1);
        for (int row = firstRow; row <= end; row++) {
            clear(row, column);
        }
    }

    private void write(int row, int column, @Nullable T value) {
        writable(row / CHUNK, column).set(row % CHUNK, value);
    }

    private GridChunk<T> writable(int index, int column) {
        @Nullable GridChunk<T>[] chunks = columns.get(column);
        GridChunk<T> chunk = chunks == null || index >= chunks.length ? null : chunks[index];
        if (chunk == null || chunk.isShared) {
            chunk = chunk == null ? new GridChunk<>(isSought) : new GridChunk<>(chunk);
            place(index, column, chunk);
        }
        return chunk;
    }

    private void place(int index, int column, GridChunk<T> chunk) {
        @Nullable GridChunk<T>[] chunks = columns.get(column);
        if (chunks == null) {
            chunks = chunks(index + 1);
        } else if (index >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(index + 1, chunks.length + chunks.length / 2));
        }
        chunks[index] = chunk;
        columns.put(column, chunks);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> @Nullable GridChunk<T>[] chunks(int length) {
        return new GridChunk[length];
    }

    private @Nullable GridChunk<T>[] chunksOf(int column) {
        @Nullable GridChunk<T>[] chunks = columns.get(column);
        return chunks == null ? chunks(0) : chunks;
    }

    /** Takes over everything from another grid, without copying cells; later changes of one do not reach the other. */
    void become(Grid<T> other) {
        Grid<T> copy = other.snapshot();
        columns.clear();
        columns.putAll(copy.columns);
    }

    /** A copy that will not change, made without copying cells. */
    public Grid<T> snapshot() {
        Grid<T> copy = new Grid<>(isSought);
        columns.forEach(
                (column, chunks) -> {
                    for (GridChunk<T> chunk : chunks) {
                        if (chunk != null) {
                            chunk.isShared = true;
                        }
                    }
                    copy.columns.put(column, chunks.clone());
                });
        return copy;
    }

    /** Visits what the cells of the range hold, column by column from the top. */
    public void forEach(CellRange range, CellVisitor<T> visitor) {
        for (int column : presentColumns(range)) {
            @Nullable GridChunk<T>[] chunks = chunksOf(column);
            int last = Math.min(range.lastRow() / CHUNK, chunks.length - 1);
            for (int index = range.firstRow() / CHUNK; index <= last; index++) {
                GridChunk<T> chunk = chunks[index];
                int start = Math.max(range.firstRow() - index * CHUNK, 0);
                int end = Math.min(range.lastRow() - index * CHUNK, CHUNK - 1);
                for (int i = start; chunk != null && !chunk.isBlank() && i <= end; i++) {
                    T value = chunk.get(i);
                    if (value != null) {
                        visitor.visit(index * CHUNK + i, column, value);
                    }
                }
            }
        }
    }

    /** Visits what is sought in the cells of a range, column by column from the top, runs of one object at once. */
    public void forEachRun(CellRange range, RunVisitor<T> visitor) {
        for (int column : presentColumns(range)) {
            @Nullable GridChunk<T>[] chunks = chunksOf(column);
            int end = Math.min(range.lastRow(), chunks.length * CHUNK - 1);
            int row = range.firstRow();
            while (row <= end) {
                GridChunk<T> chunk = chunks[row / CHUNK];
                if (chunk == null || !chunk.hasSought()) {
                    row += CHUNK - row % CHUNK;
                } else if (chunk.isSought(row % CHUNK)) {
                    T value = Objects.requireNonNull(chunk.get(row % CHUNK));
                    int next = endOfRun(chunks, value, row, end);
                    visitor.visit(column, row, next - 1, value);
                    row = next;
                } else {
                    row++;
                }
            }
        }
    }

    /** The first row after {@code row} that holds another object, but not more than one past {@code end}. */
    private static <T> int endOfRun(@Nullable GridChunk<T>[] chunks, T value, int row, int end) {
        int next = row;
        while (next <= end) {
            GridChunk<T> chunk = chunks[next / CHUNK];
            if (chunk == null) {
                return next;
            }
            int start = next - next % CHUNK;
            int last = Math.min(end - start, CHUNK - 1);
            int other = chunk.firstOther(value, next % CHUNK, last);
            next = start + other;
            if (other <= last) {
                return next;
            }
        }
        return next;
    }

    /**
     * Takes over what the cells of a range hold in another grid, so many rows below and columns at the right of where
     * they are there; nothing may be in these places.
     */
    void copy(Grid<T> source, CellRange range, int rows, int columnsRight) {
        for (int column : source.presentColumns(range)) {
            @Nullable GridChunk<T>[] chunks = source.chunksOf(column);
            int end = Math.min(range.lastRow(), chunks.length * CHUNK - 1);
            int row = range.firstRow();
            while (row <= end) {
                int inChunk = CHUNK - Math.max(row % CHUNK, (row + rows) % CHUNK);
                int count = Math.min(end - row + 1, inChunk);
                GridChunk<T> chunk = chunks[row / CHUNK];
                if (chunk != null && !chunk.isBlank()) {
                    copy(chunk, row % CHUNK, row + rows, column + columnsRight, count);
                }
                row += count;
            }
        }
    }

    private void copy(GridChunk<T> source, int from, int row, int column, int count) {
        if (count == CHUNK && source.seeks(isSought)) {
            source.isShared = true;
            place(row / CHUNK, column, source);
        } else {
            writable(row / CHUNK, column).copy(source, from, row % CHUNK, count);
        }
    }

    private int[] presentColumns(CellRange range) {
        return columns.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(column -> column >= range.firstColumn() && column <= range.lastColumn())
                .sorted()
                .toArray();
    }

    /** The smallest range from A1 that holds every cell with something in it; nothing if there is none. */
    public Optional<CellRange> usedRange() {
        int lastRow = -1;
        int lastColumn = -1;
        for (Map.Entry<Integer, @Nullable GridChunk<T>[]> entry : columns.entrySet()) {
            int row = lastUsedRow(entry.getValue());
            if (row >= 0) {
                lastRow = Math.max(lastRow, row);
                lastColumn = Math.max(lastColumn, entry.getKey());
            }
        }
        return lastRow < 0
                ? Optional.empty()
                : Optional.of(new CellRange(0, 0, lastRow, lastColumn));
    }

    private static <T> int lastUsedRow(@Nullable GridChunk<T>[] chunks) {
        for (int index = chunks.length - 1; index >= 0; index--) {
            GridChunk<T> chunk = chunks[index];
            int last = chunk == null ? -1 : chunk.lastUsed();
            if (last >= 0) {
                return index * CHUNK + last;
            }
        }
        return -1;
    }
}
