package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Texts put together and changed as a whole. Nothing that goes through a text has a derivative. */
final class TextFunctions {
    static final String NO_DERIVATIVE = "a text has no derivative";

    private static final ArrayValue NO_DELIMITER = ArrayValue.of(1, 1, TextValue.EMPTY);

    private static final int LONGEST = 32_767;

    private TextFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("CONCATENATE")
                        .help(
                                "CONCATENATE(text1, [text2], ...)",
                                "Joins texts",
                                "CONCATENATE(\"a\",1)",
                                "a1")
                        .arguments(text("text1"))
                        .repeating(1)
                        .scalar((arguments, context) -> concatenate(arguments))
                        .notDifferentiable(NO_DERIVATIVE),
                declare("CONCAT")
                        .help(
                                "CONCAT(text1, [text2], ...)",
                                "Joins texts, of ranges and arrays too",
                                "CONCAT({1,2},3)",
                                "123")
                        .arguments(any("text1"))
                        .repeating(1)
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) ->
                                        join(arguments, context, 0, NO_DELIMITER, false))
                        .notDifferentiable(NO_DERIVATIVE),
                declare("TEXTJOIN")
                        .help(
                                "TEXTJOIN(delimiter, ignore_empty, text1, [text2], ...)",
                                "Joins texts with something between them",
                                "TEXTJOIN(\"-\",TRUE,{\"a\",\"\",\"b\"})",
                                "a-b")
                        .arguments(array("delimiter"), logical("ignore_empty"), any("text1"))
                        .repeating(1)
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) ->
                                        join(
                                                arguments,
                                                context,
                                                2,
                                                Argument.array(arguments, 0),
                                                Argument.isTrue(arguments, 1)))
                        .notDifferentiable(NO_DERIVATIVE),
                change(
                        "UPPER",
                        "In capitals",
                        text -> eachLetter(text, Character::toUpperCase),
                        "aB",
                        "AB"),
                change(
                        "LOWER",
                        "In small letters",
                        text -> eachLetter(text, Character::toLowerCase),
                        "aB",
                        "ab"),
                change(
                        "PROPER",
                        "Each word with a capital",
                        TextFunctions::proper,
                        "2-way street",
                        "2-Way Street"),
                change(
                        "TRIM",
                        "Without blanks but one between words",
                        TextFunctions::trim,
                        " a  b ",
                        "a b"),
                declare("REPT")
                        .help(
                                "REPT(text, number_times)",
                                "A text several times",
                                "REPT(\"*-\",3)",
                                "*-*-*-")
                        .arguments(text("text"), number("number_times"))
                        .scalar((arguments, context) -> repeat(arguments))
                        .notDifferentiable(NO_DERIVATIVE),
                declare("VALUE")
                        .help(
                                "VALUE(text)",
                                "The number that a text shows",
                                "VALUE(\"$1,000\")",
                                "1000")
                        .arguments(scalar("text"))
                        .scalar(
                                (arguments, context) ->
                                        arguments.get(0) instanceof BooleanValue
                                                ? ErrorValue.of(
                                                        ErrorKind.VALUE,
                                                        "a truth value is not a number")
                                                : Coercion.toNumber(
                                                        arguments.get(0), context.dateText()))
                        .selection(),
                declare("T")
                        .help("T(value)", "A text as it is, anything else as \"\"", "T(\"a\")", "a")
                        .arguments(any("value"))
                        .value(FunctionKind.ARRAY, TextFunctions::textOnly)
                        .independentOfNumbers());
    }

    private static FunctionDeclaration change(
            String name,
            String summary,
            UnaryOperator<String> change,
            String example,
            String result) {
        return declare(name)
                .help(name + "(text)", summary, name + "(\"" + example + "\")", result)
                .arguments(text("text"))
                .scalar(
                        (arguments, context) ->
                                new TextValue(change.apply(Argument.text(arguments, 0))))
                .notDifferentiable(NO_DERIVATIVE);
    }

    private static Value concatenate(List<Value> arguments) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < arguments.size(); i++) {
            joined.append(Argument.text(arguments, i));
        }
        return limited(joined.toString());
    }

    /** The text as a value, or the error of a text that is too long for a cell. */
    static Value limited(String text) {
        return text.length() <= LONGEST
                ? new TextValue(text)
                : ErrorValue.of(
                        ErrorKind.VALUE, "the text is longer than " + LONGEST + " characters");
    }

    /** Joins with the delimiters in turn. */
    private static Value join(
            List<Value> arguments,
            CalculationContext context,
            int first,
            ArrayValue delimiters,
            boolean skipsEmpty) {
        StringBuilder joined = new StringBuilder();
        int pieces = 0;
        for (Value argument : arguments.subList(first, arguments.size())) {
            ArrayValue array = Dereference.readAsArray(argument, context);
            for (int i = 0; i < array.size(); i++) {
                Value text = Coercion.toText(array.get(i));
                if (!(text instanceof TextValue piece)) {
                    return text;
                }
                if (skipsEmpty && piece.text().isEmpty()) {
                    continue;
                }
                Value delimiter =
                        Coercion.toText(
                                delimiters.get(Math.max(0, pieces - 1) % delimiters.size()));
                if (!(delimiter instanceof TextValue between)) {
                    return delimiter;
                }
                joined.append(pieces == 0 ? "" : between.text()).append(piece.text());
                pieces++;
                if (joined.length() > LONGEST) {
                    return limited(joined.toString());
                }
            }
        }
        return limited(joined.toString());
    }

    /** Letter by letter, so that no text changes its length, as "ß" would. */
    private static String eachLetter(String text, IntUnaryOperator change) {
        StringBuilder changed = new StringBuilder(text.length());
        text.codePoints().map(change).forEach(changed::appendCodePoint);
        return changed.toString();
    }

    private static String trim(String text) {
        return text.replaceAll(" +", " ").replaceAll("^ | $", "");
    }

    private static String proper(String text) {
        StringBuilder proper = new StringBuilder();
        boolean isInWord = false;
        for (char letter : text.toCharArray()) {
            proper.append(isInWord ? Character.toLowerCase(letter) : Character.toUpperCase(letter));
            isInWord = Character.isLetter(letter);
        }
        return proper.toString();
    }

    private static Value repeat(List<Value> arguments) {
        String text = Argument.text(arguments, 0);
        double times = Math.floor(Argument.number(arguments, 1));
        return times >= 0 && times * text.length() <= LONGEST
                ? new TextValue(text.repeat(text.isEmpty() ? 0 : (int) times))
                : ErrorValue.of(ErrorKind.VALUE, "a text cannot be repeated that often");
    }

    /** Each element of an array, of a range its first cell. */
    private static Value textOnly(List<Value> arguments, CalculationContext context) {
        if (arguments.get(0) instanceof ArrayValue array) {
            return ArrayValue.generate(array.rows(), array.columns(), i -> textOnly(array.get(i)));
        }
        Value read = Dereference.read(arguments.get(0), context);
        return textOnly(read instanceof ArrayValue array ? array.get(0) : read);
    }

    private static Value textOnly(Value value) {
        return value instanceof TextValue || value.isError() ? value : TextValue.EMPTY;
    }
}
