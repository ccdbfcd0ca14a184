package sheetgrad.ui.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.CellContent;

/** Texts that go on: names of weekdays and months, long or short, and texts that end with a number. */
final class WordSeries {
    private static final List<List<String>> LISTS =
            List.of(
                    List.of(
                            "Monday",
                            "Tuesday",
                            "Wednesday",
                            "Thursday",
                            "Friday",
                            "Saturday",
                            "Sunday"),
                    List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
                    List.of(
                            "January",
                            "February",
                            "March",
                            "April",
                            "May",
                            "June",
                            "July",
                            "August",
                            "September",
                            "October",
                            "November",
                            "December"),
                    List.of(
                            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct",
                            "Nov", "Dec"));
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,15})", Pattern.DOTALL);

    private WordSeries() {}

    /**
     * What follows a content after so many rounds through its run.
     *
     * @param rounds negative backwards
     */
    static CellContent next(CellContent content, int rounds, List<Optional<CellContent>> run) {
        if (!(CellEntry.constantOf(content) instanceof TextValue text)) {
            return content;
        }
        return new CellContent.Constant(
                new TextValue(
                        listed(text.text(), rounds, run)
                                .or(() -> numbered(text.text(), rounds))
                                .orElse(text.text())));
    }

    private static Optional<String> listed(
            String word, int rounds, List<Optional<CellContent>> run) {
        for (List<String> list : LISTS) {
            int place = place(list, word);
            if (place >= 0) {
                int step = rounds * step(list, run);
                String next = list.get(Math.floorMod(place + step, list.size()));
                return Optional.of(inCaseOf(word, next));
            }
        }
        return Optional.empty();
    }

    /** By how many places the whole run advances: Mon, Wed goes on with Fri. */
    private static int step(List<String> list, List<Optional<CellContent>> run) {
        if (run.size() == 1) {
            return 1;
        }
        int first = place(list, text(run.get(0)));
        int second = place(list, text(run.get(1)));
        return first < 0 || second < 0 ? 1 : Math.abs(second - first) * run.size();
    }

    private static String text(Optional<CellContent> content) {
        return content.map(CellEntry::constantOf).orElse(BlankValue.BLANK) instanceof TextValue text
                ? text.text()
                : "";
    }

    private static int place(List<String> list, String word) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).equalsIgnoreCase(word)) {
                return i;
            }
        }
        return -1;
    }

    private static String inCaseOf(String model, String word) {
        return model.equals(model.toUpperCase(Locale.ROOT))
                ? word.toUpperCase(Locale.ROOT)
                : model.equals(model.toLowerCase(Locale.ROOT))
                        ? word.toLowerCase(Locale.ROOT)
                        : word;
    }

    private static Optional<String> numbered(String text, int rounds) {
        Matcher matcher = NUMBERED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long next = Math.abs(Long.parseLong(matcher.group(2)) + rounds);
        String digits = String.valueOf(next);
        int missing = matcher.group(2).length() - digits.length();
        String zeros = matcher.group(2).startsWith("0") && missing > 0 ? "0".repeat(missing) : "";
        return Optional.of(matcher.group(1) + zeros + digits);
    }
}
