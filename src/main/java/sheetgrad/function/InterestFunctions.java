package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/** Rates of interest turned into one another, and prices written as fractions. */
final class InterestFunctions {
    private InterestFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                rate(
                                "EFFECT(nominal_rate, npery)",
                                "The interest of a year from a nominal rate that is paid several times",
                                "EFFECT(0.5,2)",
                                "0.5625")
                        .elementwise(
                                (nominal, count) ->
                                        Math.pow(1 + nominal / Math.floor(count), Math.floor(count))
                                                - 1)
                        .derivatives(
                                (nominal, count, y) ->
                                        Math.pow(
                                                1 + nominal / Math.floor(count),
                                                Math.floor(count) - 1),
                                (nominal, count, y) -> 0),
                rate(
                                "NOMINAL(effect_rate, npery)",
                                "The nominal rate, paid several times, that gives this interest in a year",
                                "NOMINAL(0.5625,2)",
                                "0.5")
                        .elementwise(
                                (effective, count) ->
                                        Math.floor(count)
                                                * (Math.pow(1 + effective, 1 / Math.floor(count))
                                                        - 1))
                        .derivatives(
                                (effective, count, y) ->
                                        Math.pow(1 + effective, 1 / Math.floor(count) - 1),
                                (effective, count, y) -> 0),
                declare("RRI")
                        .help(
                                "RRI(nper, pv, fv)",
                                "The interest per period with which an amount grows to another",
                                "RRI(2,100,121)",
                                "0.1")
                        .arguments(number("nper"), number("pv"), number("fv"))
                        .errorWhere(
                                x -> x[0] <= 0 || x[1] == 0 || x[2] / x[1] < 0,
                                ErrorKind.NUMBER,
                                "no rate leads from one amount to the other")
                        .elementwiseOfMany(x -> Math.pow(x[2] / x[1], 1 / x[0]) - 1)
                        .derivatives(
                                (x, y, slopes) -> {
                                    slopes[0] = -(y + 1) * Math.log(x[2] / x[1]) / (x[0] * x[0]);
                                    slopes[1] = -(y + 1) / (x[0] * x[1]);
                                    slopes[2] = (y + 1) / (x[0] * x[2]);
                                }),
                declare("PDURATION")
                        .help(
                                "PDURATION(rate, pv, fv)",
                                "How many periods an amount takes to grow to another",
                                "PDURATION(0.1,100,121)",
                                "2")
                        .arguments(number("rate"), number("pv"), number("fv"))
                        .errorWhere(
                                x -> x[0] <= 0 || x[1] <= 0 || x[2] <= 0,
                                ErrorKind.NUMBER,
                                "rate and amounts must be positive")
                        .elementwiseOfMany(x -> Math.log(x[2] / x[1]) / Math.log1p(x[0]))
                        .derivatives(
                                (x, y, slopes) -> {
                                    slopes[0] = -y / ((1 + x[0]) * Math.log1p(x[0]));
                                    slopes[1] = -1 / (x[1] * Math.log1p(x[0]));
                                    slopes[2] = 1 / (x[2] * Math.log1p(x[0]));
                                }),
                price(
                                "DOLLARDE(fractional_dollar, fraction)",
                                "A price whose places after the point count fractions, as a decimal number",
                                "DOLLARDE(1.02,16)",
                                "1.125")
                        .elementwise(InterestFunctions::decimal)
                        .derivatives(
                                (price, fraction, y) -> scale(fraction) / Math.floor(fraction),
                                (price, fraction, y) -> 0),
                price(
                                "DOLLARFR(decimal_dollar, fraction)",
                                "A price with fractions counted in the places after the point",
                                "DOLLARFR(1.125,16)",
                                "1.02")
                        .elementwise(InterestFunctions::fractional)
                        .derivatives(
                                (price, fraction, y) -> Math.floor(fraction) / scale(fraction),
                                (price, fraction, y) -> 0));
    }

    private static Declare rate(String syntax, String summary, String example, String result) {
        String name = syntax.substring(0, syntax.indexOf('('));
        String rate = syntax.substring(name.length() + 1, syntax.indexOf(','));
        return declare(name)
                .help(syntax, summary, example, result)
                .arguments(number(rate), number("npery"))
                .errorWhere(
                        x -> x[0] <= 0 || x[1] < 1,
                        ErrorKind.NUMBER,
                        "the rate must be positive and paid at least once a year");
    }

    private static Declare price(String syntax, String summary, String example, String result) {
        String name = syntax.substring(0, syntax.indexOf('('));
        String price = syntax.substring(name.length() + 1, syntax.indexOf(','));
        return declare(name)
                .help(syntax, summary, example, result)
                .arguments(number(price), number("fraction"))
                .errorWhere(x -> x[1] < 0, ErrorKind.NUMBER, "the fraction is negative")
                .errorWhere(x -> x[1] < 1, ErrorKind.DIVISION_BY_ZERO, "the fraction is 0");
    }

    /** The power of ten that leaves room for the fractions: 100 for sixteenths. */
    private static double scale(double fraction) {
        return Math.pow(10, Math.ceil(Math.log10(Math.floor(fraction))));
    }

    private static double decimal(double price, double fraction) {
        double whole = price < 0 ? Math.ceil(price) : Math.floor(price);
        return whole + (price - whole) * scale(fraction) / Math.floor(fraction);
    }

    private static double fractional(double price, double fraction) {
        double whole = price < 0 ? Math.ceil(price) : Math.floor(price);
        return whole + (price - whole) * Math.floor(fraction) / scale(fraction);
    }
}
