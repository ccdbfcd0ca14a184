package sheetgrad.calculation.lane;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.store.NumberRows;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueChunk;
import sheetgrad.function.Relation;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.RelativeRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Cells that a formula reads: a range that has the same shape seen from every cell of the block. */
public class CellLanes extends Lanes {
    /** What becomes of a cell that holds no number. */
    enum Reading {
        /** Blank counts as 0; the rest is not for lanes. */
        BLANK_AS_ZERO,
        /** Everything but errors counts as 0. */
        ALL_AS_ZERO,
        /** NaN, for the reader to find out. */
        AS_IT_IS
    }

    private static final int MOST_HELD = 64;

    private final int sheet;
    private final RelativeCell first;
    private final Reading reading;

    /** Of few fixed cells, the number of each in every lane, and the region for which it was read. */
    private final double[][] held;

    private final int[] heldFor;

    private final NumberRows numbers = new NumberRows();

    private CellLanes(
            int sheet,
            RelativeCell first,
            int rows,
            int columns,
            Reading reading,
            boolean isLogical) {
        super(rows, columns, isLogical, scope(first), readsAbove(first, rows, columns));
        this.sheet = sheet;
        this.first = first;
        this.reading = reading;
        boolean isHeld = scope() == LaneScope.REGION && (long) rows * columns <= MOST_HELD;
        this.held = new double[isHeld ? rows * columns : 0][0];
        this.heldFor = new int[held.length];
        Arrays.fill(heldFor, -1);
    }

    /** The cells of a range; nothing if its shape differs from cell to cell. */
    static Optional<CellLanes> of(int sheet, RelativeRange range, Reading reading) {
        RelativeCell first = range.first();
        RelativeCell last = range.last();
        if (first.isRowAbsolute() != last.isRowAbsolute()
                || first.isColumnAbsolute() != last.isColumnAbsolute()) {
            return Optional.empty();
        }
        RelativeCell corner =
                new RelativeCell(
                        Math.min(first.row(), last.row()),
                        first.isRowAbsolute(),
                        Math.min(first.column(), last.column()),
                        first.isColumnAbsolute());
        int rows = Math.abs(first.row() - last.row()) + 1;
        int columns = Math.abs(first.column() - last.column()) + 1;
        return Optional.of(new CellLanes(sheet, corner, rows, columns, reading, false));
    }

    private static LaneScope scope(RelativeCell first) {
        if (!first.isRowAbsolute()) {
            return LaneScope.SPAN;
        }
        return first.isColumnAbsolute() ? LaneScope.REGION : LaneScope.COLUMN;
    }

    private static boolean readsAbove(RelativeCell first, int rows, int columns) {
        return !first.isRowAbsolute()
                && first.row() < 0
                && (first.isColumnAbsolute()
                        || (first.column() <= 0 && first.column() + columns > 0));
    }

    int sheet() {
        return sheet;
    }

    /** The same cells, whatever they hold. */
    CellLanes asTheyAre() {
        return new CellLanes(sheet, first, rows(), columns(), Reading.AS_IT_IS, isLogical());
    }

    @Override
    public double[] calculate(LanePlace place, int row, int column, int from, int to) {
        if (held.length == 0) {
            return read(place, row, column, from, to);
        }
        int index = row * columns() + column;
        int region = place.number(LaneScope.REGION);
        if (heldFor[index] != region) {
            heldFor[index] = region;
            held[index] = place.fill(held[index], read(place, row, column, 0, 1)[0]);
        }
        return held[index];
    }

    @Override
    public double one(LanePlace place, int row, int column, int lane) {
        if (held.length > 0) {
            return super.one(place, row, column, lane);
        }
        return number(place, row, column, lane);
    }

    private double number(LanePlace place, int row, int column, int lane) {
        double number = place.values(sheet).number(row(place, row, lane), column(place, column));
        return counted(place, row, column, lane, number);
    }

    private double[] read(LanePlace place, int row, int column, int from, int to) {
        if (first.isRowAbsolute()) {
            double[] y = buffer(to);
            Arrays.fill(y, from, to, number(place, row, column, from));
            return y;
        }
        double[] x = inPlace(place, row, column, from, to);
        if (reading == Reading.AS_IT_IS || ValueChunk.areFinite(x, from, to)) {
            return x;
        }
        double[] y = buffer(to);
        for (int lane = from; lane < to; lane++) {
            y[lane] = counted(place, row, column, lane, x[lane]);
        }
        return y;
    }

    /** The numbers where they lie, if they lie in the lanes' places of a chunk, or else a copy; NaN for those without. */
    private double[] inPlace(LanePlace place, int row, int column, int from, int to) {
        SheetValues values = place.values(sheet);
        int cellRow = row(place, row, from);
        int cellColumn = column(place, column);
        if (areInPlace(place, row, from)) {
            return values.numbers(cellRow, cellColumn);
        }
        double[] y = buffer(to);
        values.load(cellRow, place.step(), cellColumn, y, from, to - from);
        return y;
    }

