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
 * Securities without coupons, by simple interest: an amount a, another amount or rate b, and the time t between two
 * days in years. Days are whole and nothing is differentiated for them; settlement comes before maturity, amounts and
 * rates are positive, otherwise #NUM!. How days are counted is told by the basis of {@link DayCount}.
 */
final class SecurityFunctions {
    /** A result and its slopes for two numbers at a given time. */
    private interface Formula {
        double value(double a, double b, double t);

        double slopeOfFirst(double a, double b, double t);

        double slopeOfSecond(double a, double b, double t);
    }

    /** {@code (b / a - 1) / t}: the interest that makes b of a. */
    private static final Formula INTEREST =
            new Formula() {
                @Override
                public double value(double a, double b, double t) {
                    return (b - a) / a / t;
                }

                @Override
                public double slopeOfFirst(double a, double b, double t) {
                    return -b / (a * a * t);
                }

                @Override
                public double slopeOfSecond(double a, double b, double t) {
                    return 1 / (a * t);
                }
            };

    /** {@code (1 - a / b) / t}: the discount that makes a of b. */
    private static final Formula DISCOUNT =
            new Formula() {
                @Override
                public double value(double a, double b, double t) {
                    return (b - a) / b / t;
                }

                @Override
                public double slopeOfFirst(double a, double b, double t) {
                    return -1 / (b * t);
                }

                @Override
                public double slopeOfSecond(double a, double b, double t) {
                    return a / (b * b * t);
                }
            };

    /** {@code b (1 - a t)}: what is paid for b at the discount a. */
    private static final Formula PRICE =
            new Formula() {
                @Override
                public double value(double a, double b, double t) {
                    return b * (1 - a * t);
                }

                @Override
                public double slopeOfFirst(double a, double b, double t) {
                    return -b * t;
                }

                @Override
                public double slopeOfSecond(double a, double b, double t) {
                    return 1 - a * t;
                }
            };

    /** {@code a / (1 - b t)}: what is received for a at the discount b. */
    private static final Formula RECEIVED =
            new Formula() {
                @Override
                public double value(double a, double b, double t) {
                    return a / (1 - b * t);
                }

                @Override
                public double slopeOfFirst(double a, double b, double t) {
                    return 1 / (1 - b * t);
                }

                @Override
                public double slopeOfSecond(double a, double b, double t) {
                    return a * t / ((1 - b * t) * (1 - b * t));
                }
            };

    /** {@code a b t}: the interest on b at the rate a. */
    private static final Formula ACCRUED =
            new Formula() {
                @Override
                public double value(double a, double b, double t) {
                    return a * b * t;
                }

                @Override
                public double slopeOfFirst(double a, double b, double t) {
                    return b * t;
                }

                @Override
                public double slopeOfSecond(double a, double b, double t) {
                    return a * t;
                }
            };

    private SecurityFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                security(
                        "DISC",
                        "pr",
                        "redemption",
                        "The discount of a security",
                        "90,100",
                        "0.2",
                        DISCOUNT),
                security(
                        "INTRATE",
                        "investment",
                        "redemption",
                        "The interest of a security that is held to its end",
                        "100,110",
                        "0.2",
                        INTEREST),
                security(
                        "RECEIVED",
                        "investment",
                        "discount",
                        "What is received at the end of a security",
                        "90,0.2",
                        "100",
                        RECEIVED),
                security(
                        "PRICEDISC",
                        "discount",
                        "redemption",
                        "The price of a discounted security",
                        "0.2,100",
                        "90",
                        PRICE),
                security(
                        "YIELDDISC",
                        "pr",
                        "redemption",
                        "The yearly yield of a discounted security",
                        "100,110",
                        "0.2",
                        INTEREST),
                declare("ACCRINTM")
                        .help(
                                "ACCRINTM(issue, settlement, rate, [par], [basis])",
                                "The interest that a security pays at its end",
                                "ACCRINTM(DATE(2020,1,1),DATE(2020,7,1),0.1,1000)",
                                "50")
                        .arguments(
                                number("issue"),
                                number("settlement"),
                                number("rate"),
                                number("par").defaulting(1000),
                                number("basis").optional())
                        .scalar((arguments, context) -> calculate(arguments, ACCRUED, context))
                        .composed());
    }

    private static FunctionDeclaration security(
            String name,
            String first,
            String second,
            String summary,
            String amounts,
            String result,
            Formula formula) {
        return declare(name)
                .help(
                        name + "(settlement, maturity, " + first + ", " + second + ", [basis])",
                        summary,
                        name + "(DATE(2020,1,1),DATE(2020,7,1)," + amounts + ")",
                        result)
                .arguments(
                        number("settlement"),
                        number("maturity"),
                        number(first),
                        number(second),
                        number("basis").optional())
                .scalar((arguments, context) -> calculate(arguments, formula, context))
                .composed();
    }

    private static Value calculate(
            List<Value> arguments, Formula formula, CalculationContext context) {
        DateSystem system = context.dateSystem();
        Value time = time(arguments, system);
        if (context.recorder().isPresent()) {
            List<Value> days = List.of(arguments.get(0), arguments.get(1), arguments.get(4));
            Choices.guard(
                    newer ->
                            time(
                                    List.of(
                                            newer.get(0),
                                            newer.get(1),
                                            NumberValue.ONE,
                                            NumberValue.ONE,
                                            newer.get(2)),
                                    system),
                    days,
                    time,
                    context);
        }
        if (!(time instanceof NumberValue years)) {
            return time;
        }
        if (Argument.number(arguments, 2) <= 0 || Argument.number(arguments, 3) <= 0) {
            return ErrorValue.of(ErrorKind.NUMBER, "amounts and rates must be positive");
        }
        double t = years.number();
        Reduction reduction =
                new Reduction(
                        x -> NumericResult.of(formula.value(x[0], x[1], t)),
                        (x, y, adjoint, adjoints) -> {
                            adjoints[0] += adjoint * formula.slopeOfFirst(x[0], x[1], t);
                            adjoints[1] += adjoint * formula.slopeOfSecond(x[0], x[1], t);
                        });
        return NumericApplication.reduce(
                reduction,
                List.of(asNumber(arguments.get(2)), asNumber(arguments.get(3))),
                context);
    }

    private static NumberValue asNumber(Value value) {
        return value instanceof NumberValue number ? number : NumberValue.ZERO;
    }

    /** The years between the two days, or why there are none. */
    private static Value time(List<Value> arguments, DateSystem system) {
        double start = Math.floor(Argument.number(arguments, 0));
        double end = Math.floor(Argument.number(arguments, 1));
        double basis = Math.floor(Argument.number(arguments, 4));
        if (!system.exists(start) || !system.exists(end)) {
            return DateFunctions.noSuchDay();
        }
        return start >= end || basis < 0 || basis > 4
                ? ErrorValue.of(ErrorKind.NUMBER, "the days are not in order, or the basis is none")
                : new NumberValue(
                        new DayCount(system, (int) basis).years((long) start, (long) end));
    }
}
