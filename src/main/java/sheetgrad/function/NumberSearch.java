package sheetgrad.function;

import java.util.HashMap;
import java.util.Map;

/** Looks numbers up among numbers, as MATCH does; see {@link Search}, which does so among values of all kinds. */
public final class NumberSearch {
    /** From so many numbers on the places of equal ones are indexed. */
    private static final int WORTHWHILE = 32;

    private final double[] numbers;
    private final int type;
    private final Map<Double, Integer> firstPlaces = new HashMap<>();

    /**
     * A search in numbers, none of which is NaN.
     *
     * @param type as of MATCH: 0 for an equal number, above 0 for the last that is not above the key in rising numbers,
     *     below 0 for the first that is equal, or else the last before the first below it, in falling ones
     */
    public NumberSearch(double[] numbers, int type) {
        this.numbers = numbers;
        this.type = type;
        if (isIndexed()) {
            for (int i = 0; i < numbers.length; i++) {
                firstPlaces.putIfAbsent(numbers[i] + 0.0, i);
            }
        }
    }

    private boolean isIndexed() {
        return type == 0 && numbers.length >= WORTHWHILE;
    }

    /** The zero-based place of a number, -1 if there is none. */
    public int place(double key) {
        if (isIndexed()) {
            return firstPlaces.getOrDefault(key + 0.0, -1);
        }
        if (type == 0) {
            return first(key);
        }
        return type < 0 ? falling(key) : halving(key);
    }

    private int falling(double key) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] <= key) {
                return numbers[i] == key ? i : i - 1;
            }
        }
        return numbers.length - 1;
    }

    private int first(double key) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == key) {
                return i;
            }
        }
        return -1;
    }

    private int halving(double key) {
        int low = -1;
        int high = numbers.length;
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            double number = numbers[middle];
            if (number == key) {
                return endOfRun(key, middle, high);
            }
            if (number > key) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    /** The last of equal numbers. */
    private int endOfRun(double key, int found, int high) {
        int place = found;
        while (place + 1 < high && numbers[place + 1] == key) {
            place++;
        }
        return place;
    }
}
