package sheetgrad.function;

/**
 * The order in which a QR decomposition with exchange of columns takes columns that depend on one another: after the
 * constant always the one of which most is left beside those already taken. Excel's results for fewer points than
 * variables are those of this order.
 */
final class ColumnExchange {
    private final double[][] rests;
    private final int[] places;
    private final boolean[] isTaken;

    private ColumnExchange(double[][] columns) {
        this.places = new int[columns.length];
        this.isTaken = new boolean[columns.length];
        this.rests = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            rests[i] = columns[i].clone();
        }
    }

    /** At which place each column is taken. If {@code hasConstant}, the first column is the first. */
    static int[] places(double[][] columns, boolean hasConstant) {
        ColumnExchange exchange = new ColumnExchange(columns);
        for (int place = 0; place < columns.length; place++) {
            exchange.take(place == 0 && hasConstant ? 0 : exchange.longest(), place);
        }
        return exchange.places;
    }

    private int longest() {
        int longest = -1;
        double most = -1;
        for (int i = 0; i < rests.length; i++) {
            double length = LeastSquares.dot(rests[i], rests[i]);
            if (!isTaken[i] && !(length <= most)) {
                longest = i;
                most = length;
            }
        }
        return longest;
    }

    private void take(int column, int place) {
        places[column] = place;
        isTaken[column] = true;
        double[] taken = rests[column];
        double square = LeastSquares.dot(taken, taken);
        for (int i = 0; i < rests.length && square > 0; i++) {
            if (!isTaken[i]) {
                SumFunctions.addScaled(
                        rests[i], -LeastSquares.dot(taken, rests[i]) / square, taken);
            }
        }
    }
}
