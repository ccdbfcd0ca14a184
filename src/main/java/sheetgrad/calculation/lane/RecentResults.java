package sheetgrad.calculation.lane;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.Value;

/**
 * What a function of values gave for the values met last, which are known by identity: the cells of a column often share
 * a few texts.
 */
final class RecentResults {
    private static final int PLACES = 32;

    private final ToDoubleFunction<Value> function;
    private final @Nullable Value[] values = new @Nullable Value[PLACES];
    private final double[] results = new double[PLACES];

    RecentResults(ToDoubleFunction<Value> function) {
        this.function = function;
    }

    /** Forgets them, since the function may give others now. */
    void forget() {
        Arrays.fill(values, null);
    }

    double of(Value value) {
        int place = System.identityHashCode(value) % PLACES;
        if (values[place] != value) {
            results[place] = function.applyAsDouble(value);
            values[place] = value;
        }
        return results[place];
    }
}
