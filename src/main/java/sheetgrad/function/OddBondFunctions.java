package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.DateSystem;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Securities whose first or last period is odd, those that pay interest at maturity only, and the interest accrued. Days
 * are cut to whole ones and come in their order; rates, yields and prices are what securities have; otherwise #NUM!.
 */
final class OddBondFunctions {
    private static final String NO_DERIVATIVE = "a security's days are no parameters of a model";

    /** What a function makes of its numbers, after its days have been read; not finite where there is none. */
    private interface Calculation {
        double of(long[] days, double[] numbers, DayCount count);
    }

    private OddBondFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                security(
                        "ODDFPRICE",
                        "The price for 100 of face value of a security with an odd first period",
                        List.of("settlement", "maturity", "issue", "first_coupon"),
                        List.of("rate", "yld", "redemption", "frequency"),
                        "ROUND(ODDFPRICE(DATE(2008,11,11),DATE(2021,3,1),DATE(2008,10,15),DATE(2009,3,1),0.0785,0.0625,100,2,1),6)",
                        "113.597717",
                        (days, x, count) ->
                                x[0] >= 0 && x[1] >= 0 && x[2] > 0
                                        ? oddFirst(days, x[3], count).price(x[0], x[1], x[2])
                                        : Double.NaN),
                security(
                        "ODDFYIELD",
                        "The yearly yield of a security with an odd first period",
                        List.of("settlement", "maturity", "issue", "first_coupon"),
                        List.of("rate", "pr", "redemption", "frequency"),
                        "ROUND(ODDFYIELD(DATE(2008,11,11),DATE(2021,3,1),DATE(2008,10,15),DATE(2009,3,1),0.0575,84.5,100,2,0),6)",
                        "0.077246",
                        (days, x, count) ->
                                x[0] >= 0 && x[1] > 0 && x[2] > 0
                                        ? oddFirst(days, x[3], count).yield(x[0], x[1], x[2])
                                        : Double.NaN),
                security(
                        "ODDLPRICE",
                        "The price for 100 of face value of a security with an odd last period",
                        List.of("settlement", "maturity", "last_interest"),
                        List.of("rate", "yld", "redemption", "frequency"),
                        "ROUND(ODDLPRICE(DATE(2008,2,7),DATE(2008,6,15),DATE(2007,10,15),0.0375,0.0405,100,2,0),8)",
                        "99.87828601",
                        (days, x, count) ->
                                x[0] >= 0 && x[1] >= 0 && x[2] > 0
                                        ? oddLast(days, x[3], count).price(x[0], x[1], x[2])
                                        : Double.NaN),
                security(
                        "ODDLYIELD",
                        "The yearly yield of a security with an odd last period",
                        List.of("settlement", "maturity", "last_interest"),
                        List.of("rate", "pr", "redemption", "frequency"),
                        "ROUND(ODDLYIELD(DATE(2008,4,20),DATE(2008,6,15),DATE(2007,12,24),0.0375,99.875,100,2,0),6)",
                        "0.045192",
                        (days, x, count) ->
                                x[0] >= 0 && x[1] > 0 && x[2] > 0
                                        ? oddLast(days, x[3], count).yield(x[0], x[1], x[2])
                                        : Double.NaN),
                security(
                        "PRICEMAT",
                        "The price for 100 of face value of a security that pays interest at"
                                + " maturity",
                        List.of("settlement", "maturity", "issue"),
                        List.of("rate", "yld"),
                        "ROUND(PRICEMAT(DATE(2008,2,15),DATE(2008,4,13),DATE(2007,11,11),0.061,0.061,0),8)",
                        "99.98449888",
                        (days, x, count) ->
                                x[0] >= 0 && x[1] >= 0
                                        ? priceAtMaturity(days, x[0], x[1], count)
                                        : Double.NaN),
                security(
                        "YIELDMAT",
                        "The yearly yield of a security that pays interest at maturity",
                        List.of("settlement", "maturity", "issue"),
                        List.of("rate", "pr"),
                        "ROUND(YIELDMAT(DATE(2008,3,15),DATE(2008,11,3),DATE(2007,11,8),0.0625,100.0123,0),12)",
                        "0.060954333692",
                        (days, x, count) ->
                                x[0] >= 0 && x[1] > 0
                                        ? yieldAtMaturity(days, x[0], x[1], count)
                                        : Double.NaN),
                declare("ACCRINT")
                        .help(
                                "ACCRINT(issue, first_interest, settlement, rate, par, frequency,"
                                        + " [basis], [calc_method])",
                                "The interest that a security with coupons has accrued",
                                "ROUND(ACCRINT(39508,39691,39569,0.1,1000,2,0),6)",
                                "16.666667")
                        .arguments(
                                number("issue"),
                                number("first_interest"),
                                number("settlement"),
                                number("rate"),
                                number("par").defaulting(1000),
                                number("frequency"),
                                number("basis").optional(),
                                logical("calc_method").optional(true))
                        .scalar(OddBondFunctions::accrued)
                        .notDifferentiable(NO_DERIVATIVE));
    }

    private static FunctionDeclaration security(
            String name,
            String summary,
            List<String> days,
            List<String> numbers,
            String example,
            String result,
            Calculation calculation) {
        List<String> names = new ArrayList<>(days);
        names.addAll(numbers);
        List<Parameter> parameters =
                new ArrayList<>(names.stream().map(Parameter::number).toList());
        parameters.add(number("basis").optional());
        return declare(name)
                .help(
                        name + "(" + String.join(", ", names) + ", [basis])",
                        summary,
                        example,
                        result)
                .arguments(parameters.toArray(new Parameter[0]))
                .scalar(
                        (arguments, context) ->
                                calculate(
                                        arguments,
                                        days.size(),
                                        numbers.size(),
                                        context,
                                        calculation))
                .notDifferentiable(NO_DERIVATIVE);
    }

    private static ErrorValue refused() {
        return ErrorValue.of(
                ErrorKind.NUMBER,
                "the days are not in order, or a number is not one that securities have");
    }

    private static Value calculate(
            List<Value> arguments,
            int dayCount,
            int numberCount,
            CalculationContext context,
            Calculation calculation) {
        long[] days = new long[dayCount];
        double[] numbers = new double[numberCount];
        for (int i = 0; i < dayCount; i++) {
            days[i] = (long) Math.floor(Argument.number(arguments, i));
        }
        for (int i = 0; i < numberCount; i++) {
            numbers[i] = Argument.number(arguments, dayCount + i);
        }
        Optional<DayCount> count =
                count(days, Argument.number(arguments, dayCount + numberCount), context);
        double result =
                count.isPresent() && isInOrder(days)
                        ? calculation.of(days, numbers, count.get())
                        : Double.NaN;
        return Double.isFinite(result) ? new NumberValue(result) : refused();
    }

    private static Optional<DayCount> count(long[] days, double basis, CalculationContext context) {
        DateSystem system = context.dateSystem();
        for (long day : days) {
            if (!system.exists(day)) {
                return Optional.empty();
            }
        }
        return basis >= 0 && basis < 5
                ? Optional.of(new DayCount(system, (int) basis))
                : Optional.empty();
    }

    /** Settlement, maturity, then issue or last interest, then perhaps the first coupon. */
    private static boolean isInOrder(long[] days) {
        boolean isOdd = days.length == 4;
        return days[2] < days[0]
                && days[0] < (isOdd ? days[3] : days[1])
                && (!isOdd || days[3] < days[1]);
    }

    private static boolean isFrequency(double frequency) {
        int coupons = (int) frequency;
        return coupons == 1 || coupons == 2 || coupons == 4;
    }

    private static OddBond.OddFirst oddFirst(long[] days, double frequency, DayCount count) {
        if (!isFrequency(frequency)) {
            return new OddBond.OddFirst(Double.NaN, Double.NaN, Double.NaN, 0, 1);
        }
        QuasiCoupons quasi = new QuasiCoupons(count, days[3], (int) frequency);
        return new OddBond.OddFirst(
                quasi.between(days[2], days[3]),
                quasi.between(days[2], days[0]),
                quasi.until(days[0], days[3]),
                quasi.coupons(days[3], days[1]),
                (int) frequency);
    }

    private static OddBond.OddLast oddLast(long[] days, double frequency, DayCount count) {
        if (!isFrequency(frequency)) {
            return new OddBond.OddLast(Double.NaN, Double.NaN, Double.NaN, 1);
        }
        QuasiCoupons quasi = new QuasiCoupons(count, days[2], (int) frequency);
        return new OddBond.OddLast(
                quasi.between(days[2], days[1]),
                quasi.between(days[2], days[0]),
                quasi.between(days[0], days[1]),
                (int) frequency);
    }

    private static double priceAtMaturity(long[] days, double rate, double yield, DayCount count) {
        double accrued = count.years(days[2], days[0]) * rate * 100;
        double paid = 100 + count.years(days[2], days[1]) * rate * 100;
        return paid / (1 + count.years(days[0], days[1]) * yield) - accrued;
    }

    private static double yieldAtMaturity(long[] days, double rate, double price, DayCount count) {
        double paid = price / 100 + count.years(days[2], days[0]) * rate;
        double received = 1 + count.years(days[2], days[1]) * rate;
        return (received - paid) / paid / count.years(days[0], days[1]);
    }

    /** From the issue on, or, if {@code calc_method} is FALSE, from the first coupon if that is over. */
    private static Value accrued(List<Value> arguments, CalculationContext context) {
        long[] days = new long[3];
        for (int i = 0; i < days.length; i++) {
            days[i] = (long) Math.floor(Argument.number(arguments, i));
        }
        double rate = Argument.number(arguments, 3);
        double par = Argument.number(arguments, 4);
        double frequency = Argument.number(arguments, 5);
        Optional<DayCount> count = count(days, Argument.number(arguments, 6), context);
        if (count.isEmpty()
                || days[0] >= days[2]
                || rate <= 0
                || par <= 0
                || !isFrequency(frequency)) {
            return refused();
        }
        boolean isFromCoupon = !Argument.isTrue(arguments, 7) && days[2] > days[1];
        QuasiCoupons quasi = new QuasiCoupons(count.get(), days[1], (int) frequency);
        double periods = quasi.between(isFromCoupon ? days[1] : days[0], days[2]);
        return NumberValue.orError(par * rate / (int) frequency * periods);
    }
}
