package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.of;
import static sheetgrad.function.Parameter.scalar;

import java.util.List;
import java.util.function.Predicate;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** What kind of value something is. */
final class InformationFunctions {
    private InformationFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                is("ISBLANK", "a blank cell", InformationFunctions::isBlank, "\"\"", "FALSE"),
                is("ISNUMBER", "a number", value -> value instanceof NumberValue, "4", "TRUE"),
                is("ISTEXT", "a text", value -> value instanceof TextValue, "\"4\"", "TRUE"),
                is(
                        "ISNONTEXT",
                        "anything but a text",
                        value -> !(value instanceof TextValue),
                        "4",
                        "TRUE"),
                is(
                        "ISLOGICAL",
                        "TRUE or FALSE",
                        value -> value instanceof BooleanValue,
                        "1",
                        "FALSE"),
                is("ISERROR", "an error", Value::isError, "1/0", "TRUE"),
                is(
                        "ISERR",
                        "an error other than #N/A",
                        value -> value.isError() && !isNotAvailable(value),
                        "NA()",
                        "FALSE"),
                is("ISNA", "#N/A", InformationFunctions::isNotAvailable, "NA()", "TRUE"),
                declare("ISREF")
                        .help("ISREF(value)", "Whether it is a reference", "ISREF(A1)", "TRUE")
                        .arguments(any("value"))
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) ->
                                        BooleanValue.of(arguments.get(0) instanceof ReferenceValue))
                        .independentOfNumbers(),
                parity("ISEVEN", "even", 0),
                parity("ISODD", "odd", 1),
                declare("NA")
                        .help("NA()", "The error #N/A", "NA()", "#N/A")
                        .scalar(
                                (arguments, context) ->
                                        ErrorValue.of(ErrorKind.NOT_AVAILABLE, "asked for by NA()"))
                        .independentOfNumbers(),
                declare("N")
                        .help("N(value)", "The value as a number; texts are 0", "N(\"7\")", "0")
                        .arguments(any("value"))
                        .value(FunctionKind.ARRAY, InformationFunctions::asNumber)
                        .selection(),
                declare("ERROR.TYPE")
                        .help(
                                "ERROR.TYPE(error_val)",
                                "The number of an error",
                                "ERROR.TYPE(1/0)",
                                "2")
                        .arguments(of("error_val", ArgumentKind.SCALAR_OR_ERROR))
                        .scalar(
                                (arguments, context) ->
                                        arguments.get(0) instanceof ErrorValue error
                                                ? new NumberValue(error.kind().number())
                                                : ErrorValue.of(
                                                        ErrorKind.NOT_AVAILABLE,
                                                        "the value is no error"))
                        .independentOfNumbers(),
                declare("TYPE")
                        .help("TYPE(value)", "The number of a kind of value", "TYPE(\"a\")", "2")
                        .arguments(any("value"))
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) ->
                                        new NumberValue(
                                                type(Dereference.read(arguments.get(0), context))))
                        .independentOfNumbers());
    }

    private static FunctionDeclaration is(
            String name, String what, Predicate<Value> test, String example, String result) {
        return declare(name)
                .help(name + "(value)", "Whether it is " + what, name + "(" + example + ")", result)
                .arguments(of("value", ArgumentKind.SCALAR_OR_ERROR))
                .scalar((arguments, context) -> BooleanValue.of(test.test(arguments.get(0))))
                .independentOfNumbers();
    }

    private static boolean isBlank(Value value) {
        return value instanceof BlankValue;
    }

    private static boolean isNotAvailable(Value value) {
        return value instanceof ErrorValue error && error.kind() == ErrorKind.NOT_AVAILABLE;
    }

    private static FunctionDeclaration parity(String name, String what, int remainder) {
        return declare(name)
                .help(
                        name + "(number)",
                        "Whether a number is " + what,
                        name + "(2.5)",
                        remainder == 0 ? "TRUE" : "FALSE")
                .arguments(scalar("number"))
                .scalar((arguments, context) -> parity(arguments.get(0), remainder, context))
                .zeroDerivative();
    }

    private static Value parity(Value value, int remainder, CalculationContext context) {
        if (value instanceof BooleanValue) {
            return ErrorValue.of(ErrorKind.VALUE, "a truth value is neither even nor odd");
        }
        return Coercion.toNumber(value, context.dateText()) instanceof NumberValue number
                ? BooleanValue.of(Math.floor(Math.abs(number.number())) % 2 == remainder)
                : Coercion.toNumber(value);
    }

    /** The number itself, with the slot it carries. */
    /** Each element of an array, of a range its first cell. */
    private static Value asNumber(List<Value> arguments, CalculationContext context) {
        if (arguments.get(0) instanceof ArrayValue array) {
            return ArrayValue.generate(array.rows(), array.columns(), i -> asNumber(array.get(i)));
        }
        Value read = Dereference.read(arguments.get(0), context);
        return asNumber(read instanceof ArrayValue array ? array.get(0) : read);
    }

    private static Value asNumber(Value value) {
        if (value instanceof NumberValue || value.isError()) {
            return value;
        }
        return value instanceof BooleanValue ? Coercion.toNumber(value) : NumberValue.ZERO;
    }

    private static int type(Value value) {
        if (value instanceof TextValue) {
            return 2;
        }
        if (value instanceof BooleanValue) {
            return 4;
        }
        if (value.isError()) {
            return 16;
        }
        if (value instanceof ArrayValue) {
            return 64;
        }
        return value instanceof FunctionValue ? 128 : 1;
    }
}
