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
    private final CellLanes leftNumbers;
    private final CellLanes rightNumbers;

    CellProductLanes(CellLanes left, CellLanes right) {
        super(1, 1, false, List.of(left, right));
        this.left = left;
        this.right = right;
        this.leftNumbers = numbers(left);
        this.rightNumbers = numbers(right);
    }

    /** Operands that differ from lane to lane are read without looking for blanks. */
    private static CellLanes numbers(CellLanes operand) {
        return operand.scope() == LaneScope.SPAN ? operand.asTheyAre() : operand;
    }

    @Override
    public double[] calculate(LanePlace place, int row, int column, int from, int to) {
        double[] y = buffer(to);
        if (to - from == 1 || scope() != LaneScope.SPAN) {
            Arrays.fill(y, from, to, one(place, row, column, from));
            return y;
        }
        sum(place, leftNumbers, rightNumbers, y, from, to);
        if (!ValueChunk.areFinite(y, from, to)) {
            sum(place, left, right, y, from, to);
            ProductLanes.allFinite(y, from, to);
        }
        return y;
    }

    private static void sum(
            LanePlace place, Lanes left, Lanes right, double[] y, int from, int to) {
        Arrays.fill(y, from, to, 0);
        for (int r = 0; r < left.rows(); r++) {
            for (int c = 0; c < left.columns(); c++) {
                ProductLanes.addProducts(place, left, r, c, right, r, c, y, from, to);
            }
        }
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
