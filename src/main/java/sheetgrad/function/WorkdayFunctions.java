package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.DateSystem;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Days that are neither on a weekend nor holidays, counted. */
final class WorkdayFunctions {
    private static final String SATURDAY_AND_SUNDAY = "0000011";

    private WorkdayFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("NETWORKDAYS")
                        .help(
                                "NETWORKDAYS(start_date, end_date, [holidays])",
                                "How many workdays there are from one day to another, both included",
                                "NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))",
                                "110")
                        .arguments(
                                number("start_date"),
                                number("end_date"),
                                array("holidays").optional())
                        .scalar(
                                (arguments, context) ->
                                        count(arguments, OmittedValue.OMITTED, 2, context))
                        .zeroDerivative(),
                declare("NETWORKDAYS.INTL")
                        .help(
                                "NETWORKDAYS.INTL(start_date, end_date, [weekend], [holidays])",
                                "How many workdays there are from one day to another, with any days as weekend",
                                "NETWORKDAYS.INTL(DATE(2006,1,1),DATE(2006,1,31))",
                                "22")
                        .arguments(
                                number("start_date"),
                                number("end_date"),
                                scalar("weekend").optional(),
                                array("holidays").optional())
                        .scalar(
                                (arguments, context) ->
                                        count(arguments, arguments.get(2), 3, context))
                        .zeroDerivative(),
                declare("WORKDAY")
                        .help(
                                "WORKDAY(start_date, days, [holidays])",
                                "The day that comes some workdays later",
                                "WORKDAY(DATE(2008,10,1),151)",
                                "39933")
                        .arguments(
                                number("start_date"), number("days"), array("holidays").optional())
                        .scalar(
                                (arguments, context) ->
                                        step(arguments, OmittedValue.OMITTED, 2, context))
                        .zeroDerivative(),
                declare("WORKDAY.INTL")
                        .help(
                                "WORKDAY.INTL(start_date, days, [weekend], [holidays])",
                                "The day that comes some workdays later, with any days as weekend",
                                "WORKDAY.INTL(DATE(2012,1,1),90,11)",
                                "41013")
                        .arguments(
                                number("start_date"),
                                number("days"),
                                scalar("weekend").optional(),
                                array("holidays").optional())
                        .scalar(
                                (arguments, context) ->
                                        step(arguments, arguments.get(2), 3, context))
                        .zeroDerivative());
    }

    private static Value count(
            List<Value> arguments, Value weekend, int holidays, CalculationContext context) {
        DateSystem system = context.dateSystem();
        double start = Math.floor(Argument.number(arguments, 0));
        double end = Math.floor(Argument.number(arguments, 1));
        if (!system.exists(start) || !system.exists(end)) {
            return DateFunctions.noSuchDay();
        }
        Optional<String> pattern = weekend(weekend);
        if (pattern.isEmpty()) {
            return noWeekend(weekend);
        }
        Workdays workdays = new Workdays(system, pattern.get());
        Optional<ErrorValue> error =
                workdays.addHolidays(arguments.get(holidays), context.dateText());
        return error.isPresent()
                ? error.get()
                : new NumberValue(
                        start <= end
                                ? workdays.count((long) start, (long) end)
                                : -workdays.count((long) end, (long) start));
    }

    private static Value step(
            List<Value> arguments, Value weekend, int holidays, CalculationContext context) {
        DateSystem system = context.dateSystem();
        double start = Math.floor(Argument.number(arguments, 0));
        int days = Argument.integer(arguments, 1);
        if (!system.exists(start)) {
            return DateFunctions.noSuchDay();
        }
        Optional<String> pattern = weekend(weekend);
        if (pattern.isEmpty()) {
            return noWeekend(weekend);
        }
        if (pattern.get().indexOf('0') < 0) {
            return ErrorValue.of(ErrorKind.VALUE, "a week without workdays leads nowhere");
        }
        Workdays workdays = new Workdays(system, pattern.get());
        Optional<ErrorValue> error =
                workdays.addHolidays(arguments.get(holidays), context.dateText());
        return error.isPresent()
                ? error.get()
                : DateFunctions.orNoSuchDay(workdays.after((long) start, days), system);
    }

    /** Seven digits from Monday on, 1 for a day off; nothing if the value names no weekend. */
    private static Optional<String> weekend(Value value) {
        if (value instanceof TextValue text) {
            return text.text().matches("[01]{7}") ? Optional.of(text.text()) : Optional.empty();
        }
        if (Comparison.isBlank(value)) {
            return Optional.of(SATURDAY_AND_SUNDAY);
        }
        int number = value instanceof NumberValue given ? (int) given.number() : 0;
        StringBuilder pattern = new StringBuilder("0000000");
        if (number >= 1 && number <= 7) {
            pattern.setCharAt((number + 4) % 7, '1');
            pattern.setCharAt((number + 5) % 7, '1');
        } else if (number >= 11 && number <= 17) {
            pattern.setCharAt((number - 5) % 7, '1');
        } else {
            return Optional.empty();
        }
        return Optional.of(pattern.toString());
    }

    private static ErrorValue noWeekend(Value value) {
        return value instanceof TextValue
                ? ErrorValue.of(
                        ErrorKind.VALUE, "a weekend is seven digits, 0 or 1, from Monday on")
                : ErrorValue.of(ErrorKind.NUMBER, "no weekend has this number");
    }
}
