package sheetgrad.ui.grid;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Where the rows, or the columns, of a sheet begin, in whole pixels at one zoom. Keeps only the lines that differ from
 * the default size, so a sheet's million rows cost nothing; looking up a position takes logarithmic time.
 */
final class Axis {
    private final int count;
    private final int defaultSize;
    private final int[] exceptions;
    private final int[] sizes;

    /** How far the first k exceptions together push the lines behind them; one element more than exceptions. */
    private final long[] shifts;

    /**
     * @param sizesOfOthers pixels of the lines that differ from the default, by index; 0 for a hidden line
     */
    Axis(int count, int defaultSize, SortedMap<Integer, Integer> sizesOfOthers) {
        if (count < 1 || defaultSize < 1) {
            throw new IllegalArgumentException("count " + count + ", default size " + defaultSize);
        }
        this.count = count;
        this.defaultSize = defaultSize;
        this.exceptions = sizesOfOthers.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.sizes = sizesOfOthers.values().stream().mapToInt(Integer::intValue).toArray();
        this.shifts = new long[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            shifts[i + 1] = shifts[i] + sizes[i] - defaultSize;
        }
    }

    int count() {
        return count;
    }

    int defaultSize() {
        return defaultSize;
    }

    /** Pixels of a line; 0 if it is hidden. */
    int size(int index) {
        int found = Arrays.binarySearch(exceptions, index);
        return found >= 0 ? sizes[found] : defaultSize;
    }

    boolean isHidden(int index) {
        return size(index) == 0;
    }

    /** The pixel at which a line begins, counted from the first line; for {@code count} the end of the last. */
    long start(int index) {
        int found = Arrays.binarySearch(exceptions, index);
        return (long) index * defaultSize + shifts[found >= 0 ? found : -found - 1];
    }

    long end(int index) {
        return start(index) + size(index);
    }

    long length() {
        return start(count);
    }

    /** The visible line at a pixel; the nearest one for pixels before the first or behind the last line. */
    int indexAt(long position) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start(middle) <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        if (!isHidden(low)) {
            return low;
        }
        int before = next(low, -1);
        return before >= 0 ? before : Math.max(0, next(low, 1));
    }

    /** The nearest visible line behind ({@code step} 1) or before (-1) a line; -1 if there is none. */
    int next(int index, int step) {
        int line = index + step;
        while (line >= 0 && line < count && isHidden(line)) {
            line += step;
        }
        return line >= 0 && line < count ? line : -1;
    }
}
