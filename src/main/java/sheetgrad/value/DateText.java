package sheetgrad.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts as dates and times in the order of the United States, as Excel does where a text stands for a number:
 * {@code 1/2/2024}, {@code 2024-01-02}, {@code 5 Mar 2024}, {@code March 5, 2024}, {@code Mar-24}, {@code 12:30},
 * {@code 2:24 AM}, {@code 1/2/2024 12:30:15}. Years of two digits lie in 1930 to 2029.
 *
 * @param system how the days are numbered
 * @param currentYear the year of dates that name none; without it they are no dates
 */
public record DateText(DateSystem system, OptionalInt currentYear) {
    /** Dates that name their year, numbered from 1900: where nothing is known of the workbook. */
    public static final DateText FROM_1900 =
            new DateText(DateSystem.FROM_1900, OptionalInt.empty());

    /** What a text shows: serial day, 0 if it names none, and time as a fraction of a day, perhaps above 1. */
    public record Moment(double day, double time) {
        public double serial() {
            return day + time;
        }
    }

    private static final int LONGEST = 40;
    private static final int FIRST_OF_TWO_DIGITS = 30;
    private static final double SECONDS_PER_DAY = 86_400;

    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,4})([/-])(\\d{1,4})(?:\\2(\\d{1,4}))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[ /-]*([a-z]{3,9})(?:[ /,-]+(\\d{1,4}))?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]{3,9})[ /-]*(\\d{1,4})(?:[ /,-]+(\\d{1,4}))?");
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{1,4})(?::(\\d{1,2})(?::(\\d{1,2})(\\.\\d*)?)?(\\.\\d*)?)?(?: +([ap])m?)?");
    private static final Pattern TIME_BEHIND = Pattern.compile("(.*\\S) +(\\d{1,4}(:.*| +[ap]m?))");

    /** The number that a text shows as a number, a date or a time; nothing for any other text. */
    public Optional<Double> readNumber(String text) {
        return NumberText.parse(text).or(() -> parse(text).map(Moment::serial));
    }

    /** The day and time of a text; nothing for a text that is neither date nor time. */
    public Optional<Moment> parse(String text) {
        String body = text.strip().toLowerCase(Locale.ROOT);
        if (body.length() < 3 || body.length() > LONGEST || !hasDigit(body)) {
            return Optional.empty();
        }
        Optional<Double> time = time(body);
        if (time.isPresent()) {
            return time.map(fraction -> new Moment(0, fraction));
        }
        Optional<Double> date = date(body);
        if (date.isPresent()) {
            return date.map(day -> new Moment(day, 0));
        }
        Matcher both = TIME_BEHIND.matcher(body);
        return both.matches()
                ? date(both.group(1))
                        .flatMap(
                                day ->
                                        time(both.group(2))
                                                .map(fraction -> new Moment(day, fraction)))
                : Optional.empty();
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static Optional<Double> time(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches() || (parts.group(2) == null && parts.group(6) == null)) {
            return Optional.empty();
        }
        int first = number(parts.group(1));
        int second = number(parts.group(2));
        if (parts.group(5) != null) {
            boolean isMinutesAndSeconds = parts.group(3) == null && second < 60;
            return isMinutesAndSeconds && parts.group(6) == null
                    ? Optional.of(
                            (first * 60 + second + fraction(parts.group(5))) / SECONDS_PER_DAY)
                    : Optional.empty();
        }
        int third = number(parts.group(3));
        boolean isHalfDay = parts.group(6) != null;
        if (second > 59 || third > 59 || (isHalfDay && first > 12)) {
            return Optional.empty();
        }
        int hour = isHalfDay ? first % 12 + ("p".equals(parts.group(6)) ? 12 : 0) : first;
        double seconds = hour * 3600.0 + second * 60.0 + third + fraction(parts.group(4));
        return Optional.of(seconds / SECONDS_PER_DAY);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static double fraction(@Nullable String digits) {
        return digits == null || digits.length() == 1 ? 0 : Double.parseDouble("0" + digits);
    }

    private Optional<Double> date(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofNumbers(numbers);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return ofMonth(dayFirst.group(2), dayFirst.group(1), dayFirst.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches()
                ? ofMonth(monthFirst.group(1), monthFirst.group(2), monthFirst.group(3))
                : Optional.empty();
    }

    private Optional<Double> ofNumbers(Matcher parts) {
        int first = number(parts.group(1));
        if (parts.group(4) == null) {
            return parts.group(1).length() > 2
                    ? day(year(parts.group(1)), number(parts.group(3)), 1)
                    : ofTwo(first, parts.group(3));
        }
        if (parts.group(1).length() > 2) {
            return day(year(parts.group(1)), number(parts.group(3)), number(parts.group(4)));
        }
        return day(year(parts.group(4)), first, number(parts.group(3)));
    }

    private Optional<Double> ofMonth(String name, String digits, @Nullable String year) {
        int month = month(name);
        if (month == 0) {
            return Optional.empty();
        }
        return year == null
                ? ofTwo(month, digits)
                : day(year(year), month, digits.length() > 2 ? 0 : number(digits));
    }

    /** A month with a day of the current year if there is such a day, else with a year. */
    private Optional<Double> ofTwo(int month, String digits) {
        int number = number(digits);
        if (digits.length() <= 2 && number <= 31) {
            return currentYear.isPresent()
                    ? day(currentYear.getAsInt(), month, number)
                    : Optional.empty();
        }
        return day(year(digits), month, 1);
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            boolean isShort = name.length() == 3 && MONTHS.get(i).startsWith(name);
            if (isShort || MONTHS.get(i).equals(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < FIRST_OF_TWO_DIGITS ? 2000 + year : 1900 + year;
    }

    private Optional<Double> day(int year, int month, int day) {
        boolean exists =
                year >= system.firstYear()
                        && month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= system.lengthOfMonth(year, month);
        return exists ? Optional.of((double) system.serial(year, month, day)) : Optional.empty();
    }

    /** The date text reader of a day: dates without a year are of its year. */
    public static DateText at(DateSystem system, LocalDate today) {
        return new DateText(system, OptionalInt.of(today.getYear()));
    }
}
