package sheetgrad.calculation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.evaluation.KnownResults;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.EqualValues;
import sheetgrad.function.RunningTotal;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ReferenceValue;

/**
 * Where equal values stand in ranges that formulas look through again and again, found out once during a calculation: a
 * hundred thousand look-ups in a hundred thousand cells then take linear time. It knows only ranges in which nothing is
 * left to be calculated, and must forget them when that may have changed. So it is with the totals of sums with criteria.
 */
final class KnownPlaces {
    /** Smaller ranges are quickly looked through. */
    private static final int FEWEST_CELLS = 64;

    private static final long MOST_CELLS = Integer.MAX_VALUE;

    /** How often a range is looked through before it pays to index it. */
    private static final int WORTHWHILE = 8;

    /** A range, and how often it was asked for before it was known. */
    private static final class Entry {
        private int asked;
        private @Nullable EqualValues values;
    }

    private final ValueStore values;
    private final Map<Area, Entry> entries = new HashMap<>();
    private final Map<RunningTotal.Key, RunningTotal> totals = new HashMap<>();
    private final KnownResults results;
    private boolean isOpen;

    KnownPlaces(ValueStore values) {
        this.values = values;
        this.results = new KnownResults(values);
    }

    /** From now on values change only where cells are dirty. */
    void open() {
        forget();
        isOpen = true;
    }

    void close() {
        forget();
        isOpen = false;
    }

    /** Takes note that cells may have changed that were not dirty. */
    void forget() {
        entries.clear();
        totals.clear();
        results.forget();
    }

    /** What calls have come to; nothing outside of a calculation. */
    Optional<KnownResults> results() {
        return isOpen ? Optional.of(results) : Optional.empty();
    }

    /** The total that goes on as the key says; nothing outside of a calculation, when any cell may change. */
    Optional<RunningTotal> total(RunningTotal.Key key) {
        return isOpen
                ? Optional.of(totals.computeIfAbsent(key, k -> new RunningTotal()))
                : Optional.empty();
    }

    /**
     * The places of values from the area's first row to the last one used, so that ranges that begin alike and grow share
     * them; nothing if it is not known or does not pay.
     */
    Optional<EqualValues> of(Area area, CalculationContext context) {
        if (!isOpen || area.range().size() < FEWEST_CELLS) {
            return Optional.empty();
        }
        Optional<CellRange> used = values.sheet(area.sheet()).usedPart(downwards(area.range()));
        if (used.isEmpty()) {
            return Optional.empty();
        }
        CellRange range = area.range();
        CellRange whole =
                new CellRange(
                        range.firstRow(),
                        range.firstColumn(),
                        used.get().lastRow(),
                        range.lastColumn());
        return whole.size() <= MOST_CELLS
                ? known(new Area(area.sheet(), whole), context)
                : Optional.empty();
    }

    private static CellRange downwards(CellRange range) {
        int bottom = range.rows() == 1 ? range.lastRow() : CellAddress.MAXIMUM_ROWS - 1;
        return new CellRange(range.firstRow(), range.firstColumn(), bottom, range.lastColumn());
    }

    private Optional<EqualValues> known(Area area, CalculationContext context) {
        Entry entry = entries.computeIfAbsent(area, key -> new Entry());
        if (entry.values == null && ++entry.asked > WORTHWHILE) {
            entry.asked = 0;
            if (!values.sheet(area.sheet()).hasDirty(area.range())) {
                entry.values = EqualValues.in(ReferenceValue.of(area), context);
            }
        }
        return Optional.ofNullable(entry.values);
    }
}
