package sheetgrad.calculation.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The values of {@value #SIZE} cells below one another, and which of them are dirty. Plain numbers lie in an array of
 * {@code double}; where it holds NaN the cell is blank, or its value lies in a second array, which few chunks have.
 */
public final class ValueChunk {
    public static final int SIZE = 256;

    /** The numbers of cells that are all blank; not to be changed. */
    static final double[] NO_NUMBERS = new double[SIZE];

    static {
        Arrays.fill(NO_NUMBERS, Double.NaN);
    }

    /** What is no number in cells that are all blank or numbers; not to be changed. */
    static final @Nullable Value[] NO_OTHERS = new @Nullable Value[SIZE];

    private final double[] numbers;
    private @Nullable Value @Nullable [] others;
    private final long[] dirty;
    private final long[] entered;

    /** Whether a fork has the chunk too, so that it must be copied before it is written. */
    boolean isShared;

    ValueChunk() {
        numbers = NO_NUMBERS.clone();
        dirty = new long[SIZE / 64];
        entered = new long[SIZE / 64];
    }

    ValueChunk(ValueChunk original) {
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
        Value other = other(i);
        return other == null ? BlankValue.BLANK : other;
    }

    /** The numbers in all cells, to be read only; NaN for those that hold none. */
    double[] numbers() {
        return numbers;
    }

    /** The number in a cell; NaN if it holds none. */
    double number(int i) {
        return numbers[i];
    }

    /** The number in a cell, 0 if it is blank; NaN if it is dirty or holds anything else. */
    double counted(int i) {
        double number = numbers[i];
        if (isDirty(i)) {
            return Double.NaN;
        }
        return Double.isNaN(number) && other(i) == null ? 0 : number;
    }

    /** What is no plain number and not blank; null for those. */
    @Nullable Value other(int i) {
        return others == null ? null : others[i];
    }

    /** What is no plain number and not blank in all cells, to be read only; null for the rest. */
    @Nullable Value[] others() {
        return others == null ? NO_OTHERS : others;
    }

    /** Whether any cell may hold what is no plain number and not blank. */
    boolean hasOthers() {
        return others != null;
    }

    /** Stores a value; the cell is then neither dirty nor entered. */
    void set(int i, Value value) {
        boolean isPlain = value instanceof NumberValue number && !number.isTraced();
        numbers[i] = isPlain ? ((NumberValue) value).number() : Double.NaN;
        setOther(i, isPlain || value instanceof BlankValue ? null : value);
        setDirty(i, false);
        setEntered(i, false);
    }

    /**
     * Stores every {@code step}th number from {@code at} on in the cells from {@code from} to {@code to}, both included;
     * the cells are then neither dirty nor entered.
     */
    void set(int from, int to, double[] source, int at, int step) {
        if (step == 1) {
            System.arraycopy(source, at, numbers, from, to - from + 1);
        } else {
            for (int i = from; i <= to; i++) {
                numbers[i] = source[at + (i - from) * step];
            }
        }
        clearOthers(from, to);
        clearMarks(from, to);
    }

    /** Empties the cells from {@code from} to {@code to}, both included; they are then neither dirty nor entered. */
    void clear(int from, int to) {
        Arrays.fill(numbers, from, to + 1, Double.NaN);
        clearOthers(from, to);
        clearMarks(from, to);
    }

    /** Writes only where there is something, as there mostly is not: a heading above formulas is in their chunk. */
    private void clearOthers(int from, int to) {
        for (int i = from; others != null && i <= to; i++) {
            if (others[i] != null) {
                others[i] = null;
            }
        }
    }

    /** Takes over {@code count} cells of another chunk, and which of them are dirty. */
    void copy(ValueChunk source, int from, int to, int count) {
        clear(to, to + count - 1);
        System.arraycopy(source.numbers, from, numbers, to, count);
        if (source.others != null) {
            others = others == null ? new @Nullable Value[SIZE] : others;
            System.arraycopy(source.others, from, others, to, count);
        }
        if (source.first(true, from, from + count - 1) >= 0) {
            for (int i = 0; i < count; i++) {
                setDirty(to + i, source.isDirty(from + i));
            }
        }
    }

    private void clearMarks(int from, int to) {
        for (int word = from >> 6; word <= to >> 6; word++) {
            dirty[word] &= ~mask(word, from, to);
            entered[word] &= ~mask(word, from, to);
        }
    }

    private void setOther(int i, @Nullable Value value) {
        if (others == null && value != null) {
            others = new @Nullable Value[SIZE];
        }
        if (others != null) {
            others[i] = value;
        }
    }

    /** Copies numbers from {@code from} on; NaN stands for what is none. */
    void load(int from, double[] target, int at, int count) {
        System.arraycopy(numbers, from, target, at, count);
    }

    /**
     * Stores numbers in those of every {@code step}th cell from {@code from} on that are dirty, if they are finite; 1 and 0 as truth values if
     * {@code areLogical}. Whether none of these cells is dirty any more.
     */
    boolean store(int from, int step, double[] source, int at, int count, boolean areLogical) {
        int last = from + (count - 1) * step;
        if (step == 1
                && !areLogical
                && first(false, from, last) < 0
                && areFinite(source, at, at + count)) {
            set(from, last, source, at, 1);
            return true;
        }
        boolean isComplete = true;
        for (int lane = 0; lane < count; lane++) {
            isComplete &= store(from + lane * step, source[at + lane], areLogical);
        }
        return isComplete;
    }

    /** Does the same for one cell. */
    boolean store(int i, double number, boolean isLogical) {
        if (!isDirty(i)) {
            return true;
        }
        if (!Double.isFinite(number)) {
            return false;
        }
        if (isLogical) {
            set(i, BooleanValue.of(number != 0));
            return true;
        }
        numbers[i] = number;
        if (others != null) {
            others[i] = null;
        }
        dirty[i >> 6] &= ~(1L << i);
        return true;
    }

    /** Whether all of these numbers are finite; several sums at a time, since one would wait for itself at every step. */
    public static boolean areFinite(double[] y, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int lane = from;
        for (; lane + 3 < to; lane += 4) {
            a += y[lane] * 0;
            b += y[lane + 1] * 0;
            c += y[lane + 2] * 0;
            d += y[lane + 3] * 0;
        }
        for (; lane < to; lane++) {
            a += y[lane] * 0;
        }
        return a + b + c + d == 0;
    }

    boolean isDirty(int i) {
        return (dirty[i >> 6] & 1L << i) != 0;
    }

    void setDirty(int i, boolean isDirty) {
        set(dirty, i, isDirty);
    }

    boolean isEntered(int i) {
        return (entered[i >> 6] & 1L << i) != 0;
    }

    void setEntered(int i, boolean isEntered) {
        set(entered, i, isEntered);
    }

    private static void set(long[] bits, int i, boolean value) {
        if (value) {
            bits[i >> 6] |= 1L << i;
        } else {
            bits[i >> 6] &= ~(1L << i);
        }
    }

    /** The first cell from {@code from} to {@code to}, both included, that is dirty or clean as asked; -1 if none is. */
    int first(boolean isDirty, int from, int to) {
        for (int word = from >> 6; word <= to >> 6; word++) {
            long wanted = (isDirty ? dirty[word] : ~dirty[word]) & mask(word, from, to);
            if (wanted != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(wanted);
            }
        }
        return -1;
    }

    /** The last cell from {@code from} to {@code to}, both included, that is dirty or clean as asked; -1 if none is. */
    int last(boolean isDirty, int from, int to) {
        for (int word = to >> 6; word >= from >> 6; word--) {
            long wanted = (isDirty ? dirty[word] : ~dirty[word]) & mask(word, from, to);
            if (wanted != 0) {
                return (word << 6) + 63 - Long.numberOfLeadingZeros(wanted);
            }
        }
        return -1;
    }

    void markDirty(int from, int to) {
        for (int word = from >> 6; word <= to >> 6; word++) {
            dirty[word] |= mask(word, from, to);
        }
    }

    void clearDirty() {
        Arrays.fill(dirty, 0);
    }

    /** The bits of one word that stand for cells from {@code from} to {@code to}. */
    private static long mask(int word, int from, int to) {
        int first = Math.max(from - (word << 6), 0);
        int last = Math.min(to - (word << 6), 63);
        return -1L << first & -1L >>> 63 - last;
    }
}
