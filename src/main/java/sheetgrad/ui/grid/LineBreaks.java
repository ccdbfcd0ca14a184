package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks texts into lines at line feeds and between words; a word that is too long is broken where it must be. */
final class LineBreaks {
    private static final int MOST_LINES = 500;

    private LineBreaks() {}

    static List<String> wrapped(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\r?\n", -1)) {
            wrapParagraph(paragraph, width, measure, lines);
        }
        return lines.size() > MOST_LINES ? lines.subList(0, MOST_LINES) : lines;
    }

    private static void wrapParagraph(
            String paragraph, double width, ToDoubleFunction<String> measure, List<String> lines) {
        String rest = paragraph;
        while (measure.applyAsDouble(rest) > width
                && rest.length() > 1
                && lines.size() <= MOST_LINES) {
            int fit = fittingLength(rest, width, measure);
            int space = rest.charAt(fit) == ' ' ? fit : rest.lastIndexOf(' ', fit - 1);
            int end = space > 0 ? space : fit;
            lines.add(rest.substring(0, end));
            rest = rest.substring(space > 0 ? end + 1 : end);
        }
        lines.add(rest);
    }

    /** The largest number of characters that fit, at least one; called only where not all fit. */
    private static int fittingLength(String text, double width, ToDoubleFunction<String> measure) {
        int low = 1;
        int high = text.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (measure.applyAsDouble(text.substring(0, middle)) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
