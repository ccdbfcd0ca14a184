package sheetgrad.lesson.generator;

import java.util.Random;

/** Where the first values of weights come from, one call a weight, in the order of writing. */
@FunctionalInterface
public interface Numbers {
    /** The next number. */
    double next();

    /** Always the same number. */
    static Numbers constant(double number) {
        return () -> number;
    }

    /** Numbers given one by one, begun anew when they are used up. */
    static Numbers of(double... numbers) {
        int[] next = new int[1];
        return () -> numbers[next[0]++ % numbers.length];
    }

    /** Normal numbers around 0 with two decimals, the same for the same seed. */
    static Numbers normal(long seed, double deviation) {
        Random random = new Random(seed);
        return () -> Math.round(random.nextGaussian() * deviation * 100) / 100.0;
    }
}
