package sheetgrad.function;

import java.util.Optional;
import java.util.regex.Matcher;
import sheetgrad.value.Coercion;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.value.Wildcard;

/** Searches through one row or column; places are zero-based, -1 is nowhere. Errors and other kinds never match. */
final class Search {
    private static final int NOWHERE = -1;

    private Search() {}

    /** What MATCH of this type finds, as {@link ValueSearch} describes it. */
    static int match(Value key, Elements vector, int type) {
        if (type == 0) {
            return exact(key, vector, true, false);
        }
        return type < 0 ? falling(key, vector) : binary(key, vector, false);
    }

    /** The first (or last) element equal to the key; wildcards count if {@code hasWildcards}. */
    static int exact(Value key, Elements vector, boolean hasWildcards, boolean isBackward) {
        if (Comparison.isBlank(key)) {
            return blank(vector, isBackward);
        }
        boolean isPattern =
                hasWildcards && key instanceof TextValue text && Wildcard.isIn(text.text());
        Optional<EqualValues.Places> places =
                isPattern
                        ? Optional.empty()
                        : vector.equalValues().flatMap(values -> values.of(key));
        if (places.isPresent()) {
            int count = places.get().countBelow(vector.size());
            return count == 0 ? NOWHERE : places.get().at(isBackward ? count - 1 : 0);
        }
        Wildcard wildcard = new Wildcard(isPattern ? ((TextValue) key).text() : "");
        int length = vector.length();
        for (int step = 0; step < length; step++) {
            int i = isBackward ? length - 1 - step : step;
            Value element = vector.at(i);
            boolean isFound =
                    isPattern
                            ? element instanceof TextValue text && wildcard.matches(text.text())
                            : Comparison.isSameKind(key, element)
                                    && Comparison.exactly(key, element) == 0;
            if (isFound) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** The first (or last) blank element, those past the used part included. */
    private static int blank(Elements vector, boolean isBackward) {
        int length = vector.length();
        int size = (int) vector.size();
        if (isBackward && size > length) {
            return size - 1;
        }
        for (int step = 0; step < length; step++) {
            int i = isBackward ? length - 1 - step : step;
            if (Comparison.isBlank(vector.at(i))) {
                return i;
            }
        }
        return size > length ? length : NOWHERE;
    }

    /**
     * Excel's binary search for the last element not above the key (not below it in descending data). It finds what
     * the halving meets, on data that is not sorted too; having met the key it goes to the end of the run of equals.
     */
    static int binary(Value key, Elements vector, boolean isDescending) {
        int low = -1;
        int high = vector.length();
        while (high - low > 1) {
            int middle = low + (high - low) / 2;
            int probe = middle;
            while (probe < high && !Comparison.isSameKind(key, vector.at(probe))) {
                probe++;
            }
            if (probe == high) {
                high = middle;
                continue;
            }
            int order = Comparison.exactly(vector.at(probe), key) * (isDescending ? -1 : 1);
            if (order == 0) {
                return isDescending
                        ? firstEqual(key, vector, probe)
                        : lastEqual(key, vector, probe, high);
            }
            if (order > 0) {
                high = middle;
            } else {
                low = probe;
            }
        }
        return low;
    }

    /**
     * MATCH's search of type -1, from the first element on: the first equal to the key, or else the last before the first
     * one below it; values of other kinds are passed over.
     */
    static int falling(Value key, Elements vector) {
        int last = NOWHERE;
        for (int i = 0; i < vector.length(); i++) {
            Value element = vector.at(i);
            if (!Comparison.isSameKind(key, element)) {
                continue;
            }
            int order = Comparison.exactly(element, key);
            if (order == 0) {
                return i;
            }
            if (order < 0) {
                return last;
            }
            last = i;
        }
        return last;
    }

    /**
     * The element that halving finds in data sorted upwards, or downwards: an equal one, or else the nearest below (mode
     * -1) or above (mode 1).
     */
    static int halving(Value key, Elements vector, int mode, boolean isDescending) {
        int place = binary(key, vector, isDescending);
        if (place >= 0 && isEqual(key, vector.at(place))) {
            return place;
        }
        if (mode == 0) {
            return NOWHERE;
        }
        boolean isBefore = isDescending ? mode > 0 : mode < 0;
        int nearest = isBefore ? place : place + 1;
        boolean isThere =
                nearest >= 0
                        && nearest < vector.length()
                        && Comparison.isSameKind(key, vector.at(nearest));
        return isThere ? nearest : NOWHERE;
    }

    /** The first (or last) text in which a regular expression finds a match. */
    static int regular(Value key, Elements vector, boolean isBackward) {
        Optional<RegularExpression> expression =
                RegularExpression.read(
                        Coercion.toText(key) instanceof TextValue text ? text.text() : "", false);
        int length = expression.isPresent() ? vector.length() : 0;
        for (int step = 0; step < length; step++) {
            int i = isBackward ? length - 1 - step : step;
            boolean isFound =
                    vector.at(i) instanceof TextValue text
                            && expression
                                    .orElseThrow()
                                    .in(text.text(), Matcher::find)
                                    .orElse(false);
            if (isFound) {
                return i;
            }
        }
        return NOWHERE;
    }

    /** The nearest element at or below the key (above it if {@code isAbove}), whatever the order of the data. */
    static int nearest(Value key, Elements vector, boolean isAbove, boolean isBackward) {
        if (Comparison.isBlank(key)) {
            return blank(vector, isBackward);
        }
        int best = NOWHERE;
        int length = vector.length();
        for (int step = 0; step < length; step++) {
            int i = isBackward ? length - 1 - step : step;
            Value element = vector.at(i);
            if (!Comparison.isSameKind(key, element)) {
                continue;
            }
            int order = Comparison.exactly(element, key);
            if (order == 0) {
                return i;
            }
            boolean isOnSide = isAbove ? order > 0 : order < 0;
            if (isOnSide && (best == NOWHERE || isNearer(element, vector.at(best), isAbove))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isNearer(Value element, Value best, boolean isAbove) {
        int order = Comparison.exactly(element, best);
        return isAbove ? order < 0 : order > 0;
    }

    private static int lastEqual(Value key, Elements vector, int found, int high) {
        int last = found;
        while (last + 1 < high && isEqual(key, vector.at(last + 1))) {
            last++;
        }
        return last;
    }

    private static int firstEqual(Value key, Elements vector, int found) {
        int first = found;
        while (first > 0 && isEqual(key, vector.at(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isEqual(Value key, Value element) {
        return Comparison.isSameKind(key, element) && Comparison.exactly(key, element) == 0;
    }
}
