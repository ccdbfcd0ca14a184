package sheetgrad.calculation.lane;

import java.util.Arrays;
import java.util.List;
import sheetgrad.calculation.store.ValueChunk;

/** Sums of products: SUMPRODUCT of arrays of one shape, and the elements of MMULT. */
public abstract class ProductLanes extends Lanes {
    private ProductLanes(int rows, int columns, List<Lanes> operands) {
        super(rows, columns, false, operands);
    }

    /** SUMPRODUCT of operands of one shape. */
    static Lanes sumOfProducts(List<Lanes> operands) {
        return operands.size() == 2
                        && operands.get(0) instanceof CellLanes left
                        && operands.get(1) instanceof CellLanes right
                ? new CellProductLanes(left, right)
                : new SumOfProducts(operands);
    }

    /** MMULT of operands whose shapes fit. */
    static Lanes matrixProduct(Lanes left, Lanes right) {
        return new MatrixProduct(left, right);
    }

    static void addProducts(double[] a, double[] b, double[] sums, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            sums[lane] += a[lane] * b[lane];
        }
    }

    static double[] allFinite(double[] y, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            y[lane] = finite(y[lane]);
        }
        return y;
    }

    private static final class SumOfProducts extends ProductLanes {
        private final List<Lanes> operands;
        private double[] products = new double[0];

        SumOfProducts(List<Lanes> operands) {
            super(1, 1, operands);
            this.operands = operands;
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            double[] y = buffer(to);
            Arrays.fill(y, from, to, 0);
            Lanes last = operands.get(operands.size() - 1);
            for (int r = 0; r < last.rows(); r++) {
                for (int c = 0; c < last.columns(); c++) {
                    double[] others = productOfOthers(place, r, c, from, to);
                    addProducts(others, last.calculate(place, r, c, from, to), y, from, to);
                }
            }
            return allFinite(y, from, to);
        }

        /** The product of all operands but the last. */
        private double[] productOfOthers(LanePlace place, int r, int c, int from, int to) {
            if (operands.size() == 2) {
                return operands.get(0).calculate(place, r, c, from, to);
            }
            if (products.length < to) {
                products = new double[ValueChunk.SIZE];
            }
            Arrays.fill(products, from, to, 1);
            for (Lanes operand : operands.subList(0, operands.size() - 1)) {
                double[] x = operand.calculate(place, r, c, from, to);
                for (int lane = from; lane < to; lane++) {
                    products[lane] *= x[lane];
                }
            }
            return products;
        }
    }

    private static final class MatrixProduct extends ProductLanes {
        private final Lanes left;
        private final Lanes right;

        MatrixProduct(Lanes left, Lanes right) {
            super(left.rows(), right.columns(), List.of(left, right));
            this.left = left;
            this.right = right;
        }

        @Override
        public double[] calculate(LanePlace place, int row, int column, int from, int to) {
            double[] y = buffer(to);
            Arrays.fill(y, from, to, 0);
            for (int k = 0; k < left.columns(); k++) {
                double[] a = left.calculate(place, row, k, from, to);
                double[] b = right.calculate(place, k, column, from, to);
                addProducts(a, b, y, from, to);
            }
            return allFinite(y, from, to);
        }

        @Override
        public double one(LanePlace place, int row, int column, int lane) {
            double sum = 0;
            for (int k = 0; k < left.columns(); k++) {
                sum += left.one(place, row, k, lane) * right.one(place, k, column, lane);
            }
            return finite(sum);
        }
    }
}
