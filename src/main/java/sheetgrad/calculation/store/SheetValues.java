package sheetgrad.calculation.store;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Spacing;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.Value;
import sheetgrad.workbook.Grid;

/**
 * The values of one sheet's cells, and which of them are dirty (to be calculated again). Plain numbers lie in arrays
 * of {@code double}, by columns, in chunks of {@value ValueChunk#SIZE} rows; other values beside them. A fork shares the chunks
 * until one side writes, so a fork costs a pointer per chunk.
 */
public final class SheetValues {
    private static final int CHUNK = ValueChunk.SIZE;

    private final ValueChunks chunks;
    private final DirtyExtent dirty;

    SheetValues() {
        this(new ValueChunks(), new DirtyExtent());
    }

    private SheetValues(ValueChunks chunks, DirtyExtent dirty) {
        this.chunks = chunks;
        this.dirty = dirty;
    }

    public SheetValues fork() {
        return new SheetValues(chunks.fork(), new DirtyExtent(dirty));
    }

    /** Takes note that no cell is dirty any more. */
    void allCalculated() {
        dirty.clear();
    }

    /** The last row that ever held something; -1 if none did. */
    public int lastRow() {
        return chunks.lastRow();
    }

    /** The last column that ever held something; -1 if none did. */
    public int lastColumn() {
        return chunks.lastColumn();
    }

    /** Takes the mark off every cell: it shows what it shows. */
    public void clearDirty() {
        chunks.clearDirty();
        dirty.clear();
    }

    /** The part of a range beyond which its own rows and columns never held anything; nothing if all of it did not. */
    public Optional<CellRange> usedPart(CellRange range) {
        int bottom = -1;
        int right = -1;
        int end = Math.min(range.lastColumn(), chunks.lastColumn());
        for (int column = range.firstColumn(); column <= end; column++) {
            int last = chunks.rows(column) - 1;
            if (last >= range.firstRow()) {
                bottom = Math.max(bottom, Math.min(last, range.lastRow()));
                right = column;
            }
        }
        return bottom < 0
                ? Optional.empty()
                : Optional.of(new CellRange(range.firstRow(), range.firstColumn(), bottom, right));
    }

    public Value get(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        return chunk == null ? BlankValue.BLANK : chunk.get(row % CHUNK);
    }

    /** The value of a cell, or null if the cell is dirty. */
    public @Nullable Value read(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        if (chunk == null) {
            return BlankValue.BLANK;
        }
        return chunk.isDirty(row % CHUNK) ? null : chunk.get(row % CHUNK);
    }

    /** What a cell holds that is no plain number and not blank; null for those. */
    public @Nullable Value other(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        return chunk == null ? null : chunk.other(row % CHUNK);
    }

    /** Visits the cells of a range that hold neither a number nor nothing. */
    public void forEachOther(CellRange range, Grid.CellVisitor<Value> visitor) {
        int right = Math.min(range.lastColumn(), chunks.lastColumn());
        for (int column = range.firstColumn(); column <= right; column++) {
            int bottom = Math.min(range.lastRow(), chunks.rows(column) - 1);
            for (int row = range.firstRow(); row <= bottom; row = nextChunk(row)) {
                ValueChunk chunk = chunks.find(row, column);
                int last = Math.min(bottom, nextChunk(row) - 1);
                for (int i = row; chunk != null && chunk.hasOthers() && i <= last; i++) {
                    Value other = chunk.other(i % CHUNK);
                    if (other != null) {
                        visitor.visit(i, column, other);
                    }
                }
            }
        }
    }

    /** The number in a cell; NaN if it holds none. */
    public double number(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        return chunk == null ? Double.NaN : chunk.number(row % CHUNK);
    }

    /** The numbers of the cell's chunk, which must not be changed; NaN for those without. */
    public double[] numbers(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        return chunk == null ? ValueChunk.NO_NUMBERS : chunk.numbers();
    }

    /** What the cells of the cell's chunk hold that is no plain number and not blank, not to be changed; null for those. */
    public @Nullable Value[] others(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        return chunk == null ? ValueChunk.NO_OTHERS : chunk.others();
    }

