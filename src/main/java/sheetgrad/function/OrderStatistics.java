package sheetgrad.function;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Matrix;

/**
 * A number at a place among sorted numbers, between two of them by linear interpolation. Operands: the numbers as one
 * row, and where to look. Equal numbers share the adjoint of their place; percentiles have a slope in the share, too.
 */
final class OrderStatistics implements NumericOperation {
    /** The zero-based place among {@code count} sorted numbers; NaN if there is none. */
    @FunctionalInterface
    interface Place {
        double of(double where, int count);
    }

    private final Place place;
    private final IntToDoubleFunction placesPerUnit;

    /**
     * @param placesPerUnit the slope of the place in what says where, from the count; 0 for whole places
     */
    OrderStatistics(Place place, IntToDoubleFunction placesPerUnit) {
        this.place = place;
        this.placesPerUnit = placesPerUnit;
    }

    @Override
    public NumericResult apply(List<Matrix> operands) {
        double[] sorted = AverageFunctions.sorted(operands.get(0).elements());
        double at = place.of(operands.get(1).elements()[0], sorted.length);
        if (!(at >= 0 && at <= sorted.length - 1)) {
            return NumericResult.error(
                    ErrorKind.NUMBER, "there is no such place among " + sorted.length + " numbers");
        }
        int lower = (int) at;
        double rest = at - lower;
        return NumericResult.of(
                rest == 0
                        ? sorted[lower]
                        : sorted[lower] + rest * (sorted[lower + 1] - sorted[lower]));
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        double[] numbers = operands.get(0).elements();
        double[] sorted = AverageFunctions.sorted(numbers);
        double at = place.of(operands.get(1).elements()[0], sorted.length);
        int lower = (int) at;
        int upper = Math.min(lower + 1, sorted.length - 1);
        double rest = at - lower;
        double adjoint = resultAdjoint[0];
        ExtremeFunctions.share(numbers, sorted[lower], (1 - rest) * adjoint, adjoints.get(0));
        if (rest != 0) {
            ExtremeFunctions.share(numbers, sorted[upper], rest * adjoint, adjoints.get(0));
        }
        adjoints.get(1)[0] +=
                adjoint
                        * placesPerUnit.applyAsDouble(sorted.length)
                        * (sorted[upper] - sorted[lower]);
    }
}
