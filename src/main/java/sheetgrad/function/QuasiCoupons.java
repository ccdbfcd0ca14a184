package sheetgrad.function;

import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;

/**
 * The regular days of coupons before and after one of them, whether coupons are paid on them or not: what Microsoft's
 * pages of ODDFPRICE and its relatives call quasi-coupon periods.
 *
 * @param anchor the serial day of a coupon
 * @param frequency coupons a year: 1, 2 or 4
 */
record QuasiCoupons(DayCount count, long anchor, int frequency) {
    /** The regular day this many periods after the anchor, before it if negative. */
    private long day(int periods) {
        DateSystem system = count.system();
        CalendarDay start = system.day(anchor);
        return CouponPeriod.back(system, start, -periods * 12 / frequency);
    }

    /** The number of the period that a day lies in: the anchor begins period 0. */
    private int period(long day) {
        double years = (day - anchor) / 365.25;
        int period = (int) Math.floor(years * frequency) - 1;
        while (day(period + 1) <= day) {
            period++;
        }
        return period;
    }

    /** How many days a period counts. */
    private double length(int period) {
        switch (count.basis()) {
            case 1:
                return day(period + 1) - day(period);
            case 3:
                return 365.0 / frequency;
            default:
                return 360.0 / frequency;
        }
    }

    /** The share of each period that lies between two days, the first not after the second, added up. */
    double between(long start, long end) {
        double sum = 0;
        int last = period(end);
        for (int period = period(start); period <= last; period++) {
            long from = Math.max(start, day(period));
            long to = Math.min(end, day(period + 1));
            boolean isWhole = from == day(period) && to == day(period + 1);
            sum += isWhole ? 1 : count.days(from, to) / length(period);
        }
        return sum;
    }

    /** How many periods there are from a day to a regular one, counted from the other end as COUPDAYSNC is. */
    double until(long start, long regular) {
        int period = period(start);
        double over = count.days(day(period), start) / length(period);
        return count.basis() == 0 ? period(regular) - period - over : between(start, regular);
    }

    /** How many coupons are paid after a regular day until another one. */
    int coupons(long after, long end) {
        int coupons = 0;
        int first = period(after);
        while (day(first + coupons) < end) {
            coupons++;
        }
        return coupons;
    }
}
