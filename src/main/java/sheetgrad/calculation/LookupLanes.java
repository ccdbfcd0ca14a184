package sheetgrad.calculation;

import org.jspecify.annotations.Nullable;

import sheetgrad.function.NumberSearch;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

import java.util.Arrays;
import java.util.List;

/** Look-ups: cells whose places are calculated in each lane, and places of numbers among fixed cells. */
final class LookupLanes {
    private LookupLanes() {}

    /** OFFSET by whole rows and columns; what stands there counts like the cells of a range, a blank as 0. */
    static final class Offset extends Lanes {
        private final CellLanes start;
        private final Lanes rowsDown;
        private final Lanes columnsRight;

        Offset(CellLanes start, Lanes rowsDown, Lanes columnsRight) {
            super(start.rows(), start.columns(), false, LaneScope.SPAN, true);
            this.start = start;
            this.rowsDown = rowsDown;
            this.columnsRight = columnsRight;
        }

        @Override
        double[] calculate(LanePlace place, int row, int column, int from, int to) {
            double[] down = rowsDown.calculate(place, 0, 0, from, to);
            double[] right = columnsRight.calculate(place, 0, 0, from, to);
            double[] y = buffer(to);
            SheetValues values = place.values(start.sheet());
            int top = Integer.MAX_VALUE;
            int left = Integer.MAX_VALUE;
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
                y[lane] =
                        exists ? number(values, firstRow + row, firstColumn + column) : Double.NaN;
                if (exists) {
                    top = Math.min(top, firstRow);
                    left = Math.min(left, firstColumn);
                    bottom = Math.max(bottom, firstRow + rows() - 1);
                    rightmost = Math.max(rightmost, firstColumn + columns() - 1);
                }
            }
            if (bottom >= 0) {
                place.noteComputed(
                        new Area(start.sheet(), new CellRange(top, left, bottom, rightmost)));
            }
            return y;
        }

        /** The number in a cell, 0 if it is blank; NaN if it has yet to be calculated or holds anything else. */
        private static double number(SheetValues values, int row, int column) {
            if (values.isDirty(row, column)) {
                return Double.NaN;
            }
            double number = values.number(row, column);
            return Double.isNaN(number) && values.other(row, column) == null ? 0 : number;
        }
    }

    /** MATCH of numbers in one row or column of cells that are the same for every lane, and all of them numbers. */
    static final class Match extends Lanes {
        private final Lanes key;
        private final CellLanes vector;
        private final int type;
        private int region = -1;
        private @Nullable NumberSearch search;

        Match(Lanes key, CellLanes vector, int type) {
            super(1, 1, false, List.of(key, vector));
            this.key = key;
            this.vector = vector;
            this.type = type;
        }

        @Override
        double[] calculate(LanePlace place, int row, int column, int from, int to) {
            if (region != place.number(LaneScope.REGION)) {
                region = place.number(LaneScope.REGION);
                search = load(place);
            }
            NumberSearch known = search;
            double[] keys = key.calculate(place, 0, 0, from, to);
            double[] y = buffer(to);
            Arrays.fill(y, from, to, Double.NaN);
            for (int lane = from; known != null && lane < to; lane++) {
                int found = Double.isNaN(keys[lane]) ? -1 : known.place(keys[lane]);
                y[lane] = found < 0 ? Double.NaN : found + 1;
            }
            return y;
        }

        /** A search in the vector; null if not all of it is numbers. */
        private @Nullable NumberSearch load(LanePlace place) {
            double[] numbers = new double[vector.rows() * vector.columns()];
            boolean areNumbers = true;
            for (int i = 0; i < numbers.length; i++) {
                int row = vector.columns() == 1 ? i : 0;
                numbers[i] = vector.calculate(place, row, i - row, 0, 1)[0];
                areNumbers &= !Double.isNaN(numbers[i]);
            }
            return areNumbers ? new NumberSearch(numbers, type) : null;
        }
    }
}
