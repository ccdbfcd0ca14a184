package sheetgrad.calculation;

import java.util.concurrent.atomic.AtomicLong;

/** How far a calculation under way has come, in cells; told by the thread that calculates, asked by any. */
public final class CalculationProgress {
    private final AtomicLong done = new AtomicLong();
    private volatile long due;

    /** A calculation begins. */
    void begin() {
        due = 0;
        done.set(0);
    }

    /** So many cells more are to be calculated. */
    void expect(long cells) {
        due += cells;
    }

    /** So many cells have been calculated; only ever called by one thread at a time. */
    void advance(long cells) {
        done.lazySet(done.get() + cells);
    }

    /** The share of the cells to be calculated that are, from 0 to 1; cells found on the way make it smaller. */
    public double share() {
        long all = due;
        return all == 0 ? 0 : Math.min(1, (double) done.get() / all);
    }
}
