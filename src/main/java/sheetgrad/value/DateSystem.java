package sheetgrad.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How a workbook numbers days. Serial days are whole numbers; the time of day is the fraction behind them. The system
 * of 1900 counts 1 January 1900 as day 1 and takes 1900 for a leap year, as Lotus 1-2-3 did: day 60 is 29 February
 * 1900. The system of 1904 counts 1 January 1904 as day 0.
 */
public enum DateSystem {
    FROM_1900(25_569),
    FROM_1904(24_107);

    private static final int LAST_YEAR = 9999;
    private static final long LEAP_DAY_1900 = 60;
    private static final long SECONDS_OF_DAY = 86_400;

    private final long serialOf1970;

    DateSystem(long serialOf1970) {
        this.serialOf1970 = serialOf1970;
    }

    /** The first year whose days have numbers. */
    public int firstYear() {
        return this == FROM_1900 ? 1900 : 1904;
    }

    /** The serial day of 31 December 9999. */
    public long lastSerial() {
        return serial(LAST_YEAR, 12, 31);
    }

    /** Whether a day has this number. */
    public boolean exists(double serial) {
        return serial >= 0 && serial < lastSerial() + 1;
    }

    /**
     * The serial day of a day that may lie outside its month: day 0 is the last of the month before, and month 13 the
     * January after. Negative before the first day.
     */
    public long serial(int year, int month, int day) {
        int months = year * 12 + month - 1;
        LocalDate first = LocalDate.of(Math.floorDiv(months, 12), Math.floorMod(months, 12) + 1, 1);
        return serialOf(first) + day - 1;
    }

    private long serialOf(LocalDate date) {
        long serial = date.toEpochDay() + serialOf1970;
        return this == FROM_1900 && serial <= LEAP_DAY_1900 ? serial - 1 : serial;
    }

    /** The day with this number; real days before the first. */
    public CalendarDay day(long serial) {
        if (this == FROM_1900 && serial == LEAP_DAY_1900) {
            return new CalendarDay(1900, 2, 29);
        }
        if (this == FROM_1900 && serial == 0) {
            return new CalendarDay(1900, 1, 0);
        }
        boolean isBeforeLeapDay = this == FROM_1900 && serial < LEAP_DAY_1900;
        LocalDate date = LocalDate.ofEpochDay(serial - serialOf1970 + (isBeforeLeapDay ? 1 : 0));
        return new CalendarDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The moment with this number, to the second; nothing for numbers that no real moment has. */
    public Optional<LocalDateTime> moment(double serial) {
        long seconds = Math.round(serial * SECONDS_OF_DAY);
        long whole = Math.floorDiv(seconds, SECONDS_OF_DAY);
        boolean isReal = exists(whole) && !(this == FROM_1900 && isInvented(whole));
        if (!isReal) {
            return Optional.empty();
        }
        CalendarDay day = day(whole);
        return Optional.of(
                LocalDate.of(day.year(), day.month(), day.day())
                        .atStartOfDay()
                        .plusSeconds(Math.floorMod(seconds, SECONDS_OF_DAY)));
    }

    private static boolean isInvented(long serial) {
        return serial == 0 || serial == LEAP_DAY_1900;
    }

    /** How many days a month has. */
    public int lengthOfMonth(int year, int month) {
        boolean isFebruary1900 = this == FROM_1900 && year == 1900 && month == 2;
        return isFebruary1900 ? 29 : YearMonth.of(year, month).lengthOfMonth();
    }

    /** Whether the year has a 29 February. */
    public boolean isLeapYear(int year) {
        return Year.isLeap(year) || (this == FROM_1900 && year == 1900);
    }

    /** The day of the week, 0 for Sunday to 6 for Saturday; before March 1900 as Excel counts, a day off. */
    public int dayOfWeek(long serial) {
        return (int) Math.floorMod(serial + (this == FROM_1900 ? 6 : 5), 7L);
    }
}
