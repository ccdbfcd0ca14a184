package sheetgrad.function;

import sheetgrad.value.NumberValue;

/** Looks a number up among numbers, as MATCH does. */
public final class NumberSearch {
    private NumberSearch() {}

    /**
     * The zero-based place of a number, -1 if there is none.
     *
     * @param type as of MATCH: 0 for an equal number, above 0 for the last that is not above it in rising numbers, below
     *     0 for the last that is not below it in falling ones
     */
    public static int match(double key, double[] numbers, int type) {
        NumberValue value = new NumberValue(key);
        Elements column = Elements.of(numbers);
        return type == 0
                ? Search.exact(value, column, false, false)
                : Search.binary(value, column, type < 0);
    }
}
