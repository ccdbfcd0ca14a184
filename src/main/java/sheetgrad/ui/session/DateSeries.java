package sheetgrad.ui.session;

import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;

/** How dates go on by days, weekdays, months or years; the time of day stays. */
record DateSeries(DateSystem system, FillForm unit) {
    /** Whether a fill of this form is about dates. */
    static boolean isUnit(FillForm form) {
        return switch (form) {
            case DAYS, WEEKDAYS, MONTHS, YEARS -> true;
            default -> false;
        };
    }

    /**
     * The date that many units after the last of some, each as far from the one before as the last from the one before
     * it; a single date goes on by {@code usualStep}.
     */
    double next(double[] dates, int usualStep, int count) {
        double last = dates[dates.length - 1];
        int step = dates.length > 1 ? units(dates[dates.length - 2], last) : usualStep;
        long day = (long) Math.floor(last);
        return moved(day, step * count) + (last - day);
    }

    private int units(double from, double to) {
        CalendarDay one = system.day((long) Math.floor(from));
        CalendarDay other = system.day((long) Math.floor(to));
        int years = other.year() - one.year();
        return switch (unit) {
            case YEARS -> years;
            case MONTHS -> years * 12 + other.month() - one.month();
            case WEEKDAYS -> weekdays((long) Math.floor(from), (long) Math.floor(to));
            default -> (int) (Math.floor(to) - Math.floor(from));
        };
    }

    /** How many days lie between, without those of weekends. */
    private int weekdays(long from, long to) {
        int count = 0;
        for (long day = Math.min(from, to) + 1; day <= Math.max(from, to); day++) {
            count += isWeekend(day) ? 0 : 1;
        }
        return from <= to ? count : -count;
    }

    private long moved(long day, int count) {
        CalendarDay start = system.day(day);
        return switch (unit) {
            case YEARS -> inMonth(start, start.year(), start.month() + 12 * count);
            case MONTHS -> inMonth(start, start.year(), start.month() + count);
            case WEEKDAYS -> weekday(day, count);
            default -> day + count;
        };
    }

    private long inMonth(CalendarDay start, int year, int month) {
        long first = system.serial(year, month, 1);
        CalendarDay reached = system.day(first);
        int length = system.lengthOfMonth(reached.year(), reached.month());
        return first + Math.min(start.day(), length) - 1;
    }

    private long weekday(long from, int count) {
        long day = from;
        for (int left = Math.abs(count); left > 0; ) {
            day += Integer.signum(count);
            left -= isWeekend(day) ? 0 : 1;
        }
        return day;
    }

    private boolean isWeekend(long day) {
        return system.dayOfWeek(day) % 6 == 0;
    }
}
