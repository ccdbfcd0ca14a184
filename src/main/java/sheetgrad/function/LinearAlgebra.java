package sheetgrad.function;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.Cancellation;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/** Products, determinants and inverses of matrices, with their pullbacks. */
final class LinearAlgebra {
    private static final int SMALL = 6;

    /** Up to so many columns of a product are calculated one by one: short rows make no loops for the processor. */
    private static final int NARROW = 8;

    private LinearAlgebra() {}

    /** MMULT: Y = A B; dA = dY B^T, dB = A^T dY. */
    static final class Product implements LanedOperation {
        @Override
        public LaneOperation lanes() {
            return SumOfProductsLanes.INSTANCE;
        }

        @Override
        public int laneSize(List<Matrix> operands) {
            return operands.get(0).columns();
        }

        @Override
        public int laneElement(List<Matrix> operands, int operand, int result, int index) {
            int columns = operands.get(1).columns();
            return operand == 0
                    ? result / columns * operands.get(0).columns() + index
                    : index * columns + result % columns;
        }

        @Override
        public boolean leavesOutEmptyAdjoints() {
            return true;
        }

        @Override
        public NumericResult apply(List<Matrix> operands) {
            Matrix a = operands.get(0);
            Matrix b = operands.get(1);
            if (a.columns() != b.rows()) {
                return NumericResult.error(
                        ErrorKind.VALUE,
                        a.columns() + " columns cannot be multiplied by " + b.rows() + " rows");
            }
            Matrix product = Matrix.zeros(a.rows(), b.columns());
            addProduct(
                    a.elements(),
                    b.elements(),
                    a.rows(),
                    a.columns(),
                    b.columns(),
                    product.elements());
            return NumericResult.of(product);
        }

        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            Matrix a = operands.get(0);
            Matrix b = operands.get(1);
            double[] adjointOfA = adjoints.get(0);
            double[] adjointOfB = adjoints.get(1);
            for (int row = 0; row < a.rows() && adjointOfA.length > 0; row++) {
                addDotsWithRows(resultAdjoint, row, b, adjointOfA);
            }
            for (int row = 0; row < a.rows() && adjointOfB.length > 0; row++) {
                addMultiplesOfRow(a, row, resultAdjoint, adjointOfB);
            }
        }

        /** Adds to a row of dA the products of that row of dY with each row of B. */
        private static void addDotsWithRows(
                double[] resultAdjoint, int row, Matrix b, double[] sums) {
            int columns = b.columns();
            for (int k = 0; k < b.rows(); k++) {
                double sum = 0;
                for (int column = 0; column < columns; column++) {
                    sum += resultAdjoint[row * columns + column] * b.get(k, column);
                }
                sums[row * b.rows() + k] += sum;
            }
        }

