package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * Linear regression, and exponential regression as the linear one of logarithms. Operands: the known y as a column (n x
 * 1), the known x (n x k), and for predictions the new x (m x k).
 */
final class RegressionOperations {
    /**
     * What is fitted.
     *
     * @param hasConstant whether the line may miss the origin
     * @param isExponential whether y is a product of powers, not a sum
     */
    record Model(boolean hasConstant, boolean isExponential) {
        int columns(Matrix x) {
            return x.columns() + (hasConstant ? 1 : 0);
        }

        LeastSquares fit(List<Matrix> operands) {
            Matrix x = operands.get(1);
            return LeastSquares.of(
                    LeastSquares.columns(x.elements(), x.columns(), hasConstant),
                    y(operands),
                    hasConstant);
        }

        double[] y(List<Matrix> operands) {
            double[] y = operands.get(0).elements().clone();
            for (int i = 0; i < y.length && isExponential; i++) {
                y[i] = Math.log(y[i]);
            }
            return y;
        }

        boolean isRefused(List<Matrix> operands) {
            boolean isRefused = false;
            for (double y : operands.get(0).elements()) {
                isRefused |= isExponential && y <= 0;
            }
            return isRefused;
        }

        static NumericResult refusal() {
            return NumericResult.error(ErrorKind.NUMBER, "every y must be positive");
        }

        /** Adds the adjoints of the fitted y and of the columns to those of the operands. */
        void addTo(List<double[]> adjoints, List<Matrix> operands, Adjoints fitted) {
            double[] y = operands.get(0).elements();
            for (int i = 0; i < y.length; i++) {
                adjoints.get(0)[i] += fitted.y[i] / (isExponential ? y[i] : 1);
            }
            int count = operands.get(1).columns();
            int first = hasConstant ? 1 : 0;
            for (int i = 0; i < adjoints.get(1).length; i++) {
                adjoints.get(1)[i] += fitted.columns[first + i % count][i / count];
            }
        }
    }

    /** Adjoints of the fitted y and of each column. */
    private static final class Adjoints {
        private final double[] y;
        private final double[][] columns;

        Adjoints(int rows, int count) {
            y = new double[rows];
            columns = new double[count][rows];
        }
    }

    private RegressionOperations() {}

