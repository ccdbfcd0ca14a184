package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/**
 * How the payments of a loan divide into interest and principal. The principal paid in some periods is the difference
 * between the balances around them, the interest is the rest of the payments; slopes follow from those of the balances.
 */
final class LoanFunctions {
    private LoanFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                one("IPMT", "The interest in one of the equal payments of a loan", "-10", true),
                one("PPMT", "The principal in one of the equal payments of a loan", "-110", false),
                several("CUMIPMT", "The interest paid between two periods", "-32", true),
                several("CUMPRINC", "The principal paid between two periods", "-210", false),
                declare("ISPMT")
                        .help(
                                "ISPMT(rate, per, nper, pv)",
                                "The interest in a period of a loan whose principal is paid back evenly",
                                "ISPMT(0.1,1,4,1000)",
                                "-75")
                        .arguments(number("rate"), number("per"), number("nper"), number("pv"))
                        .errorWhere(
                                x -> x[2] == 0, ErrorKind.DIVISION_BY_ZERO, "there are no periods")
                        .elementwiseOfMany(x -> x[3] * x[0] * (x[1] / x[2] - 1))
                        .derivatives(
                                (x, y, slopes) -> {
                                    slopes[0] = x[3] * (x[1] / x[2] - 1);
                                    slopes[1] = x[3] * x[0] / x[2];
                                    slopes[2] = -x[3] * x[0] * x[1] / (x[2] * x[2]);
                                    slopes[3] = x[0] * (x[1] / x[2] - 1);
                                }));
    }

    private static FunctionDeclaration one(
            String name, String summary, String result, boolean isInterest) {
        String example = isInterest ? "IPMT(0.1,1,1,100)" : "PPMT(0.1,2,2,210)";
        return declare(name)
                .help(name + "(rate, per, nper, pv, [fv], [type])", summary, example, result)
                .arguments(
                        number("rate"),
                        number("per"),
                        number("nper"),
                        number("pv"),
                        number("fv").optional(),
                        number("type").optional())
                .errorWhere(
                        x -> x[1] < 1 || x[1] >= x[2] + 1 || x[2] <= 0,
                        ErrorKind.NUMBER,
                        "the loan has no such period")
                .elementwiseOfMany(
                        x ->
                                new Loan(x[0], x[2], x[3], x[4], x[5] != 0)
                                        .part(x[1], x[1], isInterest))
                .derivatives(
                        (x, y, slopes) -> {
                            double[] all =
                                    new Loan(x[0], x[2], x[3], x[4], x[5] != 0)
                                            .slopes(x[1], x[1], isInterest);
                            slopes[0] = all[Loan.RATE];
                            slopes[1] = all[Loan.FIRST_PERIOD] + all[Loan.LAST_PERIOD];
                            slopes[2] = all[Loan.PERIODS];
                            slopes[3] = all[Loan.PRESENT];
                            slopes[4] = all[Loan.FUTURE];
                            slopes[5] = 0;
                        });
    }

    private static FunctionDeclaration several(
            String name, String summary, String result, boolean isInterest) {
        return declare(name)
                .help(
                        name + "(rate, nper, pv, start_period, end_period, type)",
                        summary,
                        "ROUND(" + name + "(0.1,2,210,1,2,0),9)",
                        result)
                .arguments(
                        number("rate"),
                        number("nper"),
                        number("pv"),
                        number("start_period"),
                        number("end_period"),
                        number("type"))
                .errorWhere(
                        LoanFunctions::isRefused, ErrorKind.NUMBER, "the loan has no such periods")
                .elementwiseOfMany(
                        x -> loan(x).part(Math.floor(x[3]), Math.floor(x[4]), isInterest))
                .derivatives(
                        (x, y, slopes) -> {
                            double[] all =
                                    loan(x).slopes(Math.floor(x[3]), Math.floor(x[4]), isInterest);
                            java.util.Arrays.fill(slopes, 0);
                            slopes[0] = all[Loan.RATE];
                            slopes[1] = all[Loan.PERIODS];
                            slopes[2] = all[Loan.PRESENT];
                        });
    }

    private static Loan loan(double[] x) {
        return new Loan(x[0], x[1], x[2], 0, x[5] != 0);
    }

    private static boolean isRefused(double[] x) {
        boolean isType = x[5] == 0 || x[5] == 1;
        return x[0] <= 0
                || x[1] <= 0
                || x[2] <= 0
                || x[3] < 1
                || x[4] < x[3]
                || Math.floor(x[4]) > x[1]
                || !isType;
    }
}
