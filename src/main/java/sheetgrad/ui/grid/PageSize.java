package sheetgrad.ui.grid;

import java.util.function.IntUnaryOperator;

/**
 * The room for cells on a page, and how large they are.
 *
 * @param width in pixels of the grid at 100 %, like {@code height}
 * @param percent the size of the cells, and the largest they may be where they have to fit
 * @param pagesAcross how many pages wide they may be; 0 for any number, as for {@code pagesDown}
 */
public record PageSize(double width, double height, int percent, int pagesAcross, int pagesDown) {
    private static final int SMALLEST = 10;

    /**
     * The percentage at which cells fit on the pages that there may be.
     *
     * @param across how many pages wide they are at a percentage, and {@code down} how many high
     */
    int fitting(IntUnaryOperator across, IntUnaryOperator down) {
        int size = percent;
        while (size > SMALLEST
                && (pagesAcross > 0 && across.applyAsInt(size) > pagesAcross
                        || pagesDown > 0 && down.applyAsInt(size) > pagesDown)) {
            size--;
        }
        return size;
    }
}
