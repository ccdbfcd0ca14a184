package sheetgrad.function;

/**
 * A loan paid back in equal payments, with the slopes of what it gives.
 *
 * @param future what is left at the end, with its sign as in PMT
 * @param isDue whether payments fall due at the start of each period
 */
record Loan(double rate, double periods, double present, double future, boolean isDue) {
    /** The places of slopes in what {@link #slopes} gives. */
    static final int RATE = 0;

    static final int PERIODS = 1;
    static final int PRESENT = 2;
    static final int FUTURE = 3;
    static final int FIRST_PERIOD = 4;
    static final int LAST_PERIOD = 5;

    /** The interest, or else the principal, paid from period {@code first} to {@code last}, counted from 1. */
    double part(double first, double last, boolean isInterest) {
        double principal = balance(last) - balance(first - 1);
        if (!isInterest) {
            return principal;
        }
        boolean isWithoutInterest = rate == 0 || (isDue && last == 1);
        return isWithoutInterest ? 0 : payment() * (last - first + 1) - principal;
    }

    /** The slopes of {@link #part}. */
    double[] slopes(double first, double last, boolean isInterest) {
        double[] before = balanceSlopes(first - 1);
        double[] after = balanceSlopes(last);
        double[] ofPayment = paymentSlopes();
        double[] slopes = new double[6];
        for (int i = 0; i < 4; i++) {
            double principal = after[i] - before[i];
            slopes[i] = isInterest ? ofPayment[i] * (last - first + 1) - principal : principal;
        }
        slopes[FIRST_PERIOD] = isInterest ? before[4] - payment() : -before[4];
        slopes[LAST_PERIOD] = isInterest ? payment() - after[4] : after[4];
        return slopes;
    }

    private double payment() {
        Annuity all = Annuity.of(rate, periods, isDue);
        return -(future + present * all.growth()) / all.payments();
    }

    private double[] paymentSlopes() {
        Annuity all = Annuity.of(rate, periods, isDue);
        double payment = payment();
        return new double[] {
            -(present * all.growthByRate() + payment * all.paymentsByRate()) / all.payments(),
            -(present * all.growthByPeriods() + payment * all.paymentsByPeriods()) / all.payments(),
            -all.growth() / all.payments(),
            -1 / all.payments()
        };
    }

    /** What is owed right after so many payments; payments are negative. */
    private double balance(double paid) {
        if (paid < 1 && isDue) {
            return present;
        }
        Annuity some = Annuity.of(rate, paid, isDue);
        return (present * some.growth() + payment() * some.payments()) / discount();
    }

    /** The slopes of the balance for rate, periods, present, future and the number of payments. */
    private double[] balanceSlopes(double paid) {
        if (paid < 1 && isDue) {
            return new double[] {0, 0, 1, 0, 0};
        }
        Annuity some = Annuity.of(rate, paid, isDue);
        double payment = payment();
        double[] ofPayment = paymentSlopes();
        double byRate = present * some.growthByRate() + payment * some.paymentsByRate();
        return new double[] {
            (byRate + ofPayment[RATE] * some.payments() - (isDue ? balance(paid) : 0)) / discount(),
            ofPayment[PERIODS] * some.payments() / discount(),
            (some.growth() + ofPayment[PRESENT] * some.payments()) / discount(),
            ofPayment[FUTURE] * some.payments() / discount(),
            (present * some.growthByPeriods() + payment * some.paymentsByPeriods()) / discount()
        };
    }

    private double discount() {
        return isDue ? 1 + rate : 1;
    }
}
