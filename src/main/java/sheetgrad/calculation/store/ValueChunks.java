package sheetgrad.calculation.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the chunks of a sheet's values are, by columns, and how far down and to the right cells ever held something. */
public final class ValueChunks {
    private static final int CHUNK = ValueChunk.SIZE;

    private @Nullable ValueChunk[][] columns = new @Nullable ValueChunk[16][];

    /** One more than the last row of each column that ever held something. */
    private int[] lastRows = new int[0];

    private int lastRow = -1;
    private int lastColumn = -1;

    ValueChunks fork() {
        ValueChunks fork = new ValueChunks();
        fork.columns = new @Nullable ValueChunk[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            @Nullable ValueChunk[] chunks = columns[column];
            if (chunks != null) {
                for (ValueChunk chunk : chunks) {
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

    /** Takes the mark off every cell: it shows what it shows. */
    void clearDirty() {
        for (@Nullable ValueChunk[] chunks : columns) {
            for (int i = 0; chunks != null && i < chunks.length; i++) {
                ValueChunk chunk = chunks[i];
                if (chunk != null && chunk.first(true, 0, CHUNK - 1) >= 0) {
                    ValueChunk settled = chunk.isShared ? new ValueChunk(chunk) : chunk;
                    settled.clearDirty();
                    chunks[i] = settled;
                }
            }
        }
    }

    /** The chunk of a cell, to be read; null if there is none. */
    @Nullable ValueChunk find(int row, int column) {
        if (column >= columns.length) {
            return null;
        }
        @Nullable ValueChunk[] chunks = columns[column];
        int index = row / CHUNK;
        return chunks == null || index >= chunks.length ? null : chunks[index];
    }

    /** The chunk of a cell that is to hold something. */
    ValueChunk writable(int row, int column) {
        takeNote(row, column);
        return chunk(row, column);
    }

    /** The chunk of a cell, which may be written. */
    ValueChunk chunk(int row, int column) {
        ValueChunk chunk = find(row, column);
        if (chunk == null || chunk.isShared) {
            chunk = chunk == null ? new ValueChunk() : new ValueChunk(chunk);
            place(row / CHUNK, column, chunk);
        }
        return chunk;
    }

    /** Forgets the chunk of a cell: all of its cells are blank. */
    void drop(int row, int column) {
        if (find(row, column) != null) {
            columns[column][row / CHUNK] = null;
        }
    }

    private void place(int index, int column, ValueChunk chunk) {
        if (column >= columns.length) {
            columns = Arrays.copyOf(columns, Math.max(column + 1, 2 * columns.length));
        }
        @Nullable ValueChunk[] chunks = columns[column];
        if (chunks == null) {
            chunks = new @Nullable ValueChunk[index + 1];
        } else if (index >= chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(index + 1, chunks.length + chunks.length / 2));
        }
        chunks[index] = chunk;
        columns[column] = chunks;
    }

    /** One more than the last row of a column that ever held something. */
    int rows(int column) {
        return column < lastRows.length ? lastRows[column] : 0;
    }

    /** Takes note that a cell is to hold something. */
    void takeNote(int row, int column) {
        if (column >= lastRows.length) {
            lastRows = Arrays.copyOf(lastRows, Math.max(column + 1, columns.length));
        }
        lastRows[column] = Math.max(lastRows[column], row + 1);
        lastRow = Math.max(lastRow, row);
        lastColumn = Math.max(lastColumn, column);
    }
}
