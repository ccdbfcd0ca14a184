package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.text;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.IntUnaryOperator;
import sheetgrad.value.DateSystem;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Times of day, which are fractions of a day, and the clock. */
final class TimeFunctions {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final double NANOSECONDS_PER_DAY = 86_400e9;
    private static final double MOST = 32_767;

    private TimeFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("TIME")
                        .help(
                                "TIME(hour, minute, second)",
                                "A time as a fraction of a day",
                                "TIME(12,0,0)",
                                "0.5")
                        .arguments(number("hour"), number("minute"), number("second"))
                        .scalar((arguments, context) -> time(arguments))
                        .zeroDerivative(),
                declare("TIMEVALUE")
                        .help(
                                "TIMEVALUE(time_text)",
                                "The time that a text shows, as a fraction of a day",
                                "TIMEVALUE(\"2:24 AM\")",
                                "0.1")
                        .arguments(text("time_text"))
                        .scalar(
                                (arguments, context) ->
                                        DateFunctions.fromText(
                                                Argument.text(arguments, 0), false, context))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                part("HOUR", "The hour, from 0 to 23", "18", seconds -> seconds / 3600),
                part("MINUTE", "The minute, from 0 to 59", "45", seconds -> seconds / 60 % 60),
                part("SECOND", "The second, from 0 to 59", "30", seconds -> seconds % 60),
                declare("TODAY")
                        .help("TODAY()", "The serial number of today", "TODAY()<=NOW()", "TRUE")
                        .isVolatile(Volatility.TIME)
                        .scalar((arguments, context) -> new NumberValue(today(context)))
                        .independentOfNumbers(),
                declare("NOW")
                        .help("NOW()", "The serial number of this moment", "INT(NOW()-NOW())", "0")
                        .isVolatile(Volatility.TIME)
                        .scalar((arguments, context) -> new NumberValue(now(context)))
                        .independentOfNumbers());
    }

    private static Value time(List<Value> arguments) {
        double hour = Math.floor(Argument.number(arguments, 0));
        double minute = Math.floor(Argument.number(arguments, 1));
        double second = Math.floor(Argument.number(arguments, 2));
        double seconds = hour * 3600 + minute * 60 + second;
        return seconds < 0 || hour > MOST || minute > MOST || second > MOST
                ? ErrorValue.of(ErrorKind.NUMBER, "there is no such time")
                : new NumberValue(seconds % SECONDS_PER_DAY / SECONDS_PER_DAY);
    }

    private static FunctionDeclaration part(
            String name, String summary, String result, IntUnaryOperator part) {
        return declare(name)
                .help(name + "(serial_number)", summary, name + "(\"6:45:30 PM\")", result)
                .arguments(number("serial_number"))
                .scalar(
                        (arguments, context) -> {
                            double serial = Argument.number(arguments, 0);
                            return context.dateSystem().exists(serial)
                                    ? new NumberValue(part.applyAsInt(secondOfDay(serial)))
                                    : DateFunctions.noSuchDay();
                        })
                .zeroDerivative();
    }

    /** The nearest second, so that eight hours stay eight where the fraction is rounded down a little. */
    private static int secondOfDay(double serial) {
        double fraction = serial - Math.floor(serial);
        return (int) (Math.round(fraction * SECONDS_PER_DAY) % SECONDS_PER_DAY);
    }

    private static double today(CalculationContext context) {
        return serial(LocalDateTime.now(context.clock()), context.dateSystem());
    }

    private static double now(CalculationContext context) {
        LocalDateTime now = LocalDateTime.now(context.clock());
        return serial(now, context.dateSystem())
                + now.toLocalTime().toNanoOfDay() / NANOSECONDS_PER_DAY;
    }

    private static double serial(LocalDateTime moment, DateSystem system) {
        return system.serial(moment.getYear(), moment.getMonthValue(), moment.getDayOfMonth());
    }
}
