package sheetgrad.function;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * The places of equal values in a range, by value, so that look-ups and criteria need not go through the range again and
 * again. Numbers are equal to the last bit (0 and -0 are), texts without regard to case, as look-ups compare; blanks and
 * errors are nowhere. A place counts cells row by row.
 */
public final class EqualValues {
    /** Places in rising order. */
    static final class Places {
        private int[] places = new int[2];
        private int count;

        private void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
        }

        /** How many of them are below {@code end}. */
        int countBelow(long end) {
            if (count == 0 || places[count - 1] < end) {
                return count;
            }
            int found = Arrays.binarySearch(places, 0, count, (int) end);
            return found < 0 ? -found - 1 : found;
        }

        int at(int index) {
            return places[index];
        }
    }

    private static final Places NOWHERE = new Places();

    private final Map<Object, Places> byValue = new HashMap<>();
    private final Places texts = new Places();
    private int lastNumber = -1;
    private boolean holdsErrors;

    /** All numbers in rising order, once they were asked for. */
    private double @Nullable [] numbers;

    private EqualValues() {}

    /** The places of what the range holds now. */
    public static EqualValues in(Value range, CalculationContext context) {
        Elements elements = Elements.of(range, context);
        EqualValues index = new EqualValues();
        for (int row = 0; row < elements.usedRows(); row++) {
            for (int column = 0; column < elements.usedColumns(); column++) {
                index.add(elements.get(row, column), row * elements.columns() + column);
            }
        }
        return index;
    }

    private void add(Value value, int place) {
        key(value).ifPresent(key -> byValue.computeIfAbsent(key, k -> new Places()).add(place));
        if (value instanceof TextValue) {
            texts.add(place);
        }
        if (value instanceof NumberValue) {
            lastNumber = place;
        }
        holdsErrors |= value.isError();
    }

    /** Whether an error stands among the values. */
    boolean holdsErrors() {
        return holdsErrors;
    }

    /** How many numbers pass; nothing if some of them stand past the first {@code size} places. */
    OptionalLong countNumbers(Criterion.Bound bound, long size) {
        if (lastNumber >= size) {
            return OptionalLong.empty();
        }
        if (numbers == null) {
            numbers = sortedNumbers();
        }
        int less = countBelow(numbers, bound.number() + 0.0);
        int notGreater = countBelow(numbers, Math.nextUp(bound.number()));
        return OptionalLong.of(
                (bound.order().test(-1) ? less : 0)
                        + (bound.order().test(0) ? notGreater - less : 0)
                        + (bound.order().test(1) ? numbers.length - notGreater : 0));
    }

    private double[] sortedNumbers() {
        return byValue.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Double)
                .flatMapToDouble(
                        entry ->
                                DoubleStream.generate(() -> (Double) entry.getKey())
                                        .limit(entry.getValue().count))
                .sorted()
                .toArray();
    }

    private static int countBelow(double[] rising, double bound) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The places of values that are equal to this one; nothing if such values are not kept. */
    Optional<Places> of(Value value) {
        return key(value).map(key -> byValue.getOrDefault(key, NOWHERE));
    }

    /** The places of all texts. */
    Places texts() {
        return texts;
    }

    /** What is the same for equal values; letters that take two characters are left out, as their case depends on both. */
    private static Optional<Object> key(Value value) {
        if (value instanceof NumberValue number) {
            return Optional.of(number.number() + 0.0);
        }
        if (value instanceof TextValue text) {
            return text.text().chars().anyMatch(c -> Character.isSurrogate((char) c))
                    ? Optional.empty()
                    : Optional.of(folded(text.text()));
        }
        return value instanceof BooleanValue flag ? Optional.of(flag.isTrue()) : Optional.empty();
    }

    private static String folded(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = Character.toLowerCase(Character.toUpperCase(characters[i]));
        }
        return new String(characters);
    }
}
