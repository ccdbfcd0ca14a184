package sheetgrad.calculation.lane;

import java.util.Arrays;
import java.util.List;
import sheetgrad.calculation.store.NumberRows;
import sheetgrad.calculation.store.ValueChunk;

/**
 * The sum of the products of two ranges of one shape, cell by cell, as in SUMPRODUCT and in a convolution's {@code
 * SUM(A1:C3*$E$1:$G$3)}. Numbers are multiplied where they lie; where that comes to no number, the cells are read once
 * more as the formula has it, blanks as 0.
 */
public final class CellProductLanes extends Lanes {
    private final CellLanes left;
    private final CellLanes right;

    CellProductLanes(CellLanes left, CellLanes right) {
        super(1, 1, false, List.of(left, right));
        this.left = left;
        this.right = right;
    }

    @Override
    public double[] calculate(LanePlace place, int row, int column, int from, int to) {
        double[] y = buffer(to);
        if (to - from == 1 || scope() != LaneScope.SPAN) {
            Arrays.fill(y, from, to, one(place, row, column, from));
        } else if (place.step() > 1 || !isSumInPlace(place, y, from, to)) {
            sum(place, y, from, to);
        }
        return y;
    }

    /** Adds up products of numbers where they lie; whether all sums are numbers. */
    private boolean isSumInPlace(LanePlace place, double[] y, int from, int to) {
        Arrays.fill(y, from, to, 0);
        for (int r = 0; r < left.rows(); r++) {
            for (int c = 0; c < left.columns(); c++) {
                if (left.scope() != LaneScope.SPAN) {
                    addScaled(place, right, r, c, left.one(place, r, c, from), y, from, to);
                } else if (right.scope() != LaneScope.SPAN) {
                    addScaled(place, left, r, c, right.one(place, r, c, from), y, from, to);
                } else {
                    addProducts(place, r, c, y, from, to);
                }
            }
        }
        return ValueChunk.areFinite(y, from, to);
    }

    private static void addScaled(
            LanePlace place,
            CellLanes cells,
            int r,
            int c,
            double factor,
            double[] y,
            int from,
            int to) {
        int end;
        for (int lane = from; lane < to; lane = end) {
            NumberRows numbers = cells.numbers(place, r, c, lane, 1);
            end = Math.min(to, lane + numbers.rows());
            numbers.addScaled(factor, y, lane, end);
        }
    }

    private void addProducts(LanePlace place, int r, int c, double[] y, int from, int to) {
        int end;
        for (int lane = from; lane < to; lane = end) {
            NumberRows a = left.numbers(place, r, c, lane, 1);
            NumberRows b = right.numbers(place, r, c, lane, 1);
            end = Math.min(to, lane + Math.min(a.rows(), b.rows()));
            a.addProducts(b, y, lane, end);
        }
    }

    private void sum(LanePlace place, double[] y, int from, int to) {
        Arrays.fill(y, from, to, 0);
        for (int r = 0; r < left.rows(); r++) {
            for (int c = 0; c < left.columns(); c++) {
                double[] a = left.calculate(place, r, c, from, to);
                double[] b = right.calculate(place, r, c, from, to);
                ProductLanes.addProducts(a, b, y, from, to);
            }
        }
        ProductLanes.allFinite(y, from, to);
    }

    @Override
    public double one(LanePlace place, int row, int column, int lane) {
        int columns = left.columns();
        double sum = 0;
        int count;
        for (int start = 0; start < left.rows(); start += count) {
            NumberRows a = left.numbers(place, start, 0, lane, columns);
            NumberRows b = right.numbers(place, start, 0, lane, columns);
            count = Math.min(left.rows() - start, Math.min(a.rows(), b.rows()));
            for (int r = 0; r < count; r++) {
                for (int c = 0; c < columns; c++) {
                    sum +=
                            left.counted(place, start + r, c, lane, a.get(r, c))
                                    * right.counted(place, start + r, c, lane, b.get(r, c));
                }
            }
        }
        return finite(sum);
    }
}
