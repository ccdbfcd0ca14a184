package sheetgrad.formula;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.R1C1;
import sheetgrad.reference.RelativeRange;

/**
 * Formulas whose references are numbers of rows and columns, {@code =R[-1]C*R1C2}, as spreadsheets exchange them. They
 * read the same in every copy; {@link FormulaPrinter#printR1C1} writes them.
 */
public final class R1C1Formula {
    private static final String NUMBER = "(?:\\d{1,7}|\\[-?\\d{1,7}])?";
    private static final String NO_WORD = "(?![\\p{L}\\p{N}_.\\\\(\\[])";

    /** Texts and quoted names, which are left alone, or else references. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.\\\\])(?:"
                            + "R%1$sC%1$s|R%1$s:R%1$s|C%1$s:C%1$s)%2$s".formatted(NUMBER, NO_WORD));

    private R1C1Formula() {}

    /** The formula as it is typed into the cell {@code host}; references that lead off the sheet become {@code #REF!}. */
    public static String toA1(String formula, CellAddress host) {
        return TOKEN.matcher(formula)
                .replaceAll(token -> Matcher.quoteReplacement(reference(token, host)));
    }

    private static String reference(MatchResult token, CellAddress host) {
        String text = token.group();
        if (text.startsWith("\"") || text.startsWith("'")) {
            return text;
        }
        RelativeRange range = R1C1.parse(text).orElseThrow();
        return text.contains(":") ? range.toA1(host) : range.first().toA1(host);
    }
}
