package sheetgrad.ui.session;

import java.util.List;
import java.util.function.Consumer;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/** The random numbers of a workbook: drawn anew, kept, or drawn from a seed. Every method may be called from any thread. */
public final class RandomControl {
    private final Consumer<Consumer<OpenWorkbook>> change;

    /** @param change carries out a command that changes cells */
    RandomControl(Consumer<Consumer<OpenWorkbook>> change) {
        this.change = change;
    }

    /** Draws the random numbers of these cells anew, even while random numbers are kept; all others stay. */
    public void drawAnew(int sheet, List<CellRange> ranges) {
        change.accept(
                open ->
                        open.calculation()
                                .drawAnew(
                                        ranges.stream()
                                                .map(range -> new Area(sheet, range))
                                                .toList()));
    }

    /** Draws every random number anew from this seed; the same seed gives the same numbers. */
    public void reseed(long seed) {
        change.accept(open -> open.calculation().reseed(seed));
    }

    /** Whether random numbers stay the same from one calculation to the next. */
    public void freeze(boolean isFrozen) {
        change.accept(open -> open.calculation().random().setFrozen(isFrozen));
    }
}
