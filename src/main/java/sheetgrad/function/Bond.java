package sheetgrad.function;

import java.util.function.DoubleUnaryOperator;

/** What a security with coupons is worth, by the formulas on Microsoft's pages of PRICE, YIELD and DURATION. */
final class Bond {
    private static final int MOST_STEPS = 200;

    private Bond() {}

    /** The price for 100 of face value, without the interest accrued since the last coupon. */
    static double price(CouponPeriod period, double rate, double yield, double redemption) {
        double coupon = 100 * rate / period.frequency();
        double growth = 1 + yield / period.frequency();
        double accrued = coupon * period.over();
        if (period.coupons() == 1) {
            return (coupon + redemption) / (1 + (growth - 1) * period.rest()) - accrued;
        }
        double sum = 0;
        for (int k = 0; k < period.coupons(); k++) {
            sum += coupon * Math.pow(growth, -(k + period.rest()));
        }
        double end = period.coupons() - 1 + period.rest();
        return redemption * Math.pow(growth, -end) + sum - accrued;
    }

    /** The yield at which the price is the one given; NaN if there is none. */
    static double yield(CouponPeriod period, double rate, double price, double redemption) {
        double f = period.frequency();
        if (period.coupons() == 1) {
            double paid = price / 100 + period.over() * rate / f;
            return (redemption / 100 + rate / f - paid) / paid * f / period.rest();
        }
        return yieldOf(y -> price(period, rate, y, redemption), price, f);
    }

    /** The yield at which a price that falls with the yield is the one given; NaN if there is none. */
    static double yieldOf(DoubleUnaryOperator priceAt, double price, double frequency) {
        double low = -frequency * (1 - 1e-9);
        double high = 1;
        while (priceAt.applyAsDouble(high) > price && high < 1e10) {
            high *= 2;
        }
        for (int i = 0; i < MOST_STEPS; i++) {
            double middle = (low + high) / 2;
            if (priceAt.applyAsDouble(middle) > price) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high >= 1e10 ? Double.NaN : (low + high) / 2;
    }

    /**
     * Macaulay's duration in years; what is to come of the current period is what is not over, in every basis, as Excel
     * counts it.
     */
    static double duration(CouponPeriod period, double rate, double yield) {
        double f = period.frequency();
        double growth = 1 + yield / f;
        double worth = 0;
        double weighted = 0;
        for (int k = 0; k < period.coupons(); k++) {
            double time = k + 1 - period.over();
            double paid = 100 * rate / f + (k == period.coupons() - 1 ? 100 : 0);
            double now = paid * Math.pow(growth, -time);
            worth += now;
            weighted += time * now;
        }
        return weighted / worth / f;
    }
}
