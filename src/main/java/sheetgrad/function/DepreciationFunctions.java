package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** How assets lose their cost over their life, down to a salvage value. */
final class DepreciationFunctions {
    /** Lives longer than this are refused by VDB, which goes through them period by period. */
    private static final double LONGEST_LIFE = 1_000_000;

    private DepreciationFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                straightLine(),
                sumOfYears(),
                declare("DB")
                        .help(
                                "DB(cost, salvage, life, period, [month])",
                                "The depreciation in a period at a fixed rate, rounded to three places, of what is left",
                                "DB(1000000,100000,6,1,7)",
                                "186083.333333333")
                        .arguments(
                                number("cost"),
                                number("salvage"),
                                number("life"),
                                number("period"),
                                number("month").defaulting(12))
                        .errorWhere(
                                DepreciationFunctions::isFixedRateRefused,
                                ErrorKind.NUMBER,
                                "the asset has no such period")
                        .elementwiseOfMany(DepreciationFunctions::fixedRate)
                        .derivatives(
                                (x, y, slopes) -> {
                                    java.util.Arrays.fill(slopes, 0);
                                    slopes[0] = x[0] == 0 ? 0 : y / x[0];
                                }),
                declare("DDB")
                        .help(
                                "DDB(cost, salvage, life, period, [factor])",
                                "The depreciation in a period at a multiple of the even rate",
                                "DDB(2400,300,10,2)",
                                "384")
                        .arguments(
                                number("cost"),
                                number("salvage"),
                                number("life"),
                                number("period"),
                                number("factor").defaulting(2))
                        .errorWhere(
                                x ->
                                        x[0] < 0
                                                || x[1] < 0
                                                || x[2] <= 0
                                                || x[3] < 1
                                                || x[3] > x[2]
                                                || x[4] <= 0,
                                ErrorKind.NUMBER,
                                "the asset has no such period")
                        .elementwiseOfMany(
                                x -> DecliningBalance.depreciation(x[0], x[1], x[2], x[3], x[4]))
                        .derivatives(
                                (x, y, slopes) ->
                                        DecliningBalance.slopes(
                                                x[0], x[1], x[2], x[3], x[4], slopes)),
                declare("VDB")
                        .help(
                                "VDB(cost, salvage, life, start_period, end_period, [factor], [no_switch])",
                                "The depreciation between two moments, by the declining balance or evenly, whichever is more",
                                "VDB(2400,300,10,0,0.875,1.5)",
                                "315")
                        .arguments(
                                number("cost"),
                                number("salvage"),
                                number("life"),
                                number("start_period"),
                                number("end_period"),
                                number("factor").defaulting(2),
                                logical("no_switch").optional())
                        .scalar((arguments, context) -> variable(arguments))
                        .notDifferentiable(
                                "each period may take another of two methods of depreciation"));
    }

    private static FunctionDeclaration straightLine() {
        return declare("SLN")
                .help(
                        "SLN(cost, salvage, life)",
                        "The depreciation in each period if it is even",
                        "SLN(30000,7500,10)",
                        "2250")
                .arguments(number("cost"), number("salvage"), number("life"))
                .errorWhere(x -> x[2] == 0, ErrorKind.DIVISION_BY_ZERO, "the life is 0")
                .elementwiseOfMany(x -> (x[0] - x[1]) / x[2])
                .derivatives(
                        (x, y, slopes) -> {
                            slopes[0] = 1 / x[2];
                            slopes[1] = -1 / x[2];
                            slopes[2] = -y / x[2];
                        });
    }

    private static FunctionDeclaration sumOfYears() {
        return declare("SYD")
                .help(
                        "SYD(cost, salvage, life, per)",
                        "The depreciation in a period in proportion to the periods left",
                        "SYD(30000,7500,9,1)",
                        "4500")
                .arguments(number("cost"), number("salvage"), number("life"), number("per"))
                .errorWhere(
                        x -> x[1] < 0 || x[2] <= 0 || x[3] < 1 || x[3] > x[2],
                        ErrorKind.NUMBER,
                        "the asset has no such period")
                .elementwiseOfMany(x -> (x[0] - x[1]) * (x[2] - x[3] + 1) * 2 / (x[2] * (x[2] + 1)))
                .derivatives(
                        (x, y, slopes) -> {
                            double weight = 2 / (x[2] * (x[2] + 1));
                            slopes[0] = (x[2] - x[3] + 1) * weight;
                            slopes[1] = -slopes[0];
                            slopes[2] =
                                    (x[0] - x[1]) * weight
                                            - y * (2 * x[2] + 1) / (x[2] * (x[2] + 1));
                            slopes[3] = -(x[0] - x[1]) * weight;
                        });
    }

    private static boolean isFixedRateRefused(double[] x) {
        double month = Math.floor(x[4]);
        double lastPeriod = month == 12 ? x[2] : x[2] + 1;
        return x[0] < 0
                || x[1] < 0
                || x[2] <= 0
                || x[3] < 1
                || Math.floor(x[3]) > lastPeriod
                || month < 1
                || month > 12;
    }

    private static double fixedRate(double[] x) {
        if (x[0] == 0) {
            return 0;
        }
        double life = x[2];
        double period = Math.floor(x[3]);
        double month = Math.floor(x[4]);
        double rate = Math.max(0, Math.rint((1 - Math.pow(x[1] / x[0], 1 / life)) * 1000) / 1000);
        double first = x[0] * rate * month / 12;
        if (period == 1) {
            return first;
        }
        double left = (x[0] - first) * Math.pow(1 - rate, period - 2);
        return period > life ? left * rate * (12 - month) / 12 : left * rate;
    }

    private static Value variable(List<Value> arguments) {
        double cost = Argument.number(arguments, 0);
        double salvage = Argument.number(arguments, 1);
        double life = Argument.number(arguments, 2);
        double start = Argument.number(arguments, 3);
        double end = Argument.number(arguments, 4);
        double factor = Argument.number(arguments, 5);
        boolean isRefused =
                cost < 0
                        || salvage < 0
                        || life <= 0
                        || life > LONGEST_LIFE
                        || start < 0
                        || end < start
                        || end > life
                        || factor <= 0;
        if (isRefused) {
            return ErrorValue.of(ErrorKind.NUMBER, "the asset has no such periods");
        }
        boolean isSwitched = !Argument.isTrue(arguments, 6);
        return NumberValue.orError(
                isSwitched
                        ? DecliningBalance.switched(cost, salvage, life, start, end, factor)
                        : DecliningBalance.between(cost, salvage, life, start, end, factor));
    }
}
