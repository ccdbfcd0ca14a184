package sheetgrad.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text with {@code *} (any characters), {@code ?} (one character) and {@code ~} (the next one as it is); no case. The
 * pieces between stars are looked for one after the other, each as far left as it will go, so that no pattern takes
 * longer than its length times that of the text.
 */
public final class Wildcard {
    private static final int ANY = -1;
    private static final int NOWHERE = -1;

    /** The pieces between stars, in small letters, {@link #ANY} for a question mark; one more than there are stars. */
    private final List<int[]> pieces = new ArrayList<>();

    public Wildcard(String text) {
        int[] piece = new int[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isEscape =
                    character == '~'
                            && i + 1 < text.length()
                            && "*?~".indexOf(text.charAt(i + 1)) >= 0;
            if (isEscape) {
                piece[length++] = folded(text.charAt(++i));
            } else if (character == '*') {
                pieces.add(Arrays.copyOf(piece, length));
                length = 0;
            } else {
                piece[length++] = character == '?' ? ANY : folded(character);
            }
        }
        pieces.add(Arrays.copyOf(piece, length));
    }

    private static int folded(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    /** Whether the text says anything that only a wildcard can match. */
    public static boolean isIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
    }

    public boolean matches(String text) {
        int[] last = pieces.get(pieces.size() - 1);
        int end = text.length() - last.length;
        if (end < 0 || !isAt(last, text, end)) {
            return false;
        }
        if (pieces.size() == 1) {
            return end == 0;
        }
        int[] first = pieces.get(0);
        if (first.length > end || !isAt(first, text, 0)) {
            return false;
        }
        return endOfMiddle(text, first.length, pieces.size() - 1, end) >= 0;
    }

    /** Where the pattern first occurs at or after {@code from}; -1 if nowhere. */
    public int find(String text, int from) {
        int[] first = pieces.get(0);
        int start = find(first, text, from, text.length());
        boolean isFound =
                start >= 0
                        && endOfMiddle(text, start + first.length, pieces.size(), text.length())
                                >= 0;
        return isFound ? start : NOWHERE;
    }

    /** Where the pieces from the second to before {@code last} end, one after the other; -1 if they do not fit. */
    private int endOfMiddle(String text, int from, int last, int end) {
        int position = from;
        for (int i = 1; i < last; i++) {
            int found = find(pieces.get(i), text, position, end);
            if (found < 0) {
                return NOWHERE;
            }
            position = found + pieces.get(i).length;
        }
        return position;
    }

    private static int find(int[] piece, String text, int from, int end) {
        for (int start = from; start + piece.length <= end; start++) {
            if (isAt(piece, text, start)) {
                return start;
            }
        }
        return NOWHERE;
    }

    private static boolean isAt(int[] piece, String text, int start) {
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] != ANY && piece[i] != folded(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }
}
