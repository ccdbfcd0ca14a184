package sheetgrad.calculation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The values of one sheet's cells, and which of them are dirty (to be calculated again). Plain numbers lie in arrays
 * of {@code double}, by columns, in chunks of {@value #CHUNK} rows; other values beside them. A fork shares the chunks
 * until one side writes, so a fork costs a pointer per chunk.
 */
final class SheetValues {
    private static final int CHUNK = 256;

    private static final class Chunk {
        final double[] numbers;
        @Nullable Value @Nullable [] others;
        final long[] dirty;
        final long[] entered;
        boolean isShared;

        Chunk() {
            numbers = new double[CHUNK];
            Arrays.fill(numbers, Double.NaN);
            dirty = new long[CHUNK / 64];
            entered = new long[CHUNK / 64];
        }

        Chunk(Chunk original) {
            numbers = original.numbers.clone();
            others = original.others == null ? null : original.others.clone();
            dirty = original.dirty.clone();
            entered = original.entered.clone();
        }

        Value get(int i) {
            double number = numbers[i];
            if (!Double.isNaN(number)) {
                return new NumberValue(number);
            }
            Value other = others == null ? null : others[i];
            return other == null ? BlankValue.BLANK : other;
        }
    }

    private @Nullable Chunk[][] columns = new @Nullable Chunk[16][];

    /** One more than the last row of each column that ever held something. */
    private int[] lastRows = new int[0];

    private int lastRow = -1;
    private int lastColumn = -1;

    SheetValues fork() {
        SheetValues fork = new SheetValues();
        fork.columns = new @Nullable Chunk[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            @Nullable Chunk[] chunks = columns[column];
            if (chunks != null) {
                for (Chunk chunk : chunks) {
                    if (chunk != null) {
                        chunk.isShared = true;
                    }
                }
                fork.columns[column] = chunks.clone();
            }
        }
        fork.lastRows = lastRows.clone();
        fork.lastRow = lastRow;
        fork.lastColumn = lastColumn;
        return fork;
    }

    /** The last row that ever held something; -1 if none did. */
    int lastRow() {
        return lastRow;
    }

    /** The last column that ever held something; -1 if none did. */
    int lastColumn() {
        return lastColumn;
    }

    /** The part of a range beyond which its own rows and columns never held anything; nothing if all of it did not. */
    Optional<CellRange> usedPart(CellRange range) {
        int bottom = -1;
        int right = -1;
        int end = Math.min(range.lastColumn(), lastColumn);
        for (int column = range.firstColumn(); column <= end; column++) {
            int last = column < lastRows.length ? lastRows[column] - 1 : -1;
            if (last >= range.firstRow()) {
                bottom = Math.max(bottom, Math.min(last, range.lastRow()));
                right = column;
            }
        }
        return bottom < 0
                ? Optional.empty()
                : Optional.of(new CellRange(range.firstRow(), range.firstColumn(), bottom, right));
    }

    Value get(int row, int column) {
        Chunk chunk = find(row, column);
        return chunk == null ? BlankValue.BLANK : chunk.get(row % CHUNK);
    }

    /** The value of a cell, or null if the cell is dirty. */
    @Nullable Value read(int row, int column) {
        Chunk chunk = find(row, column);
        if (chunk == null) {
            return BlankValue.BLANK;
        }
        int i = row % CHUNK;
        return (chunk.dirty[i >> 6] & 1L << (i & 63)) != 0 ? null : chunk.get(i);
    }

    /** Stores a scalar value; the cell is then no longer dirty. */
    void set(int row, int column, Value value) {
        Chunk chunk = writable(row, column);
        int i = row % CHUNK;
        if (value instanceof NumberValue number && !number.isTraced()) {
            chunk.numbers[i] = number.number();
            if (chunk.others != null) {
                chunk.others[i] = null;
            }
        } else {
            chunk.numbers[i] = Double.NaN;
            if (!(value instanceof BlankValue)) {
                if (chunk.others == null) {
                    chunk.others = new @Nullable Value[CHUNK];
                }
                chunk.others[i] = value;
            } else if (chunk.others != null) {
                chunk.others[i] = null;
            }
        }
        chunk.dirty[i >> 6] &= ~(1L << (i & 63));
        chunk.entered[i >> 6] &= ~(1L << (i & 63));
    }

    boolean isDirty(int row, int column) {
        Chunk chunk = find(row, column);
        int i = row % CHUNK;
        return chunk != null && (chunk.dirty[i >> 6] & 1L << (i & 63)) != 0;
    }

    /** Marks a cell dirty; whether it was not before. */
    boolean markDirty(int row, int column) {
        if (isDirty(row, column)) {
            return false;
        }
        int i = row % CHUNK;
        writable(row, column).dirty[i >> 6] |= 1L << (i & 63);
        return true;
    }

    /** Takes the mark off a cell whose value holds. */
    void clearDirty(int row, int column) {
        if (isDirty(row, column)) {
            int i = row % CHUNK;
            writable(row, column).dirty[i >> 6] &= ~(1L << (i & 63));
        }
    }

    /** Whether the calculation of the cell has begun and waits for other cells. */
    boolean isEntered(int row, int column) {
        Chunk chunk = find(row, column);
        int i = row % CHUNK;
        return chunk != null && (chunk.entered[i >> 6] & 1L << (i & 63)) != 0;
    }

    void setEntered(int row, int column, boolean isEntered) {
        int i = row % CHUNK;
        Chunk chunk = writable(row, column);
        if (isEntered) {
            chunk.entered[i >> 6] |= 1L << (i & 63);
        } else {
            chunk.entered[i >> 6] &= ~(1L << (i & 63));
        }
    }

    private @Nullable Chunk find(int row, int column) {
        if (column >= columns.length) {
            return null;
        }
        @Nullable Chunk[] chunks = columns[column];
        int index = row / CHUNK;
        return chunks == null || index >= chunks.length ? null : chunks[index];
    }

    private Chunk writable(int row, int column) {
        if (column >= columns.length) {
            columns = Arrays.copyOf(columns, Math.max(column + 1, 2 * columns.length));
        }
        @Nullable Chunk[] chunks = columns[column];
        int index = row / CHUNK;
        if (chunks == null || index >= chunks.length) {
            int length =
                    chunks == null
                            ? index + 1
                            : Math.max(index + 1, chunks.length + chunks.length / 2);
            chunks = chunks == null ? new @Nullable Chunk[length] : Arrays.copyOf(chunks, length);
            columns[column] = chunks;
        }
        Chunk chunk = chunks[index];
        if (chunk == null || chunk.isShared) {
            chunk = chunk == null ? new Chunk() : new Chunk(chunk);
            chunks[index] = chunk;
        }
        takeNote(row, column);
        return chunk;
    }

    private void takeNote(int row, int column) {
        if (column >= lastRows.length) {
            lastRows = Arrays.copyOf(lastRows, Math.max(column + 1, columns.length));
        }
        lastRows[column] = Math.max(lastRows[column], row + 1);
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
    }
}
