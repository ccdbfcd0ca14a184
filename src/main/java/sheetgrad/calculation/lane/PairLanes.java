package sheetgrad.calculation.lane;

import java.util.List;
import sheetgrad.calculation.store.NumberRows;
import sheetgrad.function.SumOfPairs;

/**
 * SUMXMY2 and its relatives: the sum of a term over the pairs of two ranges of one shape, of which a pair counts only
 * where both cells are numbers; added up row by row, as the tree evaluator does.
 */
public final class PairLanes extends Lanes {
    /** Wider ranges are left to the evaluator. */
    static final int MOST_COLUMNS = 256;

    private final SumOfPairs operation;
    private final CellLanes left;
    private final CellLanes right;

    /** A sum over ranges of one shape and sheet, both read as they are. */
    PairLanes(SumOfPairs operation, CellLanes left, CellLanes right) {
        super(1, 1, false, List.of(left, right));
        this.operation = operation;
        this.left = left;
        this.right = right;
    }

    @Override
    public double[] calculate(LanePlace place, int row, int column, int from, int to) {
        double[] y = buffer(to);
        for (int lane = from; lane < to; lane++) {
            y[lane] = finite(sum(place, lane));
        }
        return y;
    }

    /** The sum of one lane; NaN if there is an error among its cells, or no pair at all. */
    private double sum(LanePlace place, int lane) {
        int rows = Math.max(left.usedRows(place, lane), right.usedRows(place, lane));
        int columns = left.columns();
        double sum = 0;
        int pairs = 0;
        int count;
        for (int start = 0; start < rows; start += count) {
            NumberRows ofLeft = left.numbers(place, start, 0, lane, columns);
            NumberRows ofRight = right.numbers(place, start, 0, lane, columns);
            count = Math.min(rows - start, Math.min(ofLeft.rows(), ofRight.rows()));
            for (int r = 0; r < count; r++) {
                for (int c = 0; c < columns; c++) {
                    double x = ofLeft.get(r, c);
                    double y = ofRight.get(r, c);
                    if (!Double.isNaN(x + y)) {
                        sum += operation.term(x, y);
                        pairs++;
                    } else if (!isPassedOver(place, lane, start + r, c, x, y)) {
                        return Double.NaN;
                    }
                }
            }
        }
        return pairs == 0 ? Double.NaN : sum;
    }

    /** Whether those of a pair's cells that hold no number are such as are passed over. */
    private boolean isPassedOver(
            LanePlace place, int lane, int row, int column, double x, double y) {
        return (!Double.isNaN(x) || left.isPassedOver(place, row, column, lane))
                && (!Double.isNaN(y) || right.isPassedOver(place, row, column, lane));
    }
}
