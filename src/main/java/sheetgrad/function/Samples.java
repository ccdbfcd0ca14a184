package sheetgrad.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Samples that tests of hypotheses compare: the numbers of an array, their mean and variance. */
final class Samples {
    private Samples() {}

    /** Adds the numbers of an array, texts, booleans and blanks passed over; the first error stands in the way. */
    static Optional<ErrorValue> numbers(ArrayValue array, List<NumberValue> numbers) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            values.add(array.get(i));
        }
        return CriteriaMatch.numbers(values, numbers);
    }

    /** The pairs of which both are numbers; the first error stands in the way. */
    static Optional<ErrorValue> pairs(ArrayValue first, ArrayValue second, List<double[]> pairs) {
        for (int i = 0; i < first.size(); i++) {
            for (Value value : Arrays.asList(first.get(i), second.get(i))) {
                if (value instanceof ErrorValue error) {
                    return Optional.of(error);
                }
            }
            if (first.get(i) instanceof NumberValue one
                    && second.get(i) instanceof NumberValue two) {
                pairs.add(new double[] {one.number(), two.number()});
            }
        }
        return Optional.empty();
    }

    static double mean(double[] numbers) {
        return SumFunctions.sum(numbers) / numbers.length;
    }

    /** The variance of a sample; NaN of fewer than two. */
    static double variance(double[] numbers) {
        return SpreadFunctions.sumOfSquares(numbers) / (numbers.length - 1);
    }
}
