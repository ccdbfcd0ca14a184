package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;

/**
 * Loans and savings with equal payments: {@code present growth + payment payments + future = 0}. Each of the five
 * quantities is what this balance says of the other four, and its derivative follows from the balance:
 * {@code dy/dx = -(dbalance/dx) / (dbalance/dy)}. Money received is positive, money paid negative; rates are per
 * period; payments fall due at the start of a period if type is not 0.
 */
final class AnnuityFunctions {
    private static final int RATE = 0;
    private static final int PERIODS = 1;
    private static final int PAYMENT = 2;
    private static final int PRESENT = 3;
    private static final int FUTURE = 4;
    private static final int TYPE_PLACE = 4;
    private static final int GUESS_PLACE = 5;
    private static final int MOST_STEPS = 60;

    /** What Excel asks of two successive rates. */
    private static final double CLOSE = 1e-7;

    private AnnuityFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                linear(
                        "PV",
                        "PV(rate, nper, pmt, [fv], [type])",
                        "What equal payments and a final amount are worth now",
                        "PV(0.1,2,-121)",
                        "210",
                        PRESENT,
                        RATE,
                        PERIODS,
                        PAYMENT,
                        FUTURE),
                linear(
                        "FV",
                        "FV(rate, nper, pmt, [pv], [type])",
                        "What equal payments and a first amount grow to",
                        "FV(0.1,2,-100,-100)",
                        "331",
                        FUTURE,
                        RATE,
                        PERIODS,
                        PAYMENT,
                        PRESENT),
                linear(
                        "PMT",
                        "PMT(rate, nper, pv, [fv], [type])",
                        "The equal payment that pays a loan off",
                        "PMT(0.1,2,210)",
                        "-121",
                        PAYMENT,
                        RATE,
                        PERIODS,
                        PRESENT,
                        FUTURE),
                declare("NPER")
                        .help(
                                "NPER(rate, pmt, pv, [fv], [type])",
                                "How many equal payments pay a loan off",
                                "NPER(0.1,-121,210)",
                                "2")
                        .arguments(
                                number("rate"),
                                number("pmt"),
                                number("pv"),
                                number("fv").optional(),
                                number("type").optional())
                        .elementwiseOfMany(AnnuityFunctions::periods)
                        .derivatives(slopes(PERIODS, RATE, PAYMENT, PRESENT, FUTURE)),
                declare("RATE")
                        .help(
                                "RATE(nper, pmt, pv, [fv], [type], [guess])",
                                "The interest of a loan per period",
                                "ROUND(RATE(2,-121,210),12)",
                                "0.1")
                        .arguments(
                                number("nper"),
                                number("pmt"),
                                number("pv"),
                                number("fv").optional(),
                                number("type").optional(),
                                number("guess").defaulting(0.1))
                        .elementwiseOfMany(AnnuityFunctions::rate)
                        .derivatives(slopes(RATE, PERIODS, PAYMENT, PRESENT, FUTURE)));
    }

    /** A quantity that the balance is linear in. */
    private static FunctionDeclaration linear(
            String name,
            String syntax,
            String summary,
            String example,
            String result,
            int target,
            int... quantities) {
        String[] names = {"rate", "nper", "pmt", "pv", "fv"};
        return declare(name)
                .help(syntax, summary, example, result)
                .arguments(
                        number(names[quantities[0]]),
                        number(names[quantities[1]]),
                        number(names[quantities[2]]),
                        number(names[quantities[3]]).optional(),
                        number("type").optional())
                .elementwiseOfMany(
                        x -> {
                            double[] terms = terms(x, 0, target, quantities);
                            boolean isDue = x[TYPE_PLACE] != 0;
                            return -balance(terms, isDue) / partials(terms, isDue)[target];
                        })
                .derivatives(slopes(target, quantities));
    }

    private static Elementwise.Partials slopes(int target, int... quantities) {
        return (x, y, slopes) -> {
            double[] partials = partials(terms(x, y, target, quantities), x[TYPE_PLACE] != 0);
            java.util.Arrays.fill(slopes, 0);
            for (int i = 0; i < quantities.length; i++) {
                slopes[i] = -partials[quantities[i]] / partials[target];
            }
        };
    }

    private static double[] terms(double[] x, double result, int target, int... quantities) {
        double[] terms = new double[5];
        terms[target] = result;
        for (int i = 0; i < quantities.length; i++) {
            terms[quantities[i]] = x[i];
        }
        return terms;
    }

    private static double balance(double[] terms, boolean isDue) {
        Annuity annuity = Annuity.of(terms[RATE], terms[PERIODS], isDue);
        return terms[PRESENT] * annuity.growth()
                + terms[PAYMENT] * annuity.payments()
                + terms[FUTURE];
    }

    /** The partial derivatives of the balance for the five quantities. */
    private static double[] partials(double[] terms, boolean isDue) {
        Annuity annuity = Annuity.of(terms[RATE], terms[PERIODS], isDue);
        return new double[] {
            terms[PRESENT] * annuity.growthByRate() + terms[PAYMENT] * annuity.paymentsByRate(),
            terms[PRESENT] * annuity.growthByPeriods()
                    + terms[PAYMENT] * annuity.paymentsByPeriods(),
            annuity.payments(),
            annuity.growth(),
            1
        };
    }

    private static double periods(double[] x) {
        double rate = x[0];
        double present = x[2];
        double future = x[3];
        if (rate == 0) {
            return -(present + future) / x[1];
        }
        double payment = x[1] * (x[TYPE_PLACE] != 0 ? 1 + rate : 1);
        double ratio = (payment - future * rate) / (payment + present * rate);
        return Math.log(ratio) / Math.log1p(rate);
    }

    /**
     * Newton's method from the guess, for the balance at the end; where that leads astray, because it grows so fast with
     * the rate, for the balance in today's money. Not a number where neither settles.
     */
    private static double rate(double[] x) {
        double rate = rate(x, false);
        return rate > -1 ? rate : rate(x, true);
    }

    private static double rate(double[] x, boolean isInTodaysMoney) {
        boolean isDue = x[TYPE_PLACE] != 0;
        double rate = x[GUESS_PLACE];
        double step = Double.MAX_VALUE;
        for (int i = 0; i < MOST_STEPS && Math.abs(step) > 1e-15 * Math.abs(rate); i++) {
            double[] terms = terms(x, rate, RATE, PERIODS, PAYMENT, PRESENT, FUTURE);
            double balance = balance(terms, isDue);
            if (balance == 0) {
                return rate;
            }
            double discount = isInTodaysMoney ? balance * x[0] / (1 + rate) : 0;
            step = balance / (partials(terms, isDue)[RATE] - discount);
            boolean isBelow = isInTodaysMoney && rate - step <= -1;
            rate = isBelow ? (rate - 1) / 2 : rate - step;
        }
        return Math.abs(step) < CLOSE ? rate : Double.NaN;
    }
}
