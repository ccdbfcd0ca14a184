package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Characters of East Asia by their width: Latin letters, digits and katakana exist in full and in half width. */
final class WidthFunctions {
    private static final int FIRST_MARK = 0xFF9E;
    private static final int LAST_MARK = 0xFF9F;

    private static final Map<Integer, Integer> HALF_WIDTH = halfWidths();
    private static final Map<Integer, Integer> FULL_WIDTH = fullWidths();

    private WidthFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                CharacterFunctions.change(
                        "ASC",
                        "Characters of half width in the place of those of full width",
                        WidthFunctions::half,
                        "ASC(UNICHAR(65317)&\"xcel\")",
                        "Excel"),
                widening("DBCS"),
                widening("JIS"),
                declare("PHONETIC")
                        .help(
                                "PHONETIC(reference)",
                                "How a text is read; files' readings are not kept here, so that it"
                                        + " is the text itself",
                                "PHONETIC(\"abc\")",
                                "abc")
                        .arguments(any("reference"))
                        .value(FunctionKind.ARRAY, WidthFunctions::phonetic)
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE));
    }

    private static FunctionDeclaration widening(String name) {
        return CharacterFunctions.change(
                name,
                "Characters of full width in the place of those of half width",
                WidthFunctions::full,
                "UNICODE(" + name + "(\"E\"))",
                "65317");
    }

    /** The text of the first cell; the empty text where that holds none. */
    private static Value phonetic(List<Value> arguments, CalculationContext context) {
        Value first =
                arguments.get(0) instanceof ReferenceValue
                        ? Dereference.readAsArray(arguments.get(0), context).get(0)
                        : arguments.get(0);
        return first instanceof TextValue || first.isError() ? first : TextValue.EMPTY;
    }

    private static String half(String text) {
        StringBuilder half = new StringBuilder(text.length());
        text.chars()
                .forEach(
                        letter -> {
                            boolean isKatakana = letter >= 0x30A0 && letter <= 0x30FF;
                            String parts =
                                    isKatakana
                                            ? Normalizer.normalize(
                                                    Character.toString(letter), Normalizer.Form.NFD)
                                            : Character.toString(letter);
                            parts.chars()
                                    .map(part -> HALF_WIDTH.getOrDefault(part, part))
                                    .forEach(half::appendCodePoint);
                        });
        return half.toString();
    }

    /** A katakana of half width and the mark of its voice become one character. */
    private static String full(String text) {
        StringBuilder full = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int letter = text.charAt(i);
            boolean isMarked =
                    letter > 0xFF61
                            && letter < FIRST_MARK
                            && i + 1 < text.length()
                            && text.charAt(i + 1) >= FIRST_MARK
                            && text.charAt(i + 1) <= LAST_MARK;
            String voiced =
                    isMarked
                            ? Normalizer.normalize(text.substring(i, i + 2), Normalizer.Form.NFKC)
                            : "";
            if (voiced.length() == 1) {
                full.append(voiced);
                i++;
            } else {
                full.appendCodePoint(FULL_WIDTH.getOrDefault(letter, letter));
            }
        }
        return full.toString();
    }

    private static Map<Integer, Integer> fullWidths() {
        Map<Integer, Integer> full = new HashMap<>();
        HALF_WIDTH.forEach((wide, half) -> full.put(half, wide));
        full.put(FIRST_MARK, 0x309B);
        full.put(LAST_MARK, 0x309C);
        return Map.copyOf(full);
    }

    /** Unicode tells the full width of a character of half width; this is the way back. */
    private static Map<Integer, Integer> halfWidths() {
        Map<Integer, Integer> halves = new HashMap<>();
        for (int half = 0xFF61; half <= 0xFF9F; half++) {
            String full = Normalizer.normalize(Character.toString(half), Normalizer.Form.NFKC);
            halves.put(full.codePointAt(0), half);
        }
        for (int half = '!'; half <= '~'; half++) {
            halves.put(half + 0xFEE0, half);
        }
        halves.put(0x3000, (int) ' ');
        return Map.copyOf(halves);
    }
}
