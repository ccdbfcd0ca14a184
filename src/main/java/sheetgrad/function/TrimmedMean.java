package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * The mean of numbers without the largest and the smallest: an even count of them, a share of all rounded down. Equal
 * numbers at the edge share the adjoint of those among them that are kept.
 */
final class TrimmedMean implements NumericOperation {
    @Override
    public NumericResult apply(List<Matrix> operands) {
        double[] sorted = AverageFunctions.sorted(operands.get(0).elements());
        double share = operands.get(1).elements()[0];
        if (share < 0 || share >= 1) {
            return NumericResult.error(ErrorKind.NUMBER, "the share must lie between 0 and 1");
        }
        int cut = cut(sorted.length, share);
        double sum = 0;
        for (int i = cut; i < sorted.length - cut; i++) {
            sum += sorted[i];
        }
        return NumericResult.of(sum / (sorted.length - 2 * cut));
    }

    /** How many are left out at each end. */
    private static int cut(int count, double share) {
        return (int) (DecimalRounding.toFifteenDigits(count * share) / 2);
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        double[] numbers = operands.get(0).elements();
        double[] sorted = AverageFunctions.sorted(numbers);
        int cut = cut(sorted.length, operands.get(1).elements()[0]);
        int kept = sorted.length - 2 * cut;
        int start = cut;
        while (start < sorted.length - cut) {
            int end = start + 1;
            while (end < sorted.length - cut && sorted[end] == sorted[start]) {
                end++;
            }
            double adjoint = resultAdjoint[0] * (end - start) / kept;
            ExtremeFunctions.share(numbers, sorted[start], adjoint, adjoints.get(0));
            start = end;
        }
    }
}