    /** The number in a cell, 0 if it is blank; NaN if it has yet to be calculated or holds anything else. */
    public double counted(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        return chunk == null ? 0 : chunk.counted(row % CHUNK);
    }

    /** Stores numbers in the cells of a range, which are then no longer dirty. */
    public void set(CellRange range, Matrix numbers) {
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            for (int row = range.firstRow(); row <= range.lastRow(); row = nextChunk(row)) {
                int last = Math.min(range.lastRow(), nextChunk(row) - 1);
                int at =
                        (row - range.firstRow()) * numbers.columns() + column - range.firstColumn();
                chunks.writable(row, column)
                        .set(row % CHUNK, last % CHUNK, numbers.elements(), at, numbers.columns());
                chunks.takeNote(last, column);
            }
        }
    }

    /** Copies the numbers of every {@code step}th row from {@code row} on downwards; NaN stands for what is none. */
    public void load(int row, int step, int column, double[] target, int at, int count) {
        if (step == 1 && count > 1) {
            load(row, column, target, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            target[at + i] = number(row + i * step, column);
        }
    }

    /** Copies numbers from {@code row} on downwards; NaN stands for what is none. */
    public void load(int row, int column, double[] target, int at, int count) {
        int done = 0;
        while (done < count) {
            int i = (row + done) % CHUNK;
            int length = Math.min(count - done, CHUNK - i);
            ValueChunk chunk = chunks.find(row + done, column);
            if (chunk == null) {
                Arrays.fill(target, at + done, at + done + length, Double.NaN);
            } else {
                chunk.load(i, target, at + done, length);
            }
            done += length;
        }
    }

    /**
     * Stores numbers in those cells of every {@code step}th row from {@code row} on downwards that are dirty, as {@link
     * ValueChunk#store} does; they must lie in one chunk.
     */
    public boolean store(
            int row, int step, int column, double[] source, int at, int count, boolean areLogical) {
        return chunks.chunk(row, column).store(row % CHUNK, step, source, at, count, areLogical);
    }

    /** Stores a number in a cell if it is dirty, as {@link ValueChunk#store} does. */
    public boolean store(int row, int column, double number, boolean isLogical) {
        return chunks.chunk(row, column).store(row % CHUNK, number, isLogical);
    }

    /** Stores a scalar value; the cell is then no longer dirty. */
    public void set(int row, int column, Value value) {
        chunks.writable(row, column).set(row % CHUNK, value);
    }

    /** Empties the cells of a range, which are then no longer dirty. */
    public void clear(CellRange range) {
        int right = Math.min(range.lastColumn(), chunks.lastColumn());
        for (int column = range.firstColumn(); column <= right; column++) {
            int bottom = Math.min(range.lastRow(), chunks.rows(column) - 1);
            for (int row = range.firstRow(); row <= bottom; row = nextChunk(row)) {
                if (row % CHUNK == 0 && nextChunk(row) - 1 <= range.lastRow()) {
                    chunks.drop(row, column);
                } else if (chunks.find(row, column) != null) {
                    int last = Math.min(bottom, nextChunk(row) - 1);
                    chunks.chunk(row, column).clear(row % CHUNK, last % CHUNK);
                }
            }
        }
    }

    /** Takes over cells of another sheet, so many rows below and columns at the right of where they are there. */
    public void copy(SheetValues source, CellRange range, int rows, int columns) {
        if (source.dirty.meets(range)) {
            dirty.include(range.firstRow() + rows, range.firstColumn() + columns);
            dirty.include(range.lastRow() + rows, range.lastColumn() + columns);
        }
        int right = Math.min(range.lastColumn(), source.lastColumn());
        for (int column = range.firstColumn(); column <= right; column++) {
            int end = Math.min(range.lastRow(), source.chunks.rows(column) - 1) + 1;
            int row = range.firstRow();
            while (row < end) {
                int target = row + rows;
                int count = Math.min(Math.min(end, nextChunk(row)), nextChunk(target) - rows) - row;
                ValueChunk chunk = source.chunks.find(row, column);
                if (chunk != null) {
                    chunks.takeNote(target + count - 1, column + columns);
                    chunks.chunk(target, column + columns)
                            .copy(chunk, row % CHUNK, target % CHUNK, count);
                }
                row += count;
            }
        }
    }

    public boolean isDirty(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        return chunk != null && chunk.isDirty(row % CHUNK);
    }

    public boolean hasDirty(CellRange range) {
        if (!dirty.meets(range)) {
            return false;
        }
        int from = Math.max(range.firstRow(), dirty.top());
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            if (firstDirty(column, from, range.lastRow()) >= 0) {
                return true;
            }
        }
        dirty.exclude(range);
        return false;
    }

    /** The first dirty row of a column between two rows, both included; -1 if there is none. */
    public int firstDirty(int column, int from, int to) {
        int end = Math.min(to, chunks.rows(column) - 1);
        for (int row = from; row <= end; row = nextChunk(row)) {
            ValueChunk chunk = chunks.find(row, column);
            int last = Math.min(end, nextChunk(row) - 1);
            int i = chunk == null ? -1 : chunk.first(true, row % CHUNK, last % CHUNK);
            if (i >= 0) {
                return row - row % CHUNK + i;
            }
        }
        return -1;
    }

    /** The last dirty row between two rows of one chunk, both included; -1 if there is none. */
    public int lastDirtyInChunk(int column, int from, int to) {
        ValueChunk chunk = chunks.find(from, column);
        int i = chunk == null ? -1 : chunk.last(true, from % CHUNK, to % CHUNK);
        return i < 0 ? -1 : from - from % CHUNK + i;
    }

    private static int nextChunk(int row) {
        return row - row % CHUNK + CHUNK;
    }

    public void markDirty(int row, int column) {
        dirty.include(row, column);
        chunks.writable(row, column).setDirty(row % CHUNK, true);
    }

    /** Marks cells dirty that are spaced from the first of the range on; a range around those that were not so before. */
    public Optional<CellRange> markDirty(CellRange range, Spacing spacing) {
        if (spacing.isNone()) {
            return markDirty(range);
        }
        Optional<CellRange> marked = Optional.empty();
        for (int column = range.firstColumn();
                column <= range.lastColumn();
                column += spacing.columns()) {
            int top = -1;
            int bottom = -1;
            for (int row = range.firstRow(); row <= range.lastRow(); row += spacing.rows()) {
                if (!isDirty(row, column)) {
                    markDirty(row, column);
                    top = top < 0 ? row : top;
                    bottom = row;
                }
            }
            if (top >= 0) {
                CellRange own = new CellRange(top, column, bottom, column);
                marked = Optional.of(marked.map(own::union).orElse(own));
            }
        }
        return marked;
    }

    /** Marks cells dirty; a range around those that were not so before. */
    public Optional<CellRange> markDirty(CellRange range) {
        dirty.include(range);
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        int left = -1;
        int right = -1;
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            chunks.takeNote(range.lastRow(), column);
            for (int row = range.firstRow(); row <= range.lastRow(); row = nextChunk(row)) {
                ValueChunk chunk = chunks.chunk(row, column);
                int start = row - row % CHUNK;
                int end = Math.min(range.lastRow() - start, CHUNK - 1);
                int first = chunk.first(false, row % CHUNK, end);
                if (first >= 0) {
                    top = Math.min(top, start + first);
                    bottom = Math.max(bottom, start + chunk.last(false, first, end));
                    left = left < 0 ? column : left;
                    right = column;
                    chunk.markDirty(first, end);
                }
            }
        }
        return bottom < 0 ? Optional.empty() : Optional.of(new CellRange(top, left, bottom, right));
    }

    /** Takes the mark off a cell whose value holds. */
    public void clearDirty(int row, int column) {
        if (isDirty(row, column)) {
            chunks.writable(row, column).setDirty(row % CHUNK, false);
        }
    }

    /** Whether the calculation of the cell has begun and waits for other cells. */
    boolean isEntered(int row, int column) {
        ValueChunk chunk = chunks.find(row, column);
        return chunk != null && chunk.isEntered(row % CHUNK);
    }

    void setEntered(int row, int column, boolean isEntered) {
        chunks.writable(row, column).setEntered(row % CHUNK, isEntered);
    }
}
