package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import java.util.function.ToIntFunction;
import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Days put together from year, month and day and taken apart again. A day is a serial number in the workbook's date
 * system; its fraction, the time, does not count here, so that every derivative is 0.
 */
final class DateFunctions {
    private DateFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("DATE")
                        .help(
                                "DATE(year, month, day)",
                                "The serial number of a day; months and days may lie outside their year and month",
                                "DATE(2008,14,2)",
                                "39846")
                        .arguments(number("year"), number("month"), number("day"))
                        .scalar(DateFunctions::date)
                        .zeroDerivative(),
                declare("DATEVALUE")
                        .help(
                                "DATEVALUE(date_text)",
                                "The serial number of a day that is written as a text",
                                "DATEVALUE(\"8/22/2011\")",
                                "40777")
                        .arguments(text("date_text"))
                        .scalar(
                                (arguments, context) ->
                                        fromText(Argument.text(arguments, 0), true, context))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                part("YEAR", "The year of a day", "2011", CalendarDay::year),
                part("MONTH", "The month of a day, from 1 to 12", "8", CalendarDay::month),
                part("DAY", "The day of the month", "22", CalendarDay::day),
                shift("EDATE", "The same day some months later", "EDATE(DATE(2011,1,31),1)", false),
                shift(
                        "EOMONTH",
                        "The last day of the month some months later",
                        "EOMONTH(DATE(2011,1,1),1)",
                        true),
                declare("WEEKDAY")
                        .help(
                                "WEEKDAY(serial_number, [return_type])",
                                "The day of the week, 1 for Sunday unless the type says otherwise",
                                "WEEKDAY(DATE(2008,2,14),2)",
                                "4")
                        .arguments(number("serial_number"), number("return_type").optional(1))
                        .scalar(DateFunctions::weekday)
                        .zeroDerivative(),
                declare("WEEKNUM")
                        .help(
                                "WEEKNUM(serial_number, [return_type])",
                                "The number of the week in the year, the one with 1 January being the first",
                                "WEEKNUM(DATE(2012,3,9),2)",
                                "11")
                        .arguments(number("serial_number"), number("return_type").defaulting(1))
                        .scalar(DateFunctions::weekNumber)
                        .zeroDerivative(),
                declare("ISOWEEKNUM")
                        .help(
                                "ISOWEEKNUM(date)",
                                "The number of the week by ISO 8601, the one with the first Thursday being the first",
                                "ISOWEEKNUM(DATE(2012,3,9))",
                                "10")
                        .arguments(number("date"))
                        .scalar(
                                (arguments, context) -> {
                                    double serial = Argument.number(arguments, 0);
                                    return context.dateSystem().exists(serial)
                                            ? new NumberValue(
                                                    isoWeek((long) serial, context.dateSystem()))
                                            : noSuchDay();
                                })
                        .zeroDerivative());
    }

    static ErrorValue noSuchDay() {
        return ErrorValue.of(ErrorKind.NUMBER, "no day of the calendar has this number");
    }

    /** The serial number as a value, or the error of a day outside the calendar. */
    static Value orNoSuchDay(double serial, DateSystem system) {
        return system.exists(serial) ? new NumberValue(serial) : noSuchDay();
    }

    /** The whole days, or the time of day, that a text shows. */
    static Value fromText(String text, boolean isDay, CalculationContext context) {
        return context.dateText()
                .parse(text)
                .<Value>map(
                        moment ->
                                new NumberValue(
                                        isDay
                                                ? moment.day() + Math.floor(moment.time())
                                                : moment.time() - Math.floor(moment.time())))
                .orElseGet(
                        () ->
                                ErrorValue.of(
                                        ErrorKind.VALUE,
                                        "\"" + text + "\" is neither a date nor a time"));
    }

    private static Value date(List<Value> arguments, CalculationContext context) {
        DateSystem system = context.dateSystem();
        double year = Math.floor(Argument.number(arguments, 0));
        double month = Math.floor(Argument.number(arguments, 1));
        double day = Math.floor(Argument.number(arguments, 2));
        boolean isFarOff = Math.abs(month) > 120_000 || Math.abs(day) > 4_000_000;
        if (year < 0 || year > 9999 || isFarOff) {
            return noSuchDay();
        }
        int fullYear = (int) (year < system.firstYear() ? year + 1900 : year);
        return orNoSuchDay(system.serial(fullYear, (int) month, (int) day), system);
    }

    private static FunctionDeclaration part(
            String name, String summary, String result, ToIntFunction<CalendarDay> part) {
        return declare(name)
                .help(name + "(serial_number)", summary, name + "(DATE(2011,8,22))", result)
                .arguments(number("serial_number"))
                .scalar(
                        (arguments, context) -> {
                            double serial = Argument.number(arguments, 0);
                            return context.dateSystem().exists(serial)
                                    ? new NumberValue(
                                            part.applyAsInt(
                                                    context.dateSystem().day((long) serial)))
                                    : noSuchDay();
                        })
                .zeroDerivative();
    }

    private static FunctionDeclaration shift(
            String name, String summary, String example, boolean isToEnd) {
        return declare(name)
                .help(name + "(start_date, months)", summary, example, "40602")
                .arguments(number("start_date"), number("months"))
                .scalar((arguments, context) -> shift(arguments, context.dateSystem(), isToEnd))
                .zeroDerivative();
    }

    private static Value shift(List<Value> arguments, DateSystem system, boolean isToEnd) {
        double serial = Argument.number(arguments, 0);
        int months = Argument.integer(arguments, 1);
        if (!system.exists(serial) || Math.abs((long) months) > 120_000) {
            return noSuchDay();
        }
        CalendarDay day = system.day((long) serial);
        long last = system.serial(day.year(), day.month() + months + 1, 0);
        int length = last <= 0 ? 31 : system.day(last).day();
        long shifted = isToEnd ? last : last - length + Math.min(day.day(), length);
        return orNoSuchDay(shifted, system);
    }

    private static Value weekday(List<Value> arguments, CalculationContext context) {
        double serial = Argument.number(arguments, 0);
        int type = Argument.integer(arguments, 1);
        boolean isKnown = (type >= 1 && type <= 3) || (type >= 11 && type <= 17);
        if (!isKnown || !context.dateSystem().exists(serial)) {
            return noSuchDay();
        }
        int day = context.dateSystem().dayOfWeek((long) serial);
        if (type == 3) {
            return new NumberValue((day + 6) % 7);
        }
        return new NumberValue(Math.floorMod(day - firstDay(type), 7) + 1);
    }

    /** The day, 0 for Sunday, with which weeks of a type begin. */
    private static int firstDay(int type) {
        return type < 10 ? type - 1 : (type - 10) % 7;
    }

    private static Value weekNumber(List<Value> arguments, CalculationContext context) {
        DateSystem system = context.dateSystem();
        double serial = Argument.number(arguments, 0);
        int type = Argument.integer(arguments, 1);
        boolean isKnown = type == 1 || type == 2 || (type >= 11 && type <= 17) || type == 21;
        if (!isKnown || !system.exists(serial)) {
            return noSuchDay();
        }
        if (type == 21) {
            return new NumberValue(isoWeek((long) serial, system));
        }
        long newYear = system.serial(system.day((long) serial).year(), 1, 1);
        int offset = Math.floorMod(system.dayOfWeek(newYear) - firstDay(type), 7);
        return new NumberValue(Math.floorDiv((long) serial - newYear + offset, 7L) + 1);
    }

    private static double isoWeek(long serial, DateSystem system) {
        long thursday = serial + 3 - (system.dayOfWeek(serial) + 6) % 7;
        long newYear = system.serial(system.day(thursday).year(), 1, 1);
        return Math.floorDiv(thursday - newYear, 7L) + 1;
    }
}
