package sheetgrad.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellRange;

/**
 * One thing for each cell of a sheet, or nothing. Cells are kept by columns in chunks of {@value #CHUNK} rows, so that
 * what is blank costs nothing and neighbours lie together. A {@link #snapshot} shares the chunks with the original; who
 * writes next copies the chunk first, so that a snapshot taken for another thread never changes.
 */
public final class Grid<T> {
    private static final int CHUNK = 256;

    private static final class Chunk {
        final @Nullable Object[] cells;
        int used;
        boolean isShared;

        Chunk(@Nullable Object[] cells, int used) {
            this.cells = cells;
            this.used = used;
        }
    }

    /** Visits one cell that holds something. */
    @FunctionalInterface
    public interface CellVisitor<T> {
        void visit(int row, int column, T value);
    }

    private final Map<Integer, @Nullable Chunk[]> columns = new HashMap<>();

    /** What the cell holds, if anything. */
    public Optional<T> find(int row, int column) {
        return Optional.ofNullable(get(row, column));
    }

    /** What the cell holds; null if nothing. For loops over many cells. */
    @SuppressWarnings("unchecked")
    public @Nullable T get(int row, int column) {
        @Nullable Chunk[] chunks = columns.get(column);
        int index = row / CHUNK;
        if (chunks == null || index >= chunks.length) {
            return null;
        }
        Chunk chunk = chunks[index];
        return chunk == null ? null : (T) chunk.cells[row % CHUNK];
    }

    /** Puts a thing into a cell. */
    public void set(int row, int column, T value) {
        write(row, column, value);
    }

    /** Puts one thing into every cell of a range. */
    public void fill(CellRange range, T value) {
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            for (int index = range.firstRow() / CHUNK; index <= range.lastRow() / CHUNK; index++) {
                int from = Math.max(range.firstRow() - index * CHUNK, 0);
                int to = Math.min(range.lastRow() - index * CHUNK, CHUNK - 1) + 1;
                Chunk chunk = writable(index, column);
                for (int i = from; i < to; i++) {
                    chunk.used += chunk.cells[i] == null ? 1 : 0;
                }
                Arrays.fill(chunk.cells, from, to, value);
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
            @Nullable Chunk[] chunks = columns.get(column);
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
        Chunk chunk = writable(row / CHUNK, column);
        @Nullable Object previous = chunk.cells[row % CHUNK];
        chunk.cells[row % CHUNK] = value;
        chunk.used += (value == null ? 0 : 1) - (previous == null ? 0 : 1);
    }

    private Chunk writable(int index, int column) {
        @Nullable Chunk[] chunks = columns.get(column);
        if (chunks == null) {
            chunks = new @Nullable Chunk[index + 1];
            columns.put(column, chunks);
        } else if (index >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(index + 1, chunks.length + chunks.length / 2));
            columns.put(column, chunks);
        }
        Chunk chunk = chunks[index];
        if (chunk == null) {
            chunk = new Chunk(new @Nullable Object[CHUNK], 0);
        } else if (chunk.isShared) {
            chunk = new Chunk(chunk.cells.clone(), chunk.used);
        }
        chunks[index] = chunk;
        return chunk;
    }

    /** Takes over everything from another grid, without copying cells; later changes of one do not reach the other. */
    void become(Grid<T> other) {
        Grid<T> copy = other.snapshot();
        columns.clear();
        columns.putAll(copy.columns);
    }

    /** A copy that will not change, made without copying cells. */
    public Grid<T> snapshot() {
        Grid<T> copy = new Grid<>();
        columns.forEach(
                (column, chunks) -> {
                    for (Chunk chunk : chunks) {
                        if (chunk != null) {
                            chunk.isShared = true;
                        }
                    }
                    copy.columns.put(column, chunks.clone());
                });
        return copy;
    }

    /** Visits what the cells of the range hold, column by column from the top. */
    @SuppressWarnings("unchecked")
    public void forEach(CellRange range, CellVisitor<T> visitor) {
        for (int column : presentColumns(range)) {
            @Nullable Chunk[] chunks = columns.get(column);
            if (chunks == null) {
                continue;
            }
            for (int index = range.firstRow() / CHUNK; index < chunks.length; index++) {
                Chunk chunk = chunks[index];
                int start = Math.max(range.firstRow() - index * CHUNK, 0);
                int end = Math.min(range.lastRow() - index * CHUNK, CHUNK - 1);
                if (end < 0) {
                    break;
                }
                if (chunk == null || chunk.used == 0) {
                    continue;
                }
                for (int i = start; i <= end; i++) {
                    @Nullable Object cell = chunk.cells[i];
                    if (cell != null) {
                        visitor.visit(index * CHUNK + i, column, (T) cell);
                    }
                }
            }
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
        for (Map.Entry<Integer, @Nullable Chunk[]> entry : columns.entrySet()) {
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

    private static int lastUsedRow(@Nullable Chunk[] chunks) {
        for (int index = chunks.length - 1; index >= 0; index--) {
            Chunk chunk = chunks[index];
            if (chunk != null && chunk.used > 0) {
                for (int i = CHUNK - 1; i >= 0; i--) {
                    if (chunk.cells[i] != null) {
                        return index * CHUNK + i;
                    }
                }
            }
        }
        return -1;
    }
}
