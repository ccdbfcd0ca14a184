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

    /** Adds the products of an operand's element with one of another; of what is the same in all lanes, one number is read. */
    static void addProducts(
            LanePlace place,
            Lanes left,
            int leftRow,
            int leftColumn,
            Lanes right,
            int rightRow,
            int rightColumn,
            double[] sums,
            int from,
            int to) {
        if (left.scope() != LaneScope.SPAN) {
            double factor = left.one(place, leftRow, leftColumn, from);
            double[] x = right.calculate(place, rightRow, rightColumn, from, to);
            addScaled(factor, x, sums, from, to);
        } else if (right.scope() != LaneScope.SPAN) {
            double factor = right.one(place, rightRow, rightColumn, from);
            double[] x = left.calculate(place, leftRow, leftColumn, from, to);
            addScaled(factor, x, sums, from, to);
        } else {
            double[] x = left.calculate(place, leftRow, leftColumn, from, to);
            double[] y = right.calculate(place, rightRow, rightColumn, from, to);
            multiplyAndAdd(x, y, sums, from, to);
        }
    }

    private static void addScaled(double factor, double[] x, double[] sums, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            sums[lane] += factor * x[lane];
        }
    }

    private static void multiplyAndAdd(double[] a, double[] b, double[] sums, int from, int to) {
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
                    if (operands.size() == 2) {
                        addProducts(place, operands.get(0), r, c, last, r, c, y, from, to);
                    } else {
                        double[] others = productOfOthers(place, r, c, from, to);
                        multiplyAndAdd(others, last.calculate(place, r, c, from, to), y, from, to);
                    }
                }
            }
            return allFinite(y, from, to);
        }

        /** The product of all operands but the last. */
        private double[] productOfOthers(LanePlace place, int r, int c, int from, int to) {
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
                addProducts(place, left, row, k, right, k, column, y, from, to);
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
