package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Texts that part other texts; where several fit the longest counts. */
record Delimiters(List<String> texts, boolean ignoresCase) {
    /** Where a delimiter stands: from {@code start} up to but not including {@code end}. */
    record Place(int start, int end) {}

    Delimiters {
        texts = List.copyOf(texts);
    }

    /** The delimiters that an array holds. */
    static Delimiters of(ArrayValue array, boolean ignoresCase) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            if (Coercion.toText(array.get(i)) instanceof TextValue text) {
                texts.add(text.text());
            }
        }
        return new Delimiters(texts, ignoresCase);
    }

    /** The first error in an array, if there is one. */
    static Optional<Value> error(ArrayValue array) {
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).isError()) {
                return Optional.of(array.get(i));
            }
        }
        return Optional.empty();
    }

    boolean holdsEmpty() {
        return texts.contains("");
    }

    /** The first place that begins at or after an index. */
    Optional<Place> find(String text, int from) {
        for (int start = from; start < text.length(); start++) {
            int length = lengthAt(text, start, text.length());
            if (length > 0) {
                return Optional.of(new Place(start, start + length));
            }
        }
        return Optional.empty();
    }

    /** The last place that ends at or before an index. */
    Optional<Place> findLast(String text, int before) {
        for (int start = before - 1; start >= 0; start--) {
            int length = lengthAt(text, start, before);
            if (length > 0) {
                return Optional.of(new Place(start, start + length));
            }
        }
        return Optional.empty();
    }

    private int lengthAt(String text, int start, int limit) {
        int longest = 0;
        for (String delimiter : texts) {
            boolean fits =
                    delimiter.length() > longest
                            && start + delimiter.length() <= limit
                            && text.regionMatches(
                                    ignoresCase, start, delimiter, 0, delimiter.length());
            longest = fits ? delimiter.length() : longest;
        }
        return longest;
    }

    /** The pieces between the delimiters, at least one; empty ones only if they are wanted. */
    List<String> split(String text, boolean skipsEmpty) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Optional<Place> place = find(text, 0); place.isPresent(); place = find(text, from)) {
            pieces.add(text.substring(from, place.get().start()));
            from = place.get().end();
        }
        pieces.add(text.substring(from));
        if (skipsEmpty) {
            pieces.removeIf(String::isEmpty);
        }
        return pieces;
    }
}
