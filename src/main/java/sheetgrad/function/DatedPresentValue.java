package sheetgrad.function;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * {@code y = sum v_i (1 + rate)^-t_i} with {@code t_i} the days since the first date divided by 365. Dates are whole
 * days, which nothing is differentiated for. Dates before the first, or another number of them than of values, are
 * #NUM!.
 */
final class DatedPresentValue implements NumericOperation {
    @Override
    public NumericResult apply(List<Matrix> operands) {
        double rate = operands.get(0).elements()[0];
        Matrix values = operands.get(1);
        Matrix dates = operands.get(2);
        Optional<NumericResult> refusal = refusal(values, dates);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (rate <= -1) {
            return NumericResult.error(ErrorKind.NUMBER, "the rate must be above -100%");
        }
        double[] years = years(dates.elements());
        double sum = 0;
        for (int i = 0; i < years.length; i++) {
            sum += values.elements()[i] * Math.pow(1 + rate, -years[i]);
        }
        return NumericResult.of(sum);
    }

    /** What is wrong with dated payments, if anything is. */
    static Optional<NumericResult> refusal(Matrix values, Matrix dates) {
        if (values.size() != dates.size()) {
            return Optional.of(
                    NumericResult.error(
                            ErrorKind.NUMBER, "there are not as many dates as payments"));
        }
        for (double date : dates.elements()) {
            if (Math.floor(date) < Math.floor(dates.elements()[0]) || date < 0) {
                return Optional.of(
                        NumericResult.error(ErrorKind.NUMBER, "a date lies before the first"));
            }
        }
        return Optional.empty();
    }

    /** Years of 365 days since the first date. */
    static double[] years(double[] dates) {
        double[] years = new double[dates.length];
        for (int i = 0; i < dates.length; i++) {
            years[i] = (Math.floor(dates[i]) - Math.floor(dates[0])) / 365;
        }
        return years;
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        double rate = operands.get(0).elements()[0];
        double[] values = operands.get(1).elements();
        double[] years = years(operands.get(2).elements());
        for (int i = 0; i < values.length; i++) {
            double discount = Math.pow(1 + rate, -years[i]);
            adjoints.get(1)[i] += resultAdjoint[0] * discount;
            adjoints.get(0)[0] -= resultAdjoint[0] * years[i] * values[i] * discount / (1 + rate);
        }
    }
}
