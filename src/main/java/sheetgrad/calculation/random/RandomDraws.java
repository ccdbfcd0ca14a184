package sheetgrad.calculation.random;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.reference.Area;

/**
 * The random numbers of volatile cells. A draw is a function of (seed, round, cell, place among the cell's draws), so
 * the order of calculation cannot change it; a new round gives every cell new numbers.
 */
public final class RandomDraws {
    private long seed;
    private long round;
    private boolean isFrozen;

    /** The cells drawn anew by themselves since the last round, once for each time. */
    private final List<Area> drawnAnew = new ArrayList<>();

    public RandomDraws(long seed) {
        this.seed = seed;
    }

    /** The same draws, not affected by later rolls of the original. */
    public RandomDraws copy() {
        RandomDraws copy = new RandomDraws(seed);
        copy.round = round;
        copy.drawnAnew.addAll(drawnAnew);
        copy.isFrozen = true;
        return copy;
    }

    public long seed() {
        return seed;
    }

    /** Begins anew with this seed, as if nothing had been drawn. */
    public void reseed(long newSeed) {
        seed = newSeed;
        round = 0;
        drawnAnew.clear();
    }

    /** Whether draws stay the same from one calculation to the next. */
    public boolean isFrozen() {
        return isFrozen;
    }

    public void setFrozen(boolean isFrozen) {
        this.isFrozen = isFrozen;
    }

    /** Lets every cell draw anew, unless frozen. */
    public void roll() {
        if (!isFrozen) {
            round += 1 + drawnAnew.size();
            drawnAnew.clear();
        }
    }

    /** Lets only the cells of an area draw anew, even if all are frozen. */
    public void roll(Area area) {
        drawnAnew.add(area);
    }

    private long round(int sheet, int row, int column) {
        long own = round;
        for (Area area : drawnAnew) {
            own += area.sheet() == sheet && area.range().contains(row, column) ? 1 : 0;
        }
        return own;
    }

    /** The number in [0, 1) that a cell draws at this place; 53 random bits by the mixing of SplitMix64. */
    public double draw(int sheet, int row, int column, int place) {
        long state = mix(seed + 0x9E3779B97F4A7C15L * (round(sheet, row, column) + 1));
        state = mix(state ^ ((long) sheet << 34 | (long) row << 14 | column));
        state = mix(state + 0x9E3779B97F4A7C15L * (place + 1));
        return (state >>> 11) * 0x1.0p-53;
    }

    private static long mix(long state) {
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
