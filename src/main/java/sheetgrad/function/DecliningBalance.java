package sheetgrad.function;

import java.util.Arrays;

/**
 * Depreciation at a multiple of the even rate of what is left, never below the salvage value; and the same changed to
 * even depreciation once that is more. Parts of a period count in proportion.
 */
final class DecliningBalance {
    private DecliningBalance() {}

    /** The depreciation in one period, counted from 1. */
    static double depreciation(
            double cost, double salvage, double life, double period, double factor) {
        double rate = Math.min(1, factor / life);
        double before = rate == 1 && period == 1 ? cost : cost * Math.pow(1 - rate, period - 1);
        double after = cost * Math.pow(1 - rate, period);
        return Math.max(0, before - Math.max(after, salvage));
    }

    /** The slopes of {@link #depreciation} for its arguments. */
    static void slopes(
            double cost,
            double salvage,
            double life,
            double period,
            double factor,
            double[] slopes) {
        Arrays.fill(slopes, 0);
        if (depreciation(cost, salvage, life, period, factor) == 0) {
            return;
        }
        double kept = Math.max(0, 1 - factor / life);
        boolean isSalvaged = cost * Math.pow(kept, period) < salvage;
        addPower(cost, kept, period - 1, 1, life, factor, slopes);
        if (isSalvaged) {
            slopes[1] = -1;
        } else {
            addPower(cost, kept, period, -1, life, factor, slopes);
        }
    }

    /** Adds the slopes of {@code sign cost kept^exponent}. */
    private static void addPower(
            double cost,
            double kept,
            double exponent,
            double sign,
            double life,
            double factor,
            double[] slopes) {
        slopes[0] += sign * Math.pow(kept, exponent);
        if (kept > 0) {
            double byKept = sign * cost * exponent * Math.pow(kept, exponent - 1);
            slopes[2] += byKept * factor / (life * life);
            slopes[3] += sign * cost * Math.pow(kept, exponent) * Math.log(kept);
            slopes[4] -= byKept / life;
        }
    }

    /** The depreciation between two moments, by the declining balance alone. */
    static double between(
            double cost, double salvage, double life, double start, double end, double factor) {
        double sum = 0;
        for (double period = Math.floor(start) + 1; period <= Math.ceil(end); period++) {
            double part = Math.min(end, period) - Math.max(start, period - 1);
            sum += part * depreciation(cost, salvage, life, period, factor);
        }
        return sum;
    }

    /** The depreciation between two moments, changed to even depreciation where that is more. */
    static double switched(
            double cost, double salvage, double life, double start, double end, double factor) {
        double firstPeriod = Math.floor(start);
        double lastPeriod = Math.ceil(end);
        double parts = 0;
        if (start > firstPeriod) {
            parts += (start - firstPeriod) * inPeriod(cost, salvage, life, firstPeriod, factor);
        }
        if (end < lastPeriod) {
            parts += (lastPeriod - end) * inPeriod(cost, salvage, life, lastPeriod - 1, factor);
        }
        double left = cost - upTo(cost, salvage, life, life, firstPeriod, factor);
        return upTo(left, salvage, life, life - firstPeriod, lastPeriod - firstPeriod, factor)
                - parts;
    }

    /** The depreciation in the whole period that begins at a moment. */
    private static double inPeriod(
            double cost, double salvage, double life, double begin, double factor) {
        double left = cost - upTo(cost, salvage, life, life, begin, factor);
        return upTo(left, salvage, life, life - begin, 1, factor);
    }

    /** The depreciation of the first so many periods, of which {@code lifeLeft} are left in all. */
    private static double upTo(
            double cost,
            double salvage,
            double life,
            double lifeLeft,
            double periods,
            double factor) {
        double sum = 0;
        double left = cost - salvage;
        double even = 0;
        boolean isEven = false;
        for (int period = 1; period <= periods; period++) {
            if (!isEven) {
                double declining = depreciation(cost, salvage, life, period, factor);
                even = left / (lifeLeft - (period - 1));
                isEven = even > declining;
                left -= declining;
                sum += isEven ? even : declining;
            } else {
                sum += even;
            }
        }
        return sum;
    }
}