        /** Adds to each row of dB the row of dY times the number of A that stands for the row. */
        private static void addMultiplesOfRow(
                Matrix a, int row, double[] resultAdjoint, double[] sums) {
            int columns = resultAdjoint.length / a.rows();
            for (int k = 0; k < a.columns(); k++) {
                double factor = a.get(row, k);
                for (int column = 0; column < columns; column++) {
                    sums[k * columns + column] += factor * resultAdjoint[row * columns + column];
                }
            }
        }
    }

    /** MDETERM; dA = dy times the cofactors, which exist for singular matrices too. */
    static final class Determinant implements NumericOperation {
        @Override
        public NumericResult apply(List<Matrix> operands) {
            Matrix a = operands.get(0);
            return a.rows() == a.columns()
                    ? NumericResult.of(new Elimination(a).determinant())
                    : notSquare(a);
        }

        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            Matrix a = operands.get(0);
            double determinant = result.elements()[0];
            Optional<Matrix> inverse =
                    a.rows() <= SMALL ? Optional.empty() : new Elimination(a).inverse();
            for (int row = 0; row < a.rows(); row++) {
                for (int column = 0; column < a.columns(); column++) {
                    double cofactor =
                            inverse.isPresent()
                                    ? determinant * inverse.get().get(column, row)
                                    : cofactor(a, row, column);
                    adjoints.get(0)[row * a.columns() + column] += resultAdjoint[0] * cofactor;
                }
            }
        }
    }

    /** MINVERSE: Y = A^-1; dA = -Y^T dY Y^T. */
    static final class Inverse implements NumericOperation {
        @Override
        public NumericResult apply(List<Matrix> operands) {
            Matrix a = operands.get(0);
            if (a.rows() != a.columns()) {
                return notSquare(a);
            }
            return new Elimination(a)
                    .inverse()
                    .map(NumericResult::of)
                    .orElseGet(
                            () -> NumericResult.error(ErrorKind.NUMBER, "the matrix is singular"));
        }

        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            int n = result.rows();
            double[] transposed = transposed(result).elements();
            double[] left = new double[n * n];
            double[] both = new double[n * n];
            addProduct(transposed, resultAdjoint, n, n, n, left);
            addProduct(left, transposed, n, n, n, both);
            SumFunctions.addScaled(adjoints.get(0), -1, both);
        }
    }

    private static NumericResult notSquare(Matrix a) {
        return NumericResult.error(
                ErrorKind.VALUE,
                "a matrix of " + a.rows() + " x " + a.columns() + " is not square");
    }

    /** Adds the product of a ({@code rows x inner}) and b ({@code inner x columns}); terms in the order of inner. */
    static void addProduct(
            double[] a, double[] b, int rows, int inner, int columns, double[] sums) {
        int row = 0;
        for (; columns <= NARROW && row + 3 < rows; row += 4) {
            Cancellation.check();
            for (int column = 0; column < columns; column++) {
                addFourSums(a, b, row, column, inner, columns, sums);
            }
        }
        for (; row < rows; row++) {
            Cancellation.check();
            int target = row * columns;
            for (int k = 0; k < inner; k++) {
                double factor = a[row * inner + k];
                int source = k * columns;
                for (int column = 0; column < columns; column++) {
                    sums[target + column] += factor * b[source + column];
                }
            }
        }
    }

    /** One column's sums in four rows at a time, since one would wait for itself at every term. */
    private static void addFourSums(
            double[] a, double[] b, int row, int column, int inner, int columns, double[] sums) {
        int target = row * columns + column;
        double first = sums[target];
        double second = sums[target + columns];
        double third = sums[target + 2 * columns];
        double fourth = sums[target + 3 * columns];
        for (int k = 0; k < inner; k++) {
            int source = row * inner + k;
            double factor = b[k * columns + column];
            first += a[source] * factor;
            second += a[source + inner] * factor;
            third += a[source + 2 * inner] * factor;
            fourth += a[source + 3 * inner] * factor;
        }
        sums[target] = first;
        sums[target + columns] = second;
        sums[target + 2 * columns] = third;
        sums[target + 3 * columns] = fourth;
    }

    static Matrix transposed(Matrix a) {
        Matrix transposed = Matrix.zeros(a.columns(), a.rows());
        for (int row = 0; row < a.rows(); row++) {
            for (int column = 0; column < a.columns(); column++) {
                transposed.elements()[column * a.rows() + row] = a.get(row, column);
            }
        }
        return transposed;
    }

    private static double cofactor(Matrix a, int withoutRow, int withoutColumn) {
        if (a.rows() == 1) {
            return 1;
        }
        Matrix minor = Matrix.zeros(a.rows() - 1, a.columns() - 1);
        int next = 0;
        for (int row = 0; row < a.rows(); row++) {
            for (int column = 0; column < a.columns(); column++) {
                if (row != withoutRow && column != withoutColumn) {
                    minor.elements()[next++] = a.get(row, column);
                }
            }
        }
        double determinant = new Elimination(minor).determinant();
        return (withoutRow + withoutColumn) % 2 == 0 ? determinant : -determinant;
    }
}
