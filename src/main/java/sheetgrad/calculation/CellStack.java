package sheetgrad.calculation;

import java.util.Arrays;

/** The cells that wait for one another while single cells are calculated: each needs the one above it. */
final class CellStack {
    private long[] cells = new long[256];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void push(long cell) {
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
        }
        cells[size++] = cell;
    }

    /** The cell that is calculated first. */
    long top() {
        return cells[size - 1];
    }

    /** Another cell takes the place of the top one, such as the anchor of its array. */
    void replaceTop(long cell) {
        cells[size - 1] = cell;
    }

    void pop() {
        size--;
    }

    /** Counted from the bottom. */
    long get(int index) {
        return cells[index];
    }

    /** Leaves only so many cells at the bottom. */
    void cutTo(int newSize) {
        size = newSize;
    }
}
