package sheetgrad.calculation.lane;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * A reduction of a range that begins in a fixed row and grows with the cell, as {@code SUM(A$1:A1)} does when it is
 * copied down: each lane goes on where the one above has ended, so that a column of them takes linear time. Numbers are
 * added up in the order of the tree evaluator, row by row.
 */
public final class GrowingLanes extends Lanes {
    private final ReductionLanes.Kind kind;
    private final int sheet;
    private final RelativeCell first;
    private final RelativeCell last;
    private int region = -1;
    private int column = -1;
    private int span = -1;
    private int done;
    private int nextRow;
    private double total;
    private double count;

    private GrowingLanes(ReductionLanes.Kind kind, int sheet, RelativeRange range) {
        super(1, 1, false, LaneScope.SPAN, true);
        this.kind = kind;
        this.sheet = sheet;
        this.first = range.first();
        this.last = range.last();
    }

    /** The reduction, if the range grows downwards. */
    static Optional<GrowingLanes> of(ReductionLanes.Kind kind, int sheet, RelativeRange range) {
        boolean grows = range.first().isRowAbsolute() && !range.last().isRowAbsolute();
        return grows ? Optional.of(new GrowingLanes(kind, sheet, range)) : Optional.empty();
    }

    @Override
    public double[] calculate(LanePlace place, int row, int elementColumn, int from, int to) {
        double[] y = buffer(to);
        boolean isNext = isInColumn(place) && span == place.number(LaneScope.SPAN);
        span = place.number(LaneScope.SPAN);
        for (int lane = isNext ? Math.max(from, done) : from; lane < to; lane++) {
            y[lane] = upTo(place, last.rowAt(place.row(lane)));
        }
        done = isNext ? Math.max(done, to) : to;
        return y;
    }

    private boolean isInColumn(LanePlace place) {
        return region == place.number(LaneScope.REGION) && column == place.number(LaneScope.COLUMN);
    }

    /** The reduction of everything from the fixed row to this one; NaN if that is not for lanes. */
    private double upTo(LanePlace place, int bottom) {
        if (!isInColumn(place) || bottom < nextRow - 1) {
            region = place.number(LaneScope.REGION);
            column = place.number(LaneScope.COLUMN);
            nextRow = first.row();
            total = kind.start();
            count = 0;
        }
        if (bottom < first.row()) {
            return Double.NaN;
        }
        int one = first.columnAt(place.column());
        int other = last.columnAt(place.column());
        SheetValues values = place.values(sheet);
        for (; nextRow <= bottom; nextRow++) {
            for (int c = Math.min(one, other); c <= Math.max(one, other); c++) {
                add(values.number(nextRow, c), values, c);
            }
        }
        return kind.result(total, count);
    }

    private void add(double number, SheetValues values, int cellColumn) {
        if (!Double.isNaN(number)) {
            total = kind.with(total, number);
            count += kind.counts(NumberValue.ZERO) ? 1 : 0;
            return;
        }
        @Nullable Value stored = values.other(nextRow, cellColumn);
        Value other = stored == null ? BlankValue.BLANK : stored;
        if (kind.countsCells()) {
            count += kind.counts(other) ? 1 : 0;
            return;
        }
        boolean isPassedOver = !(other instanceof ErrorValue || other instanceof NumberValue);
        if (!isPassedOver) {
            total = Double.NaN;
            count++;
        }
    }
}
