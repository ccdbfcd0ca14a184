package sheetgrad.function;

import java.util.Arrays;
import java.util.List;
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
    static final class SumOfProducts implements LanedOperation {
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
                        LaneLoops.multiply(others, operands.get(j).elements());
                    }
                }
                double[] adjoint = adjoints.get(k);
                for (int i = 0; i < others.length; i++) {
                    adjoint[i] += others[i];
                }
            }
        }

        @Override
        public LaneOperation lanes() {
            return SumOfProductsLanes.INSTANCE;
        }

        @Override
        public int laneSize(List<Matrix> operands) {
            int size = operands.get(0).size();
            return operands.stream().allMatch(operand -> operand.size() == size) ? size : 0;
        }

        @Override
        public int laneElement(List<Matrix> operands, int operand, int result, int index) {
            return index;
        }
    }
}
