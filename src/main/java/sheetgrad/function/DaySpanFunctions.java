package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import java.util.Locale;
import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** How far apart two days are. Times of day do not count, so that every derivative is 0. */
final class DaySpanFunctions {
    private DaySpanFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("DAYS")
                        .help(
                                "DAYS(end_date, start_date)",
                                "How many days lie between two days",
                                "DAYS(\"3/15/2021\",\"2/1/2021\")",
                                "42")
                        .arguments(number("end_date"), number("start_date"))
                        .scalar((arguments, context) -> days(arguments, context.dateSystem()))
                        .zeroDerivative(),
                declare("DAYS360")
                        .help(
                                "DAYS360(start_date, end_date, [method])",
                                "How many days lie between two days in a year of twelve months of 30 days",
                                "DAYS360(DATE(2011,1,1),DATE(2011,12,31))",
                                "360")
                        .arguments(
                                number("start_date"),
                                number("end_date"),
                                logical("method").optional())
                        .scalar((arguments, context) -> days360(arguments, context.dateSystem()))
                        .zeroDerivative(),
                declare("DATEDIF")
                        .help(
                                "DATEDIF(start_date, end_date, unit)",
                                "How many whole years (\"Y\"), months (\"M\"), or days (\"D\") lie between two days",
                                "DATEDIF(DATE(2001,6,1),DATE(2002,8,15),\"D\")",
                                "440")
                        .arguments(number("start_date"), number("end_date"), text("unit"))
                        .scalar((arguments, context) -> difference(arguments, context.dateSystem()))
                        .zeroDerivative(),
                declare("YEARFRAC")
                        .help(
                                "YEARFRAC(start_date, end_date, [basis])",
                                "The time between two days in years",
                                "YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))",
                                "0.580555555555556")
                        .arguments(
                                number("start_date"),
                                number("end_date"),
                                number("basis").optional())
                        .scalar((arguments, context) -> years(arguments, context.dateSystem()))
                        .zeroDerivative());
    }

    private static Value days(List<Value> arguments, DateSystem system) {
        double end = Math.floor(Argument.number(arguments, 0));
        double start = Math.floor(Argument.number(arguments, 1));
        return system.exists(end) && system.exists(start)
                ? new NumberValue(end - start)
                : DateFunctions.noSuchDay();
    }

    private static Value days360(List<Value> arguments, DateSystem system) {
        double start = Argument.number(arguments, 0);
        double end = Argument.number(arguments, 1);
        if (!system.exists(start) || !system.exists(end)) {
            return DateFunctions.noSuchDay();
        }
        CalendarDay first = system.day((long) start);
        CalendarDay last = system.day((long) end);
        boolean isEuropean = Argument.isTrue(arguments, 2);
        int from = Math.min(30, first.day());
        int to = last.day();
        if (!isEuropean && DayCount.isEndOfFebruary(first, system)) {
            from = 30;
        }
        if (to == 31 && (isEuropean || from == 30)) {
            to = 30;
        }
        return new NumberValue(DayCount.of30(first, last, from, to));
    }

    private static Value difference(List<Value> arguments, DateSystem system) {
        double start = Math.floor(Argument.number(arguments, 0));
        double end = Math.floor(Argument.number(arguments, 1));
        if (!system.exists(start) || !system.exists(end) || start > end) {
            return DateFunctions.noSuchDay();
        }
        CalendarDay first = system.day((long) start);
        CalendarDay last = system.day((long) end);
        int months = (last.year() - first.year()) * 12 + last.month() - first.month();
        int wholeMonths = months - (last.day() < first.day() ? 1 : 0);
        switch (Argument.text(arguments, 2).toUpperCase(Locale.ROOT)) {
            case "Y":
                return new NumberValue(wholeMonths / 12);
            case "M":
                return new NumberValue(wholeMonths);
            case "D":
                return new NumberValue(end - start);
            case "YM":
                return new NumberValue(wholeMonths % 12);
            case "MD":
                return new NumberValue(daysBesidesMonths(first, last, system));
            case "YD":
                return new NumberValue(daysBesidesYears(first, last, system));
            default:
                return ErrorValue.of(ErrorKind.NUMBER, "the unit must be Y, M, D, MD, YM or YD");
        }
    }

    /** Counted from the same day of the month before the last day, as Excel does; may be negative after 29 January. */
    private static double daysBesidesMonths(
            CalendarDay first, CalendarDay last, DateSystem system) {
        int days = last.day() - first.day();
        if (days >= 0) {
            return days;
        }
        long monthBefore = system.serial(last.year(), last.month(), 0);
        return days + system.day(Math.max(0, monthBefore)).day();
    }

    /** Counted in the year of the first day, and in the next if the last day comes earlier in the year. */
    private static double daysBesidesYears(CalendarDay first, CalendarDay last, DateSystem system) {
        boolean isEarlier =
                last.month() < first.month()
                        || (last.month() == first.month() && last.day() < first.day());
        int year = first.year() + (isEarlier ? 1 : 0);
        return system.serial(year, last.month(), last.day())
                - system.serial(first.year(), first.month(), first.day());
    }

    private static Value years(List<Value> arguments, DateSystem system) {
        double one = Math.floor(Argument.number(arguments, 0));
        double other = Math.floor(Argument.number(arguments, 1));
        int basis = (int) Math.floor(Argument.number(arguments, 2));
        if (!system.exists(one) || !system.exists(other) || basis < 0 || basis > 4) {
            return DateFunctions.noSuchDay();
        }
        long start = (long) Math.min(one, other);
        long end = (long) Math.max(one, other);
        return new NumberValue(new DayCount(system, basis).years(start, end));
    }
}
