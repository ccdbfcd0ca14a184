package sheetgrad.function;

import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Plain Java values of arguments that {@link Application} has coerced; one left out is 0, "" or FALSE. */
final class Argument {
    private Argument() {}

    static double number(List<Value> arguments, int index) {
        return Coercion.toNumber(arguments.get(index)) instanceof NumberValue number
                ? number.number()
                : 0;
    }

    /** The number cut to a whole one, within the range of int. */
    static int integer(List<Value> arguments, int index) {
        return (int) number(arguments, index);
    }

    static String text(List<Value> arguments, int index) {
        return Coercion.toText(arguments.get(index)) instanceof TextValue text ? text.text() : "";
    }

    static boolean isTrue(List<Value> arguments, int index) {
        return Coercion.toBoolean(arguments.get(index)) instanceof BooleanValue flag
                && flag.isTrue();
    }

    /** The array of an ARRAY parameter; one blank if it was left out. */
    static ArrayValue array(List<Value> arguments, int index) {
        return arguments.get(index) instanceof ArrayValue array
                ? array
                : ArrayValue.of(1, 1, BlankValue.BLANK);
    }

    static boolean isOmitted(List<Value> arguments, int index) {
        return arguments.get(index) instanceof OmittedValue;
    }
}
