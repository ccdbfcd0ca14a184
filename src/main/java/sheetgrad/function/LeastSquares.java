package sheetgrad.function;

import java.util.Arrays;

/**
 * The linear combination of columns that comes nearest to y. Where columns depend on one another, those are kept that
 * {@link ColumnExchange} takes first, and the others get the coefficient 0, as in Excel. The columns are made orthogonal
 * one after the other, each twice, which loses no more digits than Householder's reflections.
 */
final class LeastSquares {
    /** What is left of a column, as a share of its length, below which it counts as dependent. */
    private static final double DEPENDENT = 1e-13;

    /** Where each of the columns stands among those that follow, which are in the order they are taken. */
    private final int[] places;

    private final double[][] columns;
    private final double[][] orthogonal;
    private final double[][] triangle;
    private final boolean[] isKept;
    private final double[][] inverse;
    private final double[] coefficients;
    private final double[] residuals;

    /**
     * @param columns the columns, each as long as y
     * @param hasConstant whether the first column holds ones
     */
    static LeastSquares of(double[][] columns, double[] y, boolean hasConstant) {
        int[] places = new int[columns.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        LeastSquares fit = new LeastSquares(columns, places, y, hasConstant);
        return fit.rank() == columns.length
                ? fit
                : new LeastSquares(
                        columns, ColumnExchange.places(columns, hasConstant), y, hasConstant);
    }

    private LeastSquares(double[][] given, int[] places, double[] y, boolean hasConstant) {
        int count = given.length;
        this.places = places;
        this.columns = inOrder(given);
        this.orthogonal = new double[count][];
        this.triangle = new double[count][count];
        this.isKept = new boolean[count];
        for (int i = 0; i < count; i++) {
            orthogonalise(i);
        }
        this.inverse = inverseOfSquares();
        this.coefficients = new double[count];
        this.residuals = y.clone();
        improve();
        findResiduals(y);
        improve();
        if (hasConstant) {
            // Through the mean point the line of points without error has its exact constant, often
            // 0.
            coefficients[0] = SumFunctions.sum(y) / y.length;
            for (int i = 1; i < count; i++) {
                coefficients[0] -= coefficients[i] * (SumFunctions.sum(columns[i]) / y.length);
            }
        }
        findResiduals(y);
    }

    private double[][] inOrder(double[][] given) {
        double[][] ordered = new double[given.length][];
        for (int i = 0; i < given.length; i++) {
            ordered[places[i]] = given[i];
        }
        return ordered;
    }

    private void orthogonalise(int index) {
        double[] rest = columns[index].clone();
        double length = Math.sqrt(dot(rest, rest));
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < index; i++) {
                if (isKept[i]) {
                    double part = dot(orthogonal[i], rest);
                    triangle[i][index] += part;
                    SumFunctions.addScaled(rest, -part, orthogonal[i]);
                }
            }
        }
        double left = Math.sqrt(dot(rest, rest));
        isKept[index] = left > DEPENDENT * length;
        triangle[index][index] = left;
        for (int i = 0; i < rest.length; i++) {
            rest[i] = isKept[index] ? rest[i] / left : 0;
        }
        orthogonal[index] = rest;
    }

    /** Adds the coefficients of what is left of y; done twice, it mends the rounding of the first time. */
    private void improve() {
        double[] right = new double[columns.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = dot(orthogonal[i], residuals);
        }
        double[] correction = solveTriangle(right);
        for (int i = 0; i < correction.length; i++) {
            coefficients[i] += correction[i];
        }
    }

    private void findResiduals(double[] y) {
        for (int i = 0; i < y.length; i++) {
            residuals[i] = y[i];
            for (int k = 0; k < columns.length; k++) {
                residuals[i] -= coefficients[k] * columns[k][i];
            }
        }
    }

    private double[] solveTriangle(double[] right) {
        double[] solution = new double[right.length];
        for (int i = right.length - 1; i >= 0; i--) {
            if (isKept[i]) {
                double rest = right[i];
                for (int j = i + 1; j < right.length; j++) {
                    rest -= triangle[i][j] * solution[j];
                }
                solution[i] = rest / triangle[i][i];
            }
        }
        return solution;
    }

    /** The inverse of the matrix of products of columns, 0 where a column is not kept: R^-1 R^-T. */
    private double[][] inverseOfSquares() {
        int count = columns.length;
        double[][] inverseOfTriangle = new double[count][];
        for (int i = 0; i < count; i++) {
            double[] unit = new double[count];
            unit[i] = isKept[i] ? 1 : 0;
            inverseOfTriangle[i] = solveTriangle(unit);
        }
        double[][] squares = new double[count][count];
        for (double[] column : inverseOfTriangle) {
            for (int i = 0; i < count; i++) {
                SumFunctions.addScaled(squares[i], column[i], column);
            }
        }
        return squares;
    }

    double coefficient(int index) {
        return coefficients[places[index]];
    }

    /** Element (index, index) of the inverse of the matrix of products of columns. */
    double inverseAt(int index) {
        return inverse[places[index]][places[index]];
    }

    /** The sum of the squares of what the combination misses. */
    double missed() {
        return dot(residuals, residuals);
    }

    /** How many columns are independent. */
    int rank() {
        int rank = 0;
        for (boolean kept : isKept) {
            rank += kept ? 1 : 0;
        }
        return rank;
    }

    boolean isKept(int index) {
        return isKept[places[index]];
    }

    /**
     * Adds the derivatives of the coefficients times {@code adjoint}. With C the inverse above, r the residuals, D the
     * columns, b the coefficients and v = C adjoint: dy = D v, dD = r v^T - (D v) b^T.
     */
    void addCoefficients(double[] adjoint, double[] adjointOfY, double[][] adjoints) {
        double[][] adjointOfColumns = inOrder(adjoints);
        double[] v = new double[adjoint.length];
        for (int i = 0; i < v.length; i++) {
            SumFunctions.addScaled(v, adjoint[i], inverse[places[i]]);
        }
        double[] spread = new double[residuals.length];
        for (int i = 0; i < v.length; i++) {
            SumFunctions.addScaled(spread, v[i], columns[i]);
        }
        SumFunctions.addScaled(adjointOfY, 1, spread);
        for (int i = 0; i < v.length; i++) {
            SumFunctions.addScaled(adjointOfColumns[i], v[i], residuals);
            SumFunctions.addScaled(adjointOfColumns[i], -coefficients[i], spread);
        }
    }

    /** Adds the derivatives of {@link #missed} times {@code adjoint}: dy = 2 r, dD = -2 r b^T. */
    void addMissed(double adjoint, double[] adjointOfY, double[][] adjoints) {
        double[][] adjointOfColumns = inOrder(adjoints);
        SumFunctions.addScaled(adjointOfY, 2 * adjoint, residuals);
        for (int i = 0; i < coefficients.length; i++) {
            SumFunctions.addScaled(adjointOfColumns[i], -2 * adjoint * coefficients[i], residuals);
        }
    }

    /** Adds the derivatives of {@link #inverseAt} times {@code adjoint}: dD = -2 (D c) c^T, c a column of C. */
    void addInverseAt(int index, double adjoint, double[][] adjoints) {
        double[][] adjointOfColumns = inOrder(adjoints);
        double[] c = inverse[places[index]];
        double[] spread = new double[residuals.length];
        for (int i = 0; i < c.length; i++) {
            SumFunctions.addScaled(spread, c[i], columns[i]);
        }
        for (int i = 0; i < c.length; i++) {
            SumFunctions.addScaled(adjointOfColumns[i], -2 * adjoint * c[i], spread);
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The columns of a matrix given row by row, with a column of ones before them if wanted. */
    static double[][] columns(double[] elements, int count, boolean hasConstant) {
        int first = hasConstant ? 1 : 0;
        int rows = elements.length / count;
        double[][] columns = new double[count + first][rows];
        if (hasConstant) {
            Arrays.fill(columns[0], 1);
        }
        for (int i = 0; i < elements.length; i++) {
            columns[first + i % count][i / count] = elements[i];
        }
        return columns;
    }
}
