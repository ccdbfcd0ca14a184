package sheetgrad.function;

/**
 * What one unit grows to, and what one unit paid each period grows to, with their slopes.
 *
 * @param growth (1 + rate)^periods
 * @param payments the sum of the growths of payments of 1, one each period
 */
record Annuity(
        double growth,
        double growthByRate,
        double growthByPeriods,
        double payments,
        double paymentsByRate,
        double paymentsByPeriods) {
    /** Below this product of rate and periods the slope of the sum is taken from its series. */
    private static final double SMALL = 1e-4;

    /** Payments at the start of each period if {@code isDue}, otherwise at its end. */
    static Annuity of(double rate, double periods, boolean isDue) {
        double growth = Math.pow(1 + rate, periods);
        double growthByRate = periods * Math.pow(1 + rate, periods - 1);
        double logarithm = Math.log1p(rate);
        double growthByPeriods = growth * logarithm;
        double sum = sum(rate, periods, growth);
        double sumByRate = sumByRate(rate, periods, sum, growthByRate);
        double sumByPeriods = rate == 0 ? 1 : growthByPeriods / rate;
        return isDue
                ? new Annuity(
                        growth,
                        growthByRate,
                        growthByPeriods,
                        sum * (1 + rate),
                        sumByRate * (1 + rate) + sum,
                        sumByPeriods * (1 + rate))
                : new Annuity(growth, growthByRate, growthByPeriods, sum, sumByRate, sumByPeriods);
    }

    private static double sum(double rate, double periods, double growth) {
        if (rate == 0) {
            return periods;
        }
        return rate > -1 ? Math.expm1(periods * Math.log1p(rate)) / rate : (growth - 1) / rate;
    }

    private static double sumByRate(double rate, double periods, double sum, double growthByRate) {
        if (Math.abs(rate * periods) > SMALL) {
            return (growthByRate - sum) / rate;
        }
        double second = periods * (periods - 1);
        double third = second * (periods - 2);
        return second / 2 + third * rate / 3 + third * (periods - 3) * rate * rate / 8;
    }
}
