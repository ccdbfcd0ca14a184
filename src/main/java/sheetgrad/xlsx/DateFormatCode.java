package sheetgrad.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;

/**
 * A section of a number format that shows dates and times (ECMA-376 part 1, 18.8.31), in American English. Where a format
 * has an elapsed part such as [h], the same letter without brackets shows the elapsed time too, as in Excel.
 */
final class DateFormatCode {
    private static final int MILLISECONDS = 3;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    /**
     * A part of the format.
     *
     * @param kind y, m (month), d, h, n (minute), s, . (fraction of the second), a (half of the day), or " for fixed text
     * @param text as written; for fixed text what is shown
     */
    private record Part(char kind, String text, boolean isElapsed) {
        int length() {
            return text.length();
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private final DateSystem dates;
    private final int decimals;
    private final boolean isHalfDay;

    /** @param body the section without colour and condition, fillers and currencies */
    DateFormatCode(String body, DateSystem dates) {
        this.dates = dates;
        read(body);
        tellMinutes();
        this.decimals =
                parts.stream()
                        .filter(part -> part.kind() == '.')
                        .mapToInt(Part::length)
                        .max()
                        .orElse(0);
        this.isHalfDay = has('a');
    }

    private boolean has(char kind) {
        return parts.stream().anyMatch(part -> part.kind() == kind);
    }

    private void read(String body) {
        int i = 0;
        while (i < body.length()) {
            char letter = Character.toLowerCase(body.charAt(i));
            int end = i + 1;
            if (letter == '"') {
                int quote = body.indexOf('"', end);
                end = quote < 0 ? body.length() : quote + 1;
                fixed(body.substring(i + 1, quote < 0 ? end : quote));
            } else if (letter == '\\' || letter == '_') {
                end = Math.min(i + 2, body.length());
                fixed(letter == '_' ? " " : body.substring(i + 1, end));
            } else if (letter == '[' && body.indexOf(']', i) > 0) {
                end = body.indexOf(']', i) + 1;
                add(body.substring(i + 1, end - 1), true);
            } else if (body.regionMatches(true, i, "am/pm", 0, 5)) {
                end = i + 5;
                parts.add(new Part('a', body.substring(i, end), false));
            } else if (body.regionMatches(true, i, "a/p", 0, 3)) {
                end = i + 3;
                parts.add(new Part('a', body.substring(i, end), false));
            } else if ("ymdhs".indexOf(letter) >= 0) {
                end = endOfRun(body, i);
                add(body.substring(i, end), false);
            } else if (letter == '.' && body.startsWith("0", end)) {
                end = endOfRun(body, end);
                parts.add(new Part('.', body.substring(i + 1, end), false));
            } else {
                fixed(body.substring(i, end));
            }
            i = end;
        }
    }

    private static int endOfRun(String body, int start) {
        int end = start;
        while (end < body.length()
                && Character.toLowerCase(body.charAt(end))
                        == Character.toLowerCase(body.charAt(start))) {
            end++;
        }
        return end;
    }

    private void fixed(String text) {
        parts.add(new Part('"', text, false));
    }

    private void add(String letters, boolean isElapsed) {
        char kind = Character.toLowerCase(letters.charAt(0));
        parts.add(new Part(isElapsed && kind == 'm' ? 'n' : kind, letters, isElapsed));
    }

    /** An m behind hours or beside seconds stands for minutes. */
    private void tellMinutes() {
        char before = '"';
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind() == 'm' && (before == 'h' || before == 's' || nextKind(i + 1) == 's')) {
                parts.set(i, new Part('n', part.text(), false));
            }
            before = part.kind() == '"' ? before : part.kind();
        }
    }

    private char nextKind(int from) {
        return parts.subList(from, parts.size()).stream()
                .map(Part::kind)
                .filter(kind -> kind != '"')
                .findFirst()
                .orElse('"');
    }

    /** The moment as the format shows it; nothing where no day has the number. Days before 1904 get a minus sign. */
    Optional<String> text(double serial) {
        boolean isBefore1904 = serial < 0 && dates == DateSystem.FROM_1904;
        double size = isBefore1904 ? -serial : serial;
        return dates.exists(size)
                ? Optional.of((isBefore1904 ? "-" : "") + show(size))
                : Optional.empty();
    }

    private String show(double serial) {
        int shownDecimals = has('s') || decimals > 0 ? decimals : MILLISECONDS;
        BigDecimal moment =
                new BigDecimal(serial)
                        .multiply(SECONDS_OF_DAY)
                        .setScale(shownDecimals, RoundingMode.HALF_UP);
        StringBuilder shown = new StringBuilder();
        for (Part part : parts) {
            shown.append(show(part, moment));
        }
        return shown.toString();
    }

    private String show(Part part, BigDecimal moment) {
        long seconds = moment.longValue();
        return switch (part.kind()) {
            case '"' -> part.text();
            case '.' -> fraction(part, moment);
            case 'a' -> half(part, seconds / 3600 % 24 >= 12);
            case 'h' -> padded(part, isElapsed('h') ? seconds / 3600 : hour(seconds));
            case 'n' -> padded(part, isElapsed('n') ? seconds / 60 : seconds / 60 % 60);
            case 's' -> padded(part, isElapsed('s') ? seconds : seconds % 60);
            default -> calendar(part, Math.floorDiv(seconds, 86_400L));
        };
    }

    private boolean isElapsed(char kind) {
        return parts.stream().anyMatch(part -> part.isElapsed() && part.kind() == kind);
    }

    private long hour(long seconds) {
        long hour = seconds / 3600 % 24;
        return isHalfDay ? (hour + 11) % 12 + 1 : hour;
    }

    private static String fraction(Part part, BigDecimal moment) {
        BigDecimal rest =
                moment.remainder(BigDecimal.ONE).setScale(part.length(), RoundingMode.HALF_UP);
        return rest.toPlainString().substring(1);
    }

    /** AM or PM; of the short form the letters as they were written. */
    private static String half(Part part, boolean isAfternoon) {
        return part.length() == 3
                ? part.text().substring(isAfternoon ? 2 : 0, isAfternoon ? 3 : 1)
                : isAfternoon ? "PM" : "AM";
    }

    private static String padded(Part part, long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, part.length() - digits.length())) + digits;
    }

    private String calendar(Part part, long serial) {
        CalendarDay day = dates.day(serial);
        if (part.kind() == 'y') {
            return part.length() < 3
                    ? String.format(Locale.ROOT, "%02d", day.year() % 100)
                    : String.format(Locale.ROOT, "%04d", day.year());
        }
        if (part.length() < 3) {
            return padded(part, part.kind() == 'm' ? day.month() : day.day());
        }
        TextStyle style = part.length() == 3 ? TextStyle.SHORT : TextStyle.FULL;
        if (part.kind() == 'd') {
            int weekday = (dates.dayOfWeek(serial) + 6) % 7;
            return DayOfWeek.of(weekday + 1).getDisplayName(style, Locale.US);
        }
        String month = Month.of(day.month()).getDisplayName(style, Locale.US);
        return part.length() == 5 ? month.substring(0, 1) : month;
    }
}
