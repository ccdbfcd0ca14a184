package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Securities that pay coupons once, twice or four times a year. Days are cut to whole ones; settlement comes before
 * maturity, rates and prices are not below 0, otherwise #NUM!. How days are counted is told by the basis of
 * {@link DayCount}.
 */
final class BondFunctions {
    private static final String NO_DERIVATIVE = "a security's days are no parameters of a model";
    private static final String DAYS = "DATE(2011,1,25),DATE(2011,11,15),2,1";

    /** What a function makes of a coupon period. */
    private interface OfPeriod {
        double value(CouponPeriod period);
    }

    /** What a function makes of a coupon period and numbers. */
    private interface OfBond {
        double value(CouponPeriod period, double[] numbers);
    }

    private BondFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                coupon(
                        "COUPDAYBS",
                        "The days from the last coupon to the settlement",
                        "71",
                        CouponPeriod::daysBefore),
                coupon("COUPDAYS", "The days of the coupon period", "181", CouponPeriod::days),
                coupon(
                        "COUPDAYSNC",
                        "The days from the settlement to the next coupon",
                        "110",
                        CouponPeriod::daysAfter),
                coupon("COUPNCD", "The day of the next coupon", "40678", CouponPeriod::nextCoupon),
                coupon("COUPNUM", "How many coupons are still paid", "2", CouponPeriod::coupons),
                coupon("COUPPCD", "The day of the last coupon", "40497", CouponPeriod::lastCoupon),
                bond(
                        "PRICE",
                        "The price of a security for 100 of its face value",
                        List.of("rate", "yld", "redemption"),
                        "ROUND(PRICE(DATE(2008,2,15),DATE(2017,11,15),0.0575,0.065,100,2,0),8)",
                        "94.63436162",
                        (period, x) ->
                                x[2] > 0 ? Bond.price(period, x[0], x[1], x[2]) : Double.NaN),
                bond(
                        "YIELD",
                        "The yearly yield of a security",
                        List.of("rate", "pr", "redemption"),
                        "ROUND(YIELD(DATE(2008,2,15),DATE(2016,11,15),0.0575,95.04287,100,2,0),7)",
                        "0.065",
                        (period, x) ->
                                x[1] > 0 && x[2] > 0
                                        ? Bond.yield(period, x[0], x[1], x[2])
                                        : Double.NaN),
                bond(
                        "DURATION",
                        "The mean time of a security's payments in years, by what they are worth",
                        List.of("coupon", "yld"),
                        "ROUND(DURATION(DATE(2018,7,1),DATE(2048,1,1),0.08,0.09,2,1),7)",
                        "10.9191453",
                        (period, x) -> Bond.duration(period, x[0], x[1])),
                bond(
                        "MDURATION",
                        "By what share the price of a security falls as its yield rises",
                        List.of("coupon", "yld"),
                        "ROUND(MDURATION(DATE(2008,1,1),DATE(2016,1,1),0.08,0.09,2,1),5)",
                        "5.73567",
                        (period, x) ->
                                Bond.duration(period, x[0], x[1])
                                        / (1 + x[1] / period.frequency())));
    }

    private static FunctionDeclaration coupon(
            String name, String summary, String result, OfPeriod value) {
        return declare(name)
                .help(
                        name + "(settlement, maturity, frequency, [basis])",
                        summary,
                        name + "(" + DAYS + ")",
                        result)
                .arguments(
                        number("settlement"),
                        number("maturity"),
                        number("frequency"),
                        number("basis").optional())
                .scalar(
                        (arguments, context) ->
                                calculate(
                                        arguments,
                                        2,
                                        context,
                                        (period, numbers) -> value.value(period)))
                .notDifferentiable(NO_DERIVATIVE);
    }

    private static FunctionDeclaration bond(
            String name,
            String summary,
            List<String> numbers,
            String example,
            String result,
            OfBond value) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(number("settlement"));
        parameters.add(number("maturity"));
        numbers.forEach(one -> parameters.add(number(one)));
        parameters.add(number("frequency"));
        parameters.add(number("basis").optional());
        String syntax = String.join(", ", numbers);
        return declare(name)
                .help(
                        name + "(settlement, maturity, " + syntax + ", frequency, [basis])",
                        summary,
                        example,
                        result)
                .arguments(parameters.toArray(new Parameter[0]))
                .scalar(
                        (arguments, context) ->
                                calculate(arguments, 2 + numbers.size(), context, value))
                .notDifferentiable(NO_DERIVATIVE);
    }

    private static Value calculate(
            List<Value> arguments, int frequency, CalculationContext context, OfBond value) {
        double[] numbers = new double[frequency - 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Argument.number(arguments, i + 2);
        }
        Optional<CouponPeriod> period =
                CouponPeriod.of(
                        context.dateSystem(),
                        Math.floor(Argument.number(arguments, 0)),
                        Math.floor(Argument.number(arguments, 1)),
                        Argument.number(arguments, frequency),
                        Argument.number(arguments, frequency + 1));
        if (period.isEmpty() || Arrays.stream(numbers).anyMatch(number -> number < 0)) {
            return ErrorValue.of(
                    ErrorKind.NUMBER,
                    "the days are not in order, or a number is not one that securities have");
        }
        double result = value.value(period.get(), numbers);
        return Double.isFinite(result)
                ? new NumberValue(result)
                : ErrorValue.of(ErrorKind.NUMBER, "there is no such yield");
    }
}