    /** What the lanes' cells hold if it is neither a number nor nothing, else null; where it lies or as a copy. */
    private @Nullable Value[] others(LanePlace place, int row, int column, int from, int to) {
        if (areInPlace(place, row, from)) {
            return place.values(sheet).others(row(place, row, from), column(place, column));
        }
        @Nullable Value[] copy = new @Nullable Value[to];
        for (int lane = from; lane < to; lane++) {
            copy[lane] = other(place, row, column, lane);
        }
        return copy;
    }

    /** Whether the cells of the lanes from {@code from} on lie in the lanes' places of one chunk. */
    private boolean areInPlace(LanePlace place, int row, int from) {
        return place.step() == 1
                && !first.isRowAbsolute()
                && row(place, row, from) % ValueChunk.SIZE == from;
    }

    /** How many rows of a lane's cells there are up to the last that the sheet uses. */
    int usedRows(LanePlace place, int lane) {
        int last = place.values(sheet).lastRow();
        return Math.max(0, Math.min(rows(), last + 1 - row(place, 0, lane)));
    }

    /** How many columns of the cells there are up to the last that the sheet uses. */
    int usedColumns(LanePlace place) {
        int last = place.values(sheet).lastColumn();
        return Math.max(0, Math.min(columns(), last + 1 - column(place, 0)));
    }

    /** Loads cells of a single lane, below one another from a row of the range on; NaN for those without number. */
    void load(LanePlace place, int row, int column, int lane, double[] target, int count) {
        place.values(sheet).load(row(place, row, lane), column(place, column), target, 0, count);
    }

    /** Where so many columns of a single lane's cells are from a place of the range on, until this is called again. */
    NumberRows numbers(LanePlace place, int row, int column, int lane, int columns) {
        numbers.enter(place.values(sheet), row(place, row, lane), column(place, column), columns);
        return numbers;
    }

    /** The number of a single lane's cell; what is not one but counts as such is 0. */
    double counted(LanePlace place, int row, int column, int lane, double number) {
        boolean isZero =
                Double.isNaN(number)
                        && reading != Reading.AS_IT_IS
                        && countsAsZero(other(place, row, column, lane));
        return isZero ? 0 : number;
    }

    private boolean countsAsZero(@Nullable Value other) {
        return other == null
                || (reading == Reading.ALL_AS_ZERO
                        && !(other instanceof ErrorValue || other instanceof NumberValue));
    }

    /** Whether a lane's cell, which holds no number, is one that sums and counts of ranges pass over. */
    boolean isPassedOver(LanePlace place, int row, int column, int lane) {
        Value other = other(place, row, column, lane);
        return !(other instanceof ErrorValue || other instanceof NumberValue);
    }

    /** What a lane's cell holds if it holds neither a number nor nothing; otherwise null. */
    @Nullable Value other(LanePlace place, int row, int column, int lane) {
        return place.values(sheet).other(row(place, row, lane), column(place, column));
    }

    /** The row of the sheet that a lane's cell lies in, for a row of the range. */
    int row(LanePlace place, int row, int lane) {
        return first.rowAt(place.row(lane)) + row;
    }

    /** The column of the sheet for a column of the range. */
    int column(LanePlace place, int column) {
        return first.columnAt(place.column()) + column;
    }

    /** A comparison of a cell with a written text: {@code A1="male"}. */
    static final class TextComparison extends CellLanes {
        private final double ofNumber;
        private final double ofBlank;
        private final RecentResults ofOthers;

        /** A comparison of a cell's value, on the left, with a text. */
        TextComparison(CellLanes cell, Relation relation, TextValue text) {
            super(cell.sheet, cell.first, 1, 1, Reading.AS_IT_IS, true);
            this.ofNumber = relation.holds(NumberValue.ZERO, text) ? 1 : 0;
            this.ofBlank = relation.holds(BlankValue.BLANK, text) ? 1 : 0;
            this.ofOthers =
                    new RecentResults(
                            other ->
                                    other instanceof ErrorValue
                                            ? Double.NaN
                                            : relation.holds(other, text) ? 1 : 0);
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            double[] x = super.read(place, row, column, from, to);
            @Nullable Value[] others = super.others(place, row, column, from, to);
            double[] y = buffer(to);
            for (int lane = from; lane < to; lane++) {
                y[lane] = Double.isNaN(x[lane]) ? compare(others[lane]) : ofNumber;
            }
            return y;
        }

        @Override
        public double one(LanePlace place, int row, int column, int lane) {
            boolean isNumber = !Double.isNaN(super.number(place, row, column, lane));
            return isNumber ? ofNumber : compare(super.other(place, row, column, lane));
        }

        private double compare(@Nullable Value other) {
            return other == null ? ofBlank : ofOthers.of(other);
        }
    }
}