    /** TREND and GROWTH: the y of new x, m x 1. */
    record Prediction(Model model) implements NumericOperation {
        @Override
        public NumericResult apply(List<Matrix> operands) {
            if (model.isRefused(operands)) {
                return Model.refusal();
            }
            LeastSquares fit = model.fit(operands);
            Matrix x = operands.get(2);
            double[] predicted = new double[x.rows()];
            for (int i = 0; i < predicted.length; i++) {
                double sum = model.hasConstant ? fit.coefficient(0) : 0;
                for (int k = 0; k < x.columns(); k++) {
                    sum += x.get(i, k) * fit.coefficient(k + (model.hasConstant ? 1 : 0));
                }
                predicted[i] = model.isExponential ? Math.exp(sum) : sum;
            }
            return NumericResult.of(new Matrix(x.rows(), 1, predicted));
        }

        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            LeastSquares fit = model.fit(operands);
            Matrix x = operands.get(2);
            int first = model.hasConstant ? 1 : 0;
            double[] ofCoefficients = new double[model.columns(x)];
            for (int i = 0; i < x.rows(); i++) {
                double adjoint =
                        resultAdjoint[i] * (model.isExponential ? result.elements()[i] : 1);
                if (model.hasConstant) {
                    ofCoefficients[0] += adjoint;
                }
                for (int k = 0; k < x.columns(); k++) {
                    ofCoefficients[k + first] += adjoint * x.get(i, k);
                    adjoints.get(2)[i * x.columns() + k] += adjoint * fit.coefficient(k + first);
                }
            }
            Adjoints fitted = new Adjoints(operands.get(0).size(), ofCoefficients.length);
            fit.addCoefficients(ofCoefficients, fitted.y, fitted.columns);
            model.addTo(adjoints, operands, fitted);
        }
    }

    /**
     * LINEST and LOGEST: one row of k + 1 coefficients (the last x's first, the constant last), their k + 1 standard
     * errors, and r squared, the standard error of y, F, the explained and the missed sum of squares. What is not
     * defined is 0 here.
     */
    record Statistics(Model model) implements NumericOperation {
        /** How many numbers follow the coefficients and their errors. */
        static final int SUMMARY = 5;

        @Override
        public NumericResult apply(List<Matrix> operands) {
            if (model.isRefused(operands)) {
                return Model.refusal();
            }
            LeastSquares fit = model.fit(operands);
            int width = operands.get(1).columns() + 1;
            double freedom = operands.get(0).size() - fit.rank();
            double[] row = new double[2 * width + SUMMARY];
            double missed = missed(fit, operands);
            double variance = freedom > 0 ? missed / freedom : 0;
            for (int i = 0; i < model.columns(operands.get(1)); i++) {
                double coefficient = fit.coefficient(i);
                row[placeOf(i, width)] = model.isExponential ? Math.exp(coefficient) : coefficient;
                row[width + placeOf(i, width)] = Math.sqrt(variance * fit.inverseAt(i));
            }
            if (!model.hasConstant) {
                row[width - 1] = model.isExponential ? 1 : 0;
            }
            double total = total(operands);
            row[2 * width] = total == 0 ? 0 : 1 - missed / total;
            row[2 * width + 1] = Math.sqrt(variance);
            double explaining = explaining(fit);
            row[2 * width + 2] =
                    variance == 0 || explaining == 0 ? 0 : (total - missed) / explaining / variance;
            row[2 * width + 3] = total - missed;
            row[2 * width + 4] = missed;
            return NumericResult.of(new Matrix(1, row.length, row));
        }

        private double explaining(LeastSquares fit) {
            return fit.rank() - (model.hasConstant ? 1 : 0);
        }

        /** No more points than coefficients are met exactly: what rounding leaves is nothing. */
        private static double missed(LeastSquares fit, List<Matrix> operands) {
            return operands.get(0).size() > fit.rank() ? fit.missed() : 0;
        }

        /** Where the coefficient of a column stands in the row. */
        private int placeOf(int column, int width) {
            return width - 1 - column - (model.hasConstant ? 0 : 1);
        }

        private double total(List<Matrix> operands) {
            double[] y = model.y(operands);
            double mean = model.hasConstant ? SumFunctions.sum(y) / y.length : 0;
            double total = 0;
            for (double each : y) {
                total += (each - mean) * (each - mean);
            }
            return total;
        }

        @Override
        public void pullback(
                List<Matrix> operands,
                Matrix result,
                double[] resultAdjoint,
                List<double[]> adjoints) {
            LeastSquares fit = model.fit(operands);
            int rows = operands.get(0).size();
            int width = operands.get(1).columns() + 1;
            int columns = model.columns(operands.get(1));
            double freedom = Math.max(1, rows - fit.rank());
            double variance = missed(fit, operands) / freedom;
            Adjoints fitted = new Adjoints(rows, columns);
            double[] ofCoefficients = new double[columns];
            double ofMissed = addSummary(operands, fit, result, resultAdjoint, fitted);
            for (int i = 0; i < columns; i++) {
                int place = placeOf(i, width);
                ofCoefficients[i] =
                        resultAdjoint[place] * (model.isExponential ? result.elements()[place] : 1);
                double error = result.elements()[width + place];
                if (error != 0) {
                    double half = resultAdjoint[width + place] / (2 * error);
                    ofMissed += half * fit.inverseAt(i) / freedom;
                    fit.addInverseAt(i, half * variance, fitted.columns);
                }
            }
            fit.addCoefficients(ofCoefficients, fitted.y, fitted.columns);
            fit.addMissed(ofMissed, fitted.y, fitted.columns);
            model.addTo(adjoints, operands, fitted);
        }

        /** Adds what the total sum of squares gets from the summary; the adjoint of the missed sum. */
        private double addSummary(
                List<Matrix> operands,
                LeastSquares fit,
                Matrix result,
                double[] resultAdjoint,
                Adjoints fitted) {
            int summary = 2 * (operands.get(1).columns() + 1);
            double[] values = result.elements();
            double freedom = Math.max(1, operands.get(0).size() - fit.rank());
            double explained = values[summary + 3];
            double missed = values[summary + 4];
            double total = explained + missed;
            double ofMissed = resultAdjoint[summary + 4] - resultAdjoint[summary + 3];
            double ofTotal = resultAdjoint[summary + 3];
            if (total != 0) {
                ofMissed -= resultAdjoint[summary] / total;
                ofTotal += resultAdjoint[summary] * missed / (total * total);
            }
            if (missed != 0) {
                double scale = freedom / Math.max(1, explaining(fit));
                ofMissed += resultAdjoint[summary + 1] / (2 * values[summary + 1] * freedom);
                ofMissed -= resultAdjoint[summary + 2] * scale * total / (missed * missed);
                ofTotal += resultAdjoint[summary + 2] * scale / missed;
            }
            double[] y = model.y(operands);
            double mean = model.hasConstant ? SumFunctions.sum(y) / y.length : 0;
            for (int i = 0; i < y.length; i++) {
                fitted.y[i] += 2 * ofTotal * (y[i] - mean);
            }
            return ofMissed;
        }
    }
}
