package sheetgrad.function;

import java.util.Optional;
import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;

/**
 * The coupon period in which a security is bought. Coupons are paid on the day of maturity and whole periods before it;
 * at the end of each month if maturity is one.
 *
 * @param settlement the serial day of the purchase, before maturity
 * @param frequency coupons a year: 1, 2 or 4
 * @param lastCoupon the serial day of the last coupon, at or before the settlement
 * @param nextCoupon the serial day of the first coupon after the settlement
 * @param coupons how many coupons are paid after the settlement
 */
record CouponPeriod(
        DayCount count,
        long settlement,
        int frequency,
        long lastCoupon,
        long nextCoupon,
        int coupons) {
    static final long TOO_EARLY = Long.MIN_VALUE;

    /** The period for these arguments of a function; nothing if they are not what securities have. */
    static Optional<CouponPeriod> of(
            DateSystem system, double settlement, double maturity, double frequency, double basis) {
        int perYear = (int) frequency;
        boolean isValid =
                system.exists(settlement)
                        && system.exists(maturity)
                        && settlement < maturity
                        && (perYear == 1 || perYear == 2 || perYear == 4)
                        && basis >= 0
                        && basis < 5;
        if (!isValid) {
            return Optional.empty();
        }
        CalendarDay last = system.day((long) maturity);
        int coupons = 0;
        long next = (long) maturity;
        long before = next;
        while (before > settlement) {
            next = before;
            coupons++;
            before = back(system, last, coupons * 12 / perYear);
        }
        if (before == TOO_EARLY) {
            return Optional.empty();
        }
        return Optional.of(
                new CouponPeriod(
                        new DayCount(system, (int) basis),
                        (long) settlement,
                        perYear,
                        before,
                        next,
                        coupons));
    }

    /** The day some months before another, after it if negative: the end of its month if that day is. */
    static long back(DateSystem system, CalendarDay day, int months) {
        int month = day.year() * 12 + day.month() - 1 - months;
        int year = Math.floorDiv(month, 12);
        if (year < system.firstYear()) {
            return TOO_EARLY;
        }
        int ofYear = Math.floorMod(month, 12) + 1;
        int length = system.lengthOfMonth(year, ofYear);
        boolean isEnd = day.day() == system.lengthOfMonth(day.year(), day.month());
        return system.serial(year, ofYear, isEnd ? length : Math.min(day.day(), length));
    }

    double days() {
        switch (count.basis()) {
            case 1:
                return nextCoupon - lastCoupon;
            case 3:
                return 365.0 / frequency;
            default:
                return 360.0 / frequency;
        }
    }

    double daysBefore() {
        return count.days(lastCoupon, settlement);
    }

    double daysAfter() {
        return count.basis() == 0 ? days() - daysBefore() : count.days(settlement, nextCoupon);
    }

    /** The share of the period that is still to come. */
    double rest() {
        return daysAfter() / days();
    }

    /** The share of the period that is over. */
    double over() {
        return daysBefore() / days();
    }
}
