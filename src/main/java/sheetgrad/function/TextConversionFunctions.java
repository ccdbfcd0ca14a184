package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.of;
import static sheetgrad.function.Parameter.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Values turned into texts and back. */
final class TextConversionFunctions {
    private static final int MOST_DECIMALS = 127;

    private TextConversionFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("FIXED")
                        .help(
                                "FIXED(number, [decimals], [no_commas])",
                                "A number as text with a fixed count of decimals",
                                "FIXED(1234.567,1)",
                                "1,234.6")
                        .arguments(
                                number("number"),
                                number("decimals").optional(2),
                                logical("no_commas").optional())
                        .scalar((arguments, context) -> fixed(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("DOLLAR")
                        .help(
                                "DOLLAR(number, [decimals])",
                                "A number as text in dollars, negative ones in parentheses",
                                "DOLLAR(-1234.567,-2)",
                                "($1,200)")
                        .arguments(number("number"), number("decimals").optional(2))
                        .scalar((arguments, context) -> dollar(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("NUMBERVALUE")
                        .help(
                                "NUMBERVALUE(text, [decimal_separator], [group_separator])",
                                "The number that a text shows with the separators of any country",
                                "NUMBERVALUE(\"2.500,27\",\",\",\".\")",
                                "2500.27")
                        .arguments(
                                text("text"),
                                text("decimal_separator").optional(),
                                text("group_separator").optional())
                        .scalar((arguments, context) -> numberValue(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("VALUETOTEXT")
                        .help(
                                "VALUETOTEXT(value, [format])",
                                "A value as text, in quotes where a formula would need them if the format is 1",
                                "VALUETOTEXT(\"Seattle\",1)",
                                "\"Seattle\"")
                        .arguments(
                                of("value", ArgumentKind.SCALAR_OR_ERROR),
                                number("format").optional())
                        .scalar((arguments, context) -> valueToText(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("ARRAYTOTEXT")
                        .help(
                                "ARRAYTOTEXT(array, [format])",
                                "An array as text, as a formula would write it if the format is 1",
                                "ARRAYTOTEXT({1,\"a\";TRUE,2},1)",
                                "{1,\"a\";TRUE,2}")
                        .arguments(array("array"), number("format").optional())
                        .value(FunctionKind.ARRAY, (arguments, context) -> arrayToText(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE));
    }

    private static Value fixed(List<Value> arguments) {
        int decimals = Argument.integer(arguments, 1);
        if (decimals > MOST_DECIMALS) {
            return tooManyDecimals();
        }
        double number = rounded(Argument.number(arguments, 0), decimals);
        String digits = digits(Math.abs(number), decimals, !Argument.isTrue(arguments, 2));
        return new TextValue(number < 0 ? "-" + digits : digits);
    }

    private static Value dollar(List<Value> arguments) {
        int decimals = Argument.integer(arguments, 1);
        if (decimals > MOST_DECIMALS) {
            return tooManyDecimals();
        }
        double number = rounded(Argument.number(arguments, 0), decimals);
        String digits = "$" + digits(Math.abs(number), decimals, true);
        return new TextValue(number < 0 ? "(" + digits + ")" : digits);
    }

    private static ErrorValue tooManyDecimals() {
        return ErrorValue.of(ErrorKind.VALUE, "there are at most " + MOST_DECIMALS + " decimals");
    }

    private static double rounded(double number, int decimals) {
        return DecimalRounding.round(number, decimals, RoundingMode.HALF_UP);
    }

    private static String digits(double number, int decimals, boolean hasCommas) {
        String plain =
                new BigDecimal(Double.toString(number))
                        .setScale(Math.max(0, decimals), RoundingMode.HALF_UP)
                        .toPlainString();
        if (!hasCommas) {
            return plain;
        }
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = (point < 0 ? plain.length() : point) - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    private static Value numberValue(List<Value> arguments) {
        boolean hasEmptySeparator = isEmptyText(arguments.get(1)) || isEmptyText(arguments.get(2));
        String decimal = separator(arguments, 1, ".");
        String group = separator(arguments, 2, ",");
        String text = Argument.text(arguments, 0).replaceAll("\\s+", "");
        int percents = 0;
        while (text.endsWith("%")) {
            text = text.substring(0, text.length() - 1);
            percents++;
        }
        if (text.isEmpty() && percents == 0) {
            return NumberValue.ZERO;
        }
        int point = text.indexOf(decimal);
        boolean isGroupedAfterPoint = point >= 0 && text.indexOf(group, point) > point;
        if (hasEmptySeparator || decimal.equals(group) || isGroupedAfterPoint) {
            return notANumber(text);
        }
        double scale = Math.pow(100, percents);
        return NumberText.parse(normal(text, decimal, group))
                .map(number -> NumberValue.orError(number / scale))
                .orElseGet(() -> notANumber(Argument.text(arguments, 0)));
    }

    /** The text with a point before its decimals and without groups; commas of other meaning stay, and are refused. */
    private static String normal(String text, String decimal, String group) {
        String ungrouped = text.replace(group, "");
        boolean hasForeignMark =
                (!decimal.equals(".") && ungrouped.contains("."))
                        || (!decimal.equals(",") && ungrouped.contains(","));
        return hasForeignMark ? "" : ungrouped.replace(decimal, ".");
    }

    private static Value notANumber(String text) {
        return ErrorValue.of(ErrorKind.VALUE, "\"" + text + "\" is not a number");
    }

    private static boolean isEmptyText(Value value) {
        return value instanceof TextValue text && text.text().isEmpty();
    }

    private static String separator(List<Value> arguments, int index, String whenOmitted) {
        String text = Argument.text(arguments, index);
        return text.isEmpty() ? whenOmitted : text.substring(0, 1);
    }

    private static Value valueToText(List<Value> arguments) {
        int format = Argument.integer(arguments, 1);
        return isNoFormat(format)
                ? noSuchFormat()
                : new TextValue(shown(arguments.get(0), format == 1));
    }

    private static Value arrayToText(List<Value> arguments) {
        int format = Argument.integer(arguments, 1);
        if (isNoFormat(format)) {
            return noSuchFormat();
        }
        boolean isStrict = format == 1;
        ArrayValue array = Argument.array(arguments, 0);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < array.size(); i++) {
            boolean startsRow = i % array.columns() == 0;
            String separator = isStrict ? (startsRow ? ";" : ",") : ", ";
            text.append(i == 0 ? "" : separator).append(shown(array.get(i), isStrict));
        }
        return TextFunctions.limited(isStrict ? "{" + text + "}" : text.toString());
    }

    private static boolean isNoFormat(int format) {
        return format != 0 && format != 1;
    }

    private static ErrorValue noSuchFormat() {
        return ErrorValue.of(ErrorKind.VALUE, "the format is 0 (concise) or 1 (strict)");
    }

    private static String shown(Value value, boolean isStrict) {
        if (value instanceof ErrorValue error) {
            return error.kind().text();
        }
        Optional<String> quoted =
                isStrict && value instanceof TextValue text
                        ? Optional.of("\"" + text.text().replace("\"", "\"\"") + "\"")
                        : Optional.empty();
        return quoted.orElseGet(
                () -> Coercion.toText(value) instanceof TextValue text ? text.text() : "");
    }
}
