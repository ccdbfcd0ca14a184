package sheetgrad.function;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * Products and sums of products. Their pullbacks multiply the other factors and never divide by one, since factors may
 * be 0.
 */
final class Products {
    private Products() {}

    static double product(double[] factors) {
        double product = factors.length == 0 ? 0 : 1;
        for (double factor : factors) {
            product *= factor;
        }
        return product;
    }

    /** Adds to each factor's adjoint the product of the factors before it and of those after it. */
    static void productPullback(
            double[] factors, double result, double adjoint, double[] adjoints) {
        double[] before = new double[factors.length];
        double running = adjoint;
        for (int i = 0; i < factors.length; i++) {
            before[i] = running;
            running *= factors[i];
        }
        double after = 1;
        for (int i = factors.length - 1; i >= 0; i--) {
            adjoints[i] += before[i] * after;
            after *= factors[i];
        }
    }

    /** SUMPRODUCT: arrays of one shape, multiplied place by place and added up. */
    static final class SumOfProducts implements LaneOperation {
        @Override
        public NumericResult apply(List<Matrix> operands) {
            double[] products = operands.get(0).elements().clone();
            for (Matrix operand : operands.subList(1, operands.size())) {
                if (!operand.hasShapeOf(operands.get(0))) {
                    return NumericResult.error(ErrorKind.VALUE, "the arrays differ in size");
                }
                for (int i = 0; i < products.length; i++) {
                    products[i] *= operand.elements()[i];
                }
            }
            double sum = 0;
            for (double product : products) {
                sum += product;
            }
            return NumericResult.of(sum);
        }

        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            double[] others = new double[operands.get(0).size()];
            for (int k = 0; k < operands.size(); k++) {
                Arrays.fill(others, resultAdjoint[0]);
                for (int j = 0; j < operands.size(); j++) {
                    if (j != k) {
                        multiply(others, operands.get(j).elements());
                    }
                }
                double[] adjoint = adjoints.get(k);
                for (int i = 0; i < others.length; i++) {
                    adjoint[i] += others[i];
                }
            }
        }

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
            return areFinite(y);
        }

        private static void addProducts(double[] a, double[] b, double[] sums) {
            for (int lane = 0; lane < sums.length; lane++) {
                sums[lane] += a[lane] * b[lane];
            }
        }

        private static void addProducts(double[][] x, int first, int step, double[] sums) {
            double[] products = x[first].clone();
            for (int k = first + step; k < x.length; k += step) {
                multiply(products, x[k]);
            }
            for (int lane = 0; lane < sums.length; lane++) {
                sums[lane] += products[lane];
            }
        }

        private static boolean areFinite(double[] y) {
            double check = 0;
            for (double number : y) {
                check += number * 0;
            }
            return check == 0;
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
                double[] others = adjoint;
                for (int j = k % size; j < x.length; j += size) {
                    if (j != k && operands == 2) {
                        addProducts(adjoint, x[j], target);
                    } else if (j != k) {
                        others = others.clone();
                        multiply(others, x[j]);
                    }
                }
                if (operands != 2) {
                    for (int lane = 0; lane < target.length; lane++) {
                        target[lane] += others[lane];
                    }
                }
            }
        }

        private static void multiply(double[] products, double[] factors) {
            for (int i = 0; i < products.length; i++) {
                products[i] *= factors[i];
            }
        }
    }
}
