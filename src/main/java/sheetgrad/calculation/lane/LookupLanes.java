package sheetgrad.calculation.lane;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.store.NumberRows;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueChunk;
import sheetgrad.function.NumberSearch;
import sheetgrad.function.ValueSearch;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Look-ups: cells whose places are calculated in each lane, and places of numbers among fixed cells. */
public final class LookupLanes {
    private LookupLanes() {}

    /**
     * OFFSET by whole rows and columns; what stands there counts like the cells of a range, a blank as 0. Where that is
     * for each lane is found once for all elements.
     */
    static final class Offset extends Lanes {
        private static final int MOST_COLUMNS = 64;

        private final CellLanes start;
        private final Lanes rowsDown;
        private final Lanes columnsRight;
        private int span = -1;
        private int locatedFrom;
        private int locatedTo;
        private int[] firstRows = new int[0];
        private int[] firstColumns = new int[0];
        private final NumberRows numbers = new NumberRows();
        private boolean areInPlace;
        private int top;
        private int left;

        Offset(CellLanes start, Lanes rowsDown, Lanes columnsRight) {
            super(start.rows(), start.columns(), false, LaneScope.SPAN, true);
            this.start = start;
            this.rowsDown = rowsDown;
            this.columnsRight = columnsRight;
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            if (span != place.number(LaneScope.SPAN) || locatedFrom != from || locatedTo != to) {
                locate(place, from, to);
            }
            double[] y = buffer(to);
            SheetValues values = place.values(start.sheet());
            for (int lane = from; lane < to; lane++) {
                y[lane] =
                        firstRows[lane] < 0
                                ? Double.NaN
                                : number(
                                        values, firstRows[lane] + row, firstColumns[lane] + column);
            }
            return y;
        }

        private double number(SheetValues values, int row, int column) {
            double number = areInPlace ? numbers.get(row - top, column - left) : Double.NaN;
            return Double.isNaN(number) ? values.counted(row, column) : number;
        }

        /** Finds the first cell for each lane; -1 stands for the row where there is none. */
        private void locate(LanePlace place, int from, int to) {
            double[] down = rowsDown.calculate(place, 0, 0, from, to);
            double[] right = columnsRight.calculate(place, 0, 0, from, to);
            span = place.number(LaneScope.SPAN);
            locatedFrom = from;
            locatedTo = to;
            if (firstRows.length < to) {
                firstRows = new int[ValueChunk.SIZE];
                firstColumns = new int[ValueChunk.SIZE];
            }
            top = Integer.MAX_VALUE;
            left = Integer.MAX_VALUE;
            int bottom = -1;
            int rightmost = -1;
            for (int lane = from; lane < to; lane++) {
                int firstRow = start.row(place, 0, lane) + (int) down[lane];
                int firstColumn = start.column(place, 0) + (int) right[lane];
                boolean exists =
                        !Double.isNaN(down[lane] + right[lane])
                                && CellAddress.exists(firstRow, firstColumn)
                                && CellAddress.exists(
                                        firstRow + rows() - 1, firstColumn + columns() - 1);
                firstRows[lane] = exists ? firstRow : -1;
                firstColumns[lane] = firstColumn;
                if (exists) {
                    top = Math.min(top, firstRow);
                    left = Math.min(left, firstColumn);
                    bottom = Math.max(bottom, firstRow + rows() - 1);
                    rightmost = Math.max(rightmost, firstColumn + columns() - 1);
                }
            }
            areInPlace = false;
            if (bottom >= 0) {
                CellRange range = new CellRange(top, left, bottom, rightmost);
                place.noteComputed(new Area(start.sheet(), range));
                goTo(place.values(start.sheet()), range);
            }
        }

        /** Numbers of few cells are read where they lie, if none of them has yet to be calculated. */
        private void goTo(SheetValues values, CellRange range) {
            areInPlace =
                    range.firstRow() / ValueChunk.SIZE == range.lastRow() / ValueChunk.SIZE
                            && range.columns() <= MOST_COLUMNS
                            && !values.hasDirty(range);
            if (areInPlace) {
                numbers.enter(values, top, left, range.columns());
            }
        }
    }

    /** MATCH of numbers and texts in one row or column of cells that are the same for every lane. */
    static final class Match extends Lanes {
        /** Longer vectors that hold anything but numbers are left to the evaluator, which indexes them. */
        private static final int MOST_VALUES = 64;

        private final Lanes key;
        private final CellLanes vector;
        private final int type;
        private int region = -1;
        private @Nullable NumberSearch numbers;
        private @Nullable ValueSearch values;
        private final RecentResults places = new RecentResults(this::place);

        Match(Lanes key, CellLanes vector, int type) {
            super(1, 1, false, List.of(key, vector));
            this.key = key;
            this.vector = vector;
            this.type = type;
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            if (region != place.number(LaneScope.REGION)) {
                region = place.number(LaneScope.REGION);
                numbers = numbers(place);
                values = numbers == null ? values(place) : null;
                places.forget();
            }
            double[] keys = key.calculate(place, 0, 0, from, to);
            double[] y = buffer(to);
            for (int lane = from; lane < to; lane++) {
                y[lane] = place(place, keys[lane], lane);
            }
            return y;
        }

        /** The place of a lane's key, from 1; NaN if there is none, or the evaluator has to look for it. */
        private double place(LanePlace place, double number, int lane) {
            if (!Double.isNaN(number)) {
                return numbers != null
                        ? result(numbers.place(number))
                        : place(new NumberValue(number));
            }
            return key instanceof CellLanes cell
                            && cell.other(place, 0, 0, lane) instanceof TextValue text
                    ? places.of(text)
                    : Double.NaN;
        }

        private double place(Value value) {
            return values == null ? Double.NaN : result(values.place(value));
        }

        private static double result(int place) {
            return place < 0 ? Double.NaN : place + 1;
        }

        /** A search in the vector; null if not all of it is numbers. */
        private @Nullable NumberSearch numbers(LanePlace place) {
            double[] all = new double[vector.rows() * vector.columns()];
            double[] column = new double[vector.rows()];
            boolean areNumbers = true;
            for (int c = 0; c < vector.columns(); c++) {
                vector.load(place, 0, c, 0, column, column.length);
                for (int r = 0; r < column.length; r++) {
                    all[c * column.length + r] = column[r];
                    areNumbers &= !Double.isNaN(column[r]);
                }
            }
            return areNumbers ? new NumberSearch(all, type) : null;
        }

        /** A search in a short vector, up to its last cell that was ever used. */
        private @Nullable ValueSearch values(LanePlace place) {
            if (vector.rows() * vector.columns() > MOST_VALUES) {
                return null;
            }
            CellAddress first = new CellAddress(vector.row(place, 0, 0), vector.column(place, 0));
            SheetValues sheet = place.values(vector.sheet());
            long used =
                    sheet.usedPart(CellRange.ofSize(first, vector.rows(), vector.columns()))
                            .map(CellRange::size)
                            .orElse(0L);
            List<Value> all = new ArrayList<>();
            for (int i = 0; i < used; i++) {
                int row = vector.columns() == 1 ? i : 0;
                all.add(sheet.get(first.row() + row, first.column() + i - row));
            }
            return new ValueSearch(all, type);
        }
    }
}
