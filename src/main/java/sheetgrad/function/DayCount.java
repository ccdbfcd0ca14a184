package sheetgrad.function;

import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;

/**
 * The day count conventions of Excel's financial functions.
 *
 * @param basis 0: 30/360 of the United States, 1: actual/actual, 2: actual/360, 3: actual/365, 4: European 30/360
 */
record DayCount(DateSystem system, int basis) {
    /** The years between two serial days, the first not after the second. */
    double years(long start, long end) {
        switch (basis) {
            case 1:
                return start == end ? 0 : (end - start) / averageYear(start, end);
            case 2:
                return (end - start) / 360.0;
            case 3:
                return (end - start) / 365.0;
            default:
                return days360(start, end) / 360;
        }
    }

    /** The days between two serial days, the first not after the second. */
    double days(long start, long end) {
        return basis == 0 || basis == 4 ? days360(start, end) : end - start;
    }

    private double days360(long start, long end) {
        CalendarDay first = system.day(start);
        CalendarDay last = system.day(end);
        int from = Math.min(30, first.day());
        int to = last.day();
        if (basis == 4) {
            return of30(first, last, from, Math.min(30, to));
        }
        boolean isEndOfFebruary = isEndOfFebruary(first, system);
        if (isEndOfFebruary) {
            from = 30;
        }
        boolean isEndCut =
                (to == 31 && from == 30 && !isEndOfFebruary)
                        || (isEndOfFebruary && isEndOfFebruary(last, system));
        return of30(first, last, from, isEndCut ? 30 : to);
    }

    /** Days between two days in months of 30 days, the days of the month being given. */
    static double of30(CalendarDay first, CalendarDay last, int from, int to) {
        return (last.year() - first.year()) * 360.0
                + (last.month() - first.month()) * 30
                + to
                - from;
    }

    static boolean isEndOfFebruary(CalendarDay day, DateSystem system) {
        return day.month() == 2 && day.day() == system.lengthOfMonth(day.year(), 2);
    }

    /** The days of a year as Excel takes them: within a year 366 if a 29 February lies between, else the mean. */
    private double averageYear(long start, long end) {
        CalendarDay first = system.day(start);
        CalendarDay last = system.day(end);
        boolean isWithinYear =
                last.year() == first.year()
                        || (last.year() == first.year() + 1
                                && (last.month() < first.month()
                                        || (last.month() == first.month()
                                                && last.day() <= first.day())));
        if (!isWithinYear) {
            long days = system.serial(last.year() + 1, 1, 1) - system.serial(first.year(), 1, 1);
            return days / (last.year() - first.year() + 1.0);
        }
        if (first.year() == last.year()) {
            return system.isLeapYear(first.year()) ? 366 : 365;
        }
        return holdsLeapDay(first.year(), start, end) || holdsLeapDay(last.year(), start, end)
                ? 366
                : 365;
    }

    private boolean holdsLeapDay(int year, long start, long end) {
        if (!system.isLeapYear(year)) {
            return false;
        }
        long leapDay = system.serial(year, 2, 29);
        return start <= leapDay && leapDay <= end;
    }
}
