package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.DateSystem;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Depreciation by the French accounting system, with the share of a first period in which the asset was bought. Days
 * are cut to whole ones; all numbers are at or above 0, the rate above it, otherwise #NUM!.
 */
final class FrenchDepreciation {
    private static final String NO_DERIVATIVE =
            "depreciation is rounded, or depends on days, which are no parameters of a model";

    /** What a function makes of an asset. */
    private interface Depreciation {
        double of(Asset asset, int period);
    }

    /**
     * An asset.
     *
     * @param firstYears the years between its purchase and the end of the first period
     */
    private record Asset(double cost, double salvage, double rate, double firstYears) {
        /** The rate's multiple: the shorter the life, the smaller; NaN for lives that the system does not know. */
        double coefficient() {
            double life = 1 / rate;
            if (life < 3 || (life > 4 && life < 5)) {
                return Double.NaN;
            }
            return life <= 4 ? 1.5 : life <= 6 ? 2 : 2.5;
        }

        /** The same share of the cost in each period, until the salvage value is reached. */
        double linear(int period) {
            double first = rate * firstYears * cost;
            double each = rate * cost;
            double left = cost - salvage - first - (period - 1) * each;
            return period == 0
                    ? Math.min(first, cost - salvage)
                    : Math.max(0, Math.min(each, left));
        }

        /** A share of what is left, half of it in the period in which less would be left than the salvage value. */
        double degressive(int period) {
            double share = rate * coefficient();
            double now = rounded(firstYears * share * cost);
            double left = cost - now;
            if (period > 0 && left < salvage) {
                return 0;
            }
            for (int k = 1; k <= period; k++) {
                now = rounded(share * left);
                if (left - now < salvage) {
                    return k == period ? rounded(left * 0.5) : 0;
                }
                left -= now;
            }
            return now;
        }

        private static double rounded(double number) {
            return Double.isNaN(number) ? number : Math.floor(number + 0.5);
        }
    }

    private FrenchDepreciation() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                depreciation(
                        "AMORLINC",
                        "The depreciation in a period by even shares of the cost, as in French"
                                + " accounting",
                        "360",
                        Asset::linear),
                depreciation(
                        "AMORDEGRC",
                        "The rounded depreciation in a period by shares of what is left, as in"
                                + " French accounting",
                        "776",
                        Asset::degressive));
    }

    private static FunctionDeclaration depreciation(
            String name, String summary, String result, Depreciation depreciation) {
        return declare(name)
                .help(
                        name
                                + "(cost, date_purchased, first_period, salvage, period, rate,"
                                + " [basis])",
                        summary,
                        name + "(2400,DATE(2008,8,19),DATE(2008,12,31),300,1,0.15,1)",
                        result)
                .arguments(
                        number("cost"),
                        number("date_purchased"),
                        number("first_period"),
                        number("salvage"),
                        number("period"),
                        number("rate"),
                        number("basis").optional())
                .scalar((arguments, context) -> calculate(arguments, depreciation, context))
                .notDifferentiable(NO_DERIVATIVE);
    }

    private static Value calculate(
            List<Value> arguments, Depreciation depreciation, CalculationContext context) {
        DateSystem system = context.dateSystem();
        double cost = Argument.number(arguments, 0);
        double purchased = Math.floor(Argument.number(arguments, 1));
        double first = Math.floor(Argument.number(arguments, 2));
        double salvage = Argument.number(arguments, 3);
        double period = Math.floor(Argument.number(arguments, 4));
        double rate = Argument.number(arguments, 5);
        int basis = Argument.integer(arguments, 6);
        boolean isBasis = basis == 0 || basis == 1 || basis == 3 || basis == 4;
        if (!isBasis
                || cost < 0
                || salvage < 0
                || salvage > cost
                || period < 0
                || rate <= 0
                || !system.exists(purchased)
                || !system.exists(first)
                || purchased > first) {
            return ErrorValue.of(ErrorKind.NUMBER, "no asset has such numbers or days");
        }
        double years = new DayCount(system, basis).years((long) purchased, (long) first);
        double result =
                depreciation.of(
                        new Asset(cost, salvage, rate, years),
                        (int) Math.min(period, Integer.MAX_VALUE));
        return Double.isFinite(result)
                ? new NumberValue(result)
                : ErrorValue.of(
                        ErrorKind.NUMBER,
                        "the life, 1 / rate, is one that the system does not know");
    }
}
