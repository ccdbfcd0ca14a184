package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.matrix;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.numericArray;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/** Power series, and the share that one sum has in another. */
final class SeriesFunctions {
    private SeriesFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("SERIESSUM")
                        .help(
                                "SERIESSUM(x, n, m, coefficients)",
                                "The sum of coefficients times powers of x: the first to the n-th, each next m higher",
                                "SERIESSUM(2,0,1,{1,2,3})",
                                "17")
                        .arguments(number("x"), number("n"), number("m"), matrix("coefficients"))
                        .operation(FunctionKind.REDUCTION, new PowerSeries()),
                declare("PERCENTOF")
                        .help(
                                "PERCENTOF(data_subset, data_all)",
                                "The sum of some numbers divided by the sum of all",
                                "PERCENTOF({1,2},{1,2,3,4})",
                                "0.3")
                        .arguments(numericArray("data_subset"), numericArray("data_all"))
                        .operation(FunctionKind.REDUCTION, new ShareOfSum()));
    }

    /** Operands: x, n, m, and the coefficients. d/dx = sum of a e x^(e-1); in an exponent a x^e ln x, 0 for x <= 0. */
    private static final class PowerSeries implements NumericOperation {
        @Override
        public NumericResult apply(List<Matrix> operands) {
            double sum = 0;
            double[] coefficients = operands.get(3).elements();
            for (int i = 0; i < coefficients.length; i++) {
                sum += coefficients[i] * Math.pow(number(operands, 0), exponent(operands, i));
            }
            return NumericResult.of(sum);
        }

        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            double x = number(operands, 0);
            double logarithm = x > 0 ? Math.log(x) : 0;
            double[] coefficients = operands.get(3).elements();
            for (int i = 0; i < coefficients.length; i++) {
                double exponent = exponent(operands, i);
                double power = Math.pow(x, exponent);
                double inExponent = resultAdjoint[0] * coefficients[i] * power * logarithm;
                double slope = exponent == 0 ? 0 : exponent * Math.pow(x, exponent - 1);
                adjoints.get(0)[0] += resultAdjoint[0] * coefficients[i] * slope;
                adjoints.get(1)[0] += inExponent;
                adjoints.get(2)[0] += i * inExponent;
                adjoints.get(3)[i] += resultAdjoint[0] * power;
            }
        }

        private static double exponent(List<Matrix> operands, int index) {
            return number(operands, 1) + index * number(operands, 2);
        }

        private static double number(List<Matrix> operands, int index) {
            return operands.get(index).elements()[0];
        }
    }

    /** s / t: 1/t for each number of the part, -s/t^2 for each number of the whole. */
    private static final class ShareOfSum implements NumericOperation {
        @Override
        public NumericResult apply(List<Matrix> operands) {
            double whole = SumFunctions.sum(operands.get(1).elements());
            return whole == 0
                    ? NumericResult.error(ErrorKind.DIVISION_BY_ZERO, "the sum of all is 0")
                    : NumericResult.of(SumFunctions.sum(operands.get(0).elements()) / whole);
        }

        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            double whole = SumFunctions.sum(operands.get(1).elements());
            double share = result.elements()[0];
            SumFunctions.addToAll(adjoints.get(0), resultAdjoint[0] / whole);
            SumFunctions.addToAll(adjoints.get(1), -resultAdjoint[0] * share / whole);
        }
    }
}
