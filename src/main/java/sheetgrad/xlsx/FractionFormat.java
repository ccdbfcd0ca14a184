package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.workbook.ClosestFraction;

/**
 * A section of a number format that shows fractions, "# ?/?" or "?/8" (ECMA-376 part 1, 18.8.31). A part that is 0 is
 * left out with the fixed text beside it, or blanked where a ? asks for room, unless a 0 stands in its place.
 */
final class FractionFormat {
    private static final String PLACES = "#?0";

    /**
     * A character of the format.
     *
     * @param place #, ? or 0 for the place of a digit, / for the bar, " for fixed text
     * @param text what is shown of it
     */
    private record Mark(char place, String text) {
        boolean isPlace() {
            return PLACES.indexOf(place) >= 0;
        }
    }

    private final List<Mark> marks = new ArrayList<>();
    private final int bar;
    private final int numeratorStart;
    private final int numeratorEnd;
    private final int wholeEnd;
    private final int denominatorStart;
    private final int denominatorEnd;
    private final int fixedDenominator;

    /** @param body a section with a bar, without colour and condition, fillers and currencies */
    FractionFormat(String body) {
        read(body);
        this.bar = indexOfBar();
        this.numeratorEnd = lastPlace(bar) + 1;
        int start = numeratorEnd;
        while (start > 0 && marks.get(start - 1).isPlace()) {
            start--;
        }
        this.numeratorStart = start;
        this.wholeEnd = lastPlace(start) + 1;
        int first = bar + 1;
        while (first < marks.size() && !isDenominator(marks.get(first))) {
            first++;
        }
        int end = first;
        while (end < marks.size() && isDenominator(marks.get(end))) {
            end++;
        }
        this.denominatorStart = first;
        this.denominatorEnd = end;
        String digits = text(first, end);
        this.fixedDenominator = digits.matches("0*[1-9]\\d{0,6}") ? Integer.parseInt(digits) : 0;
    }

    private void read(String body) {
        for (int i = 0; i < body.length(); i++) {
            char letter = body.charAt(i);
            if (letter == '"') {
                int quote = body.indexOf('"', i + 1);
                int end = quote < 0 ? body.length() : quote;
                marks.add(new Mark('"', body.substring(i + 1, end)));
                i = end;
            } else if (letter == '\\' && i + 1 < body.length()) {
                marks.add(new Mark('"', body.substring(i + 1, i + 2)));
                i++;
            } else if (letter == '_' && i + 1 < body.length()) {
                marks.add(new Mark('"', " "));
                i++;
            } else {
                boolean isSpecial = letter == '/' || PLACES.indexOf(letter) >= 0;
                marks.add(new Mark(isSpecial ? letter : '"', String.valueOf(letter)));
            }
        }
    }

    private int indexOfBar() {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).place() == '/') {
                return i;
            }
        }
        throw new IllegalArgumentException("no bar of a fraction in " + marks);
    }

    private int lastPlace(int before) {
        int i = before - 1;
        while (i >= 0 && !marks.get(i).isPlace()) {
            i--;
        }
        return i;
    }

    private static boolean isDenominator(Mark mark) {
        return mark.isPlace()
                || mark.text().length() == 1 && Character.isDigit(mark.text().charAt(0));
    }

    /** A number that is not negative as the section shows it. */
    String text(double number) {
        boolean hasWhole = wholeEnd > 0;
        double whole = hasWhole ? Math.floor(number) : 0;
        double rest = number - whole;
        int denominator =
                fixedDenominator > 0
                        ? fixedDenominator
                        : ClosestFraction.denominator(rest, denominatorEnd - denominatorStart);
        long numerator = Math.round(rest * denominator);
        if (hasWhole && numerator == denominator) {
            return show(Math.round(whole) + 1, 0, denominator);
        }
        return show(Math.round(whole), numerator, denominator);
    }

    private String show(long whole, long numerator, int denominator) {
        boolean hasWhole = wholeEnd > 0;
        boolean hasFraction =
                !hasWhole || numerator != 0 || holds('0', numeratorStart, numeratorEnd);
        if (!hasFraction) {
            boolean keepsRoom = holds('?', 0, marks.size());
            int hidden = text(wholeEnd, denominatorEnd).length();
            return digits(0, wholeEnd, whole, true)
                    + (keepsRoom ? " ".repeat(hidden) : "")
                    + text(denominatorEnd, marks.size());
        }
        int shownDenominator = numerator == 0 && fixedDenominator == 0 ? 1 : denominator;
        return (hasWhole ? whole(whole, numerator) : text(0, numeratorStart))
                + digits(numeratorStart, numeratorEnd, numerator, true)
                + text(numeratorEnd, denominatorStart)
                + denominator(shownDenominator)
                + text(denominatorEnd, marks.size());
    }

    /** The whole part with the fixed text behind it. */
    private String whole(long whole, long numerator) {
        boolean hasRoom = holds('?', 0, wholeEnd);
        boolean isShown = whole != 0 || holds('0', 0, wholeEnd) || numerator == 0 && hasRoom;
        if (isShown) {
            return digits(0, wholeEnd, whole, true) + text(wholeEnd, numeratorStart);
        }
        boolean keepsRoom = hasRoom || holds('?', numeratorStart, numeratorEnd);
        return digits(0, wholeEnd, 0, false)
                + (keepsRoom ? " ".repeat(text(wholeEnd, numeratorStart).length()) : "");
    }

    /** The digits of a number in its places from the right, among the fixed text between them. */
    private String digits(int start, int end, long number, boolean showsZero) {
        String left = number == 0 && !showsZero ? "" : Long.toString(number);
        StringBuilder shown = new StringBuilder();
        int open = (int) marks.subList(start, end).stream().filter(Mark::isPlace).count();
        boolean hasStarted = false;
        for (Mark mark : marks.subList(start, end)) {
            if (!mark.isPlace()) {
                shown.append(mark.text());
                continue;
            }
            int taken = Math.max(0, left.length() - (open - 1));
            hasStarted |= mark.place() == '0' && open > left.length();
            String empty = hasStarted ? "0" : mark.place() == '?' ? " " : "";
            shown.append(taken == 0 ? empty : left.substring(0, taken));
            left = left.substring(taken);
            open--;
        }
        return shown.toString();
    }

    private String denominator(int denominator) {
        if (fixedDenominator > 0) {
            return text(denominatorStart, denominatorEnd);
        }
        if (holds('0', denominatorStart, denominatorEnd)) {
            return digits(denominatorStart, denominatorEnd, denominator, true);
        }
        String shown = Integer.toString(denominator);
        int room =
                holds('?', denominatorStart, denominatorEnd)
                        ? denominatorEnd - denominatorStart
                        : 0;
        return shown + " ".repeat(Math.max(0, room - shown.length()));
    }

    private boolean holds(char place, int start, int end) {
        return marks.subList(start, end).stream().anyMatch(mark -> mark.place() == place);
    }

    private String text(int start, int end) {
        StringBuilder joined = new StringBuilder();
        marks.subList(start, end).forEach(mark -> joined.append(mark.text()));
        return joined.toString();
    }
}
