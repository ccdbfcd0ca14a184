package sheetgrad.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellRange;

/**
 * A formula as it is being typed, finished or not: where its references stand, which function the caret is in, which
 * word is being written. Texts in quotes are passed over. Time is linear in the length of the text.
 */
public final class FormulaText {
    private static final String SHEET = "(?:'(?:[^']|'')*'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)?";
    private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";
    private static final String COLUMNS = "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}";
    private static final String ROWS = "\\$?[1-9][0-9]{0,6}:\\$?[1-9][0-9]{0,6}";
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_.$!'\\]\\[])("
                            + SHEET
                            + ")("
                            + CELL
                            + "(?::"
                            + CELL
                            + ")?|"
                            + COLUMNS
                            + "|"
                            + ROWS
                            + ")(?![\\p{L}\\p{N}_.(!:])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*$");

    private final String text;
    private final boolean[] isQuoted;

    /** @param text with its equals sign; without one there are no references */
    public FormulaText(String text) {
        this.text = text;
        this.isQuoted = quoted(text);
    }

    private static boolean[] quoted(String text) {
        boolean[] quoted = new boolean[text.length() + 1];
        boolean isInside = false;
        for (int i = 0; i < text.length(); i++) {
            isInside ^= text.charAt(i) == '"';
            quoted[i + 1] = isInside;
        }
        return quoted;
    }

    /**
     * A reference in the text.
     *
     * @param start its first character
     * @param end the character behind it
     * @param sheet the sheet it names; empty for the formula's own
     */
    public record Reference(int start, int end, String sheet, CellRange range) {}

    public boolean isFormula() {
        return text.startsWith("=");
    }

    /** The references, from left to right. */
    public List<Reference> references() {
        List<Reference> found = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(text);
        while (isFormula() && matcher.find()) {
            if (!isQuoted[matcher.start()]) {
                String sheet = matcher.group(1);
                String name =
                        sheet.isEmpty()
                                ? ""
                                : A1.unquoteSheet(sheet.substring(0, sheet.length() - 1));
                int start = matcher.start();
                int end = matcher.end();
                CellRange.parse(matcher.group(2).replace("$", ""))
                        .ifPresent(range -> found.add(new Reference(start, end, name, range)));
            }
        }
        return found;
    }

    /** The reference in which the caret stands or that ends at it. */
    public Optional<Reference> referenceAt(int caret) {
        return references().stream()
                .filter(reference -> reference.start() <= caret && caret <= reference.end())
                .findFirst();
    }

    /** The letters of a name right before the caret, where a name may stand; empty if there are none. */
    public String wordBefore(int caret) {
        if (!isFormula() || caret > text.length() || isQuoted[caret]) {
            return "";
        }
        Matcher matcher = WORD.matcher(text.substring(0, caret));
        boolean isInsideWord =
                caret < text.length() && Character.isLetterOrDigit(text.charAt(caret));
        if (isInsideWord || !matcher.find()) {
            return "";
        }
        boolean isPartOfMore =
                matcher.start() > 0 && "$!'[]@#".indexOf(text.charAt(matcher.start() - 1)) >= 0;
        return isPartOfMore ? "" : matcher.group();
    }

    /**
     * The call whose parentheses the caret is in.
     *
     * @param argument the place of the argument at the caret, from 0
     */
    public record Call(String function, int argument) {}

    /** The innermost call round the caret; nothing if there is none. */
    public Optional<Call> callAt(int caret) {
        int depth = 0;
        int argument = 0;
        for (int i = Math.min(caret, text.length()) - 1; i > 0 && isFormula(); i--) {
            char character = isQuoted[i] ? ' ' : text.charAt(i);
            if (character == ')' || character == '}') {
                depth++;
            } else if (character == '{') {
                depth--;
            } else if (character == ',' && depth == 0) {
                argument++;
            } else if (character == '(' && depth-- == 0) {
                Matcher name = WORD.matcher(text.substring(0, i));
                if (name.find()) {
                    return Optional.of(new Call(name.group().toUpperCase(Locale.ROOT), argument));
                }
                depth = 0;
                argument = 0;
            }
        }
        return Optional.empty();
    }

    /**
     * F4: the reference at the caret goes through its four forms, from A1 over $A$1, A$1 and $A1 back to A1.
     *
     * @return the new text and where the caret belongs; nothing if there is no reference at the caret
     */
    public Optional<Changed> withDollarsCycled(int caret) {
        return referenceAt(caret)
                .map(
                        reference -> {
                            String old = text.substring(reference.start(), reference.end());
                            int from = old.lastIndexOf('!') + 1;
                            String cycled = cycled(old.substring(from));
                            String whole = old.substring(0, from) + cycled;
                            return new Changed(
                                    text.substring(0, reference.start())
                                            + whole
                                            + text.substring(reference.end()),
                                    reference.start() + whole.length());
                        });
    }

    /** A changed text with the caret's new place. */
    public record Changed(String text, int caret) {}

    private static String cycled(String reference) {
        String[] corners = reference.split(":", -1);
        boolean isFirstFixed = corners[0].startsWith("$");
        boolean isRowFixed = corners[0].lastIndexOf('$') > 0;
        boolean hasBoth = corners[0].matches("\\$?[A-Za-z]+\\$?[0-9]+");
        // A1, $A$1, A$1, $A1: the column is fixed in every second form, the row in the two in the
        // middle.
        boolean fixesFirst = !isFirstFixed;
        boolean fixesRow = hasBoth && isFirstFixed == isRowFixed;
        StringBuilder all = new StringBuilder();
        for (String corner : corners) {
            String plain = corner.replace("$", "");
            String letters = plain.replaceAll("[0-9]", "");
            String digits = plain.substring(letters.length());
            all.append(all.isEmpty() ? "" : ":");
            all.append(fixesFirst ? "$" : "").append(letters);
            all.append(fixesRow ? "$" : "").append(digits);
        }
        return all.toString();
    }
}
