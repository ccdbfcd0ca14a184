package sheetgrad.ui.drawing;

/** Fits sums of given columns to numbers so that the squares of what remains are least. */
final class LeastSquares {
    private LeastSquares() {}

    /**
     * The factors of the columns, by orthogonalising one column after the other (modified Gram-Schmidt). A column that the
     * ones before it already give gets 0. Time grows with rows times the square of the columns.
     *
     * @param columns each as long as {@code y}
     */
    static double[] factors(double[][] columns, double[] y) {
        int count = columns.length;
        double[][] unit = new double[count][];
        double[][] upper = new double[count][count];
        double[] rest = y.clone();
        double[] projected = new double[count];
        for (int j = 0; j < count; j++) {
            double[] column = columns[j].clone();
            double before = norm(column);
            for (int i = 0; i < j; i++) {
                upper[i][j] = remove(unit[i], column);
            }
            double after = norm(column);
            upper[j][j] = after > before * 1e-12 ? after : 0;
            for (int k = 0; k < column.length; k++) {
                column[k] = upper[j][j] == 0 ? 0 : column[k] / after;
            }
            unit[j] = column;
            projected[j] = remove(column, rest);
        }
        return solved(upper, projected);
    }

    private static double[] solved(double[][] upper, double[] projected) {
        double[] factors = new double[projected.length];
        for (int i = factors.length - 1; i >= 0; i--) {
            double sum = projected[i];
            for (int j = i + 1; j < factors.length; j++) {
                sum -= upper[i][j] * factors[j];
            }
            factors[i] = upper[i][i] == 0 ? 0 : sum / upper[i][i];
        }
        return factors;
    }

    /** Takes away what a column has of a direction, and returns how much that was. */
    private static double remove(double[] direction, double[] column) {
        double along = 0;
        for (int k = 0; k < column.length; k++) {
            along += direction[k] * column[k];
        }
        for (int k = 0; k < column.length; k++) {
            column[k] -= along * direction[k];
        }
        return along;
    }

    private static double norm(double[] column) {
        double squares = 0;
        for (double number : column) {
            squares += number * number;
        }
        return Math.sqrt(squares);
    }
}
