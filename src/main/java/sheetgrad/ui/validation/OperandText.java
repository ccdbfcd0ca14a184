package sheetgrad.ui.validation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.formula.Expression;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaPrinter;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.CalendarDay;
import sheetgrad.value.DateSystem;
import sheetgrad.value.DateText;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.Validation.Kind;

/**
 * The limits, lists and formulas of validations as people type them, seen from a cell: numbers, dates and times as such, the
 * texts of a list with commas between them, formulas with an equals sign.
 *
 * @param dates how the workbook counts days
 */
record OperandText(CellAddress cell, DateSystem dates) {
    private static final int FIRST_PLAIN_DAY = 61;
    private static final double SECONDS = 86_400;

    /** Reads a text; an {@link IllegalArgumentException} says in a sentence what is missing. */
    Expression read(String text, Kind kind) throws FormulaSyntaxException {
        String plain = text.strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException(missing(kind));
        }
        if (plain.startsWith("=")) {
            return FormulaParser.parse(plain, cell);
        }
        if (kind == Kind.LIST) {
            return new Expression.Literal(new TextValue(plain));
        }
        if (kind == Kind.CUSTOM) {
            return FormulaParser.parse("=" + plain, cell);
        }
        Optional<Double> number =
                kind == Kind.DATE || kind == Kind.TIME
                        ? new DateText(dates, OptionalInt.empty()).readNumber(plain)
                        : NumberText.parse(plain);
        return new Expression.Literal(
                new NumberValue(
                        number.orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "\""
                                                        + plain
                                                        + "\" is no "
                                                        + wanted(kind)
                                                        + "; a formula begins with =."))));
    }

    private static String missing(Kind kind) {
        return switch (kind) {
            case LIST -> "Type what the list offers, with commas between, or =A1:A5.";
            case CUSTOM -> "Type a formula that gives TRUE for what may be entered.";
            default -> "Type the limits that entries are compared with.";
        };
    }

    private static String wanted(Kind kind) {
        return kind == Kind.DATE ? "date" : kind == Kind.TIME ? "time" : "number";
    }

    String write(Expression operand, Kind kind) {
        if (operand instanceof Expression.Literal literal) {
            if (literal.value() instanceof TextValue text && kind == Kind.LIST) {
                return text.text();
            }
            if (literal.value() instanceof NumberValue number) {
                return write(number.number(), kind);
            }
        }
        return "=" + FormulaPrinter.print(operand, cell, FormulaPrinter.Form.DISPLAY);
    }

    private String write(double number, Kind kind) {
        long seconds = Math.round((number - Math.floor(number)) * SECONDS);
        if (kind == Kind.TIME && number >= 0 && number < 1 && seconds < SECONDS) {
            LocalTime time = LocalTime.ofSecondOfDay(seconds);
            return time.format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
        // Before March 1900 Excel counts a day that never was.
        boolean isPlain = dates == DateSystem.FROM_1904 || number >= FIRST_PLAIN_DAY;
        boolean isDay = kind == Kind.DATE && isPlain && number == Math.rint(number);
        return isDay && dates.exists(number)
                ? write(dates.day((long) number))
                : NumberText.general(number);
    }

    private static String write(CalendarDay day) {
        return LocalDate.of(day.year(), day.month(), day.day()).toString();
    }
}
