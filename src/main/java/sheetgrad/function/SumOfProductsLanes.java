package sheetgrad.function;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sum over places of the products of all operands there: a SUMPRODUCT, or one number of MMULT. */
enum SumOfProductsLanes implements LaneOperation {
    INSTANCE;

    @Override
    public boolean forward(int operands, double[][] x, double[] y) {
        int size = x.length / operands;
        Arrays.fill(y, 0);
        for (int element = 0; element < size; element++) {
            if (operands == 2) {
                addProducts(x[element], x[size + element], y);
            } else {
                addProducts(x, element, size, y);
            }
        }
        return LaneLoops.areFinite(y);
    }

    private static void addProducts(double[] a, double[] b, double[] sums) {
        if (!LaneLoops.isShared(a)) {
            LaneLoops.addProducts(a, b, sums);
        } else if (!LaneLoops.isShared(b)) {
            LaneLoops.addProducts(b, a, sums);
        } else {
            SumFunctions.addToAll(sums, a[0] * b[0]);
        }
    }

    private static void addProducts(double[][] x, int first, int step, double[] sums) {
        double[] products = new double[sums.length];
        Arrays.fill(products, 1);
        for (int k = first; k < x.length; k += step) {
            LaneLoops.multiply(products, x[k]);
        }
        LaneLoops.add(products, 1, sums);
    }

    @Override
    public void backward(
            int operands,
            double[][] x,
            double[] y,
            double[] adjoint,
            double[] @Nullable [] adjoints) {
        int size = x.length / operands;
        for (int k = 0; k < x.length; k++) {
            double[] target = adjoints[k];
            if (target == null) {
                continue;
            }
            if (operands == 2) {
                LaneLoops.addProducts(adjoint, x[k < size ? k + size : k - size], target);
            } else {
                LaneLoops.add(timesOthers(adjoint, x, k, size), 1, target);
            }
        }
    }

    private static double[] timesOthers(double[] adjoint, double[][] x, int k, int size) {
        double[] products = adjoint.clone();
        for (int j = k % size; j < x.length; j += size) {
            if (j != k) {
                LaneLoops.multiply(products, x[j]);
            }
        }
        return products;
    }
}
