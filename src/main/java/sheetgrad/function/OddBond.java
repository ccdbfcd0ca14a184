package sheetgrad.function;

/**
 * What a security is worth whose first or last period of interest is shorter or longer than the others, by the formulas
 * on Microsoft's pages of ODDFPRICE, ODDLPRICE and ODDLYIELD; those for short and for long periods are one where periods
 * are counted with their fractions.
 */
final class OddBond {
    private OddBond() {}

    /**
     * The days of a security with an odd first period, its periods counted.
     *
     * @param first the periods from the issue to the first coupon
     * @param accrued those from the issue to the settlement
     * @param rest those from the settlement to the first coupon
     * @param coupons the regular coupons after the first
     */
    record OddFirst(double first, double accrued, double rest, int coupons, int frequency) {
        double price(double rate, double yield, double redemption) {
            double coupon = 100 * rate / frequency;
            double growth = 1 + yield / frequency;
            double sum = coupon * first * Math.pow(growth, -rest);
            for (int k = 1; k <= coupons; k++) {
                sum += coupon * Math.pow(growth, -(k + rest));
            }
            return redemption * Math.pow(growth, -(coupons + rest)) + sum - coupon * accrued;
        }

        double yield(double rate, double price, double redemption) {
            return Bond.yieldOf(y -> price(rate, y, redemption), price, frequency);
        }
    }

    /**
     * The days of a security with an odd last period, its periods counted.
     *
     * @param last the periods from the last interest to the maturity
     * @param accrued those from the last interest to the settlement
     * @param rest those from the settlement to the maturity
     */
    record OddLast(double last, double accrued, double rest, int frequency) {
        double price(double rate, double yield, double redemption) {
            double coupon = 100 * rate / frequency;
            return (redemption + last * coupon) / (1 + rest * yield / frequency) - accrued * coupon;
        }

        double yield(double rate, double price, double redemption) {
            double coupon = 100 * rate / frequency;
            double paid = price + accrued * coupon;
            return (redemption + last * coupon - paid) / paid * frequency / rest;
        }
    }
}
