package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/**
 * Treasury bills, which end within a year; their years have 360 days. Days are whole and nothing is differentiated for
 * them.
 */
final class TreasuryBillFunctions {
    private static final double YEAR = 360;

    private TreasuryBillFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                bill(
                                "TBILLPRICE",
                                "discount",
                                "The price of a treasury bill of 100",
                                "0.09",
                                "98.5")
                        .elementwiseOfMany(x -> 100 * (1 - x[2] * days(x) / YEAR))
                        .derivatives((x, y, slopes) -> only(slopes, -100 * days(x) / YEAR)),
                bill("TBILLYIELD", "pr", "The yield of a treasury bill", "96", "0.25")
                        .elementwiseOfMany(x -> (100 - x[2]) / x[2] * YEAR / days(x))
                        .derivatives(
                                (x, y, slopes) ->
                                        only(slopes, -100 / (x[2] * x[2]) * YEAR / days(x))),
                bill(
                                "TBILLEQ",
                                "discount",
                                "The yield of a bond that is worth as much as a treasury bill",
                                "0.36",
                                "0.388297872340426")
                        .elementwiseOfMany(TreasuryBillFunctions::equivalent)
                        .derivatives((x, y, slopes) -> only(slopes, equivalentSlope(x))));
    }

    private static Declare bill(
            String name, String number, String summary, String amount, String result) {
        return declare(name)
                .help(
                        name + "(settlement, maturity, " + number + ")",
                        summary,
                        name + "(DATE(2021,1,1),DATE(2021,3,2)," + amount + ")",
                        result)
                .arguments(number("settlement"), number("maturity"), number(number))
                .errorWhere(
                        x -> x[0] < 0 || x[2] <= 0 || days(x) <= 0 || days(x) > 366,
                        ErrorKind.NUMBER,
                        "a treasury bill ends within a year and has a positive price");
    }

    private static double days(double[] x) {
        return Math.floor(x[1]) - Math.floor(x[0]);
    }

    private static void only(double[] slopes, double slope) {
        slopes[0] = 0;
        slopes[1] = 0;
        slopes[2] = slope;
    }

    /** Bills of more than half a year are compared with a bond that pays twice. */
    private static double equivalent(double[] x) {
        double days = days(x);
        if (days <= 182) {
            return 365 * x[2] / (YEAR - x[2] * days);
        }
        double term = days / (days == 366 ? 366 : 365);
        return 2 * (root(x, term) - term) / (2 * term - 1);
    }

    private static double root(double[] x, double term) {
        double price = 1 - x[2] * days(x) / YEAR;
        return Math.sqrt(term * term - (2 * term - 1) * (1 - 1 / price));
    }

    private static double equivalentSlope(double[] x) {
        double days = days(x);
        double price = 1 - x[2] * days / YEAR;
        if (days <= 182) {
            double rest = YEAR - x[2] * days;
            return 365 * YEAR / (rest * rest);
        }
        double term = days / (days == 366 ? 366 : 365);
        return days / YEAR / (price * price * root(x, term));
    }
}
