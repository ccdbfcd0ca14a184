package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Parts of texts taken, found and replaced; places count from 1. */
final class TextPartFunctions {
    private TextPartFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("LEN")
                        .help(
                                "LEN(text)",
                                "How many characters a text has",
                                "LEN(\"Phoenix, AZ\")",
                                "11")
                        .arguments(text("text"))
                        .scalar(
                                (arguments, context) ->
                                        new NumberValue(Argument.text(arguments, 0).length()))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("LEFT")
                        .help(
                                "LEFT(text, [num_chars])",
                                "The first characters",
                                "LEFT(\"Sale Price\",4)",
                                "Sale")
                        .arguments(text("text"), number("num_chars").optional(1))
                        .scalar(
                                (arguments, context) -> {
                                    String text = Argument.text(arguments, 0);
                                    return part(text, 0, Argument.number(arguments, 1));
                                })
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("RIGHT")
                        .help(
                                "RIGHT(text, [num_chars])",
                                "The last characters",
                                "RIGHT(\"Sale Price\",5)",
                                "Price")
                        .arguments(text("text"), number("num_chars").optional(1))
                        .scalar(
                                (arguments, context) -> {
                                    String text = Argument.text(arguments, 0);
                                    double count = Argument.number(arguments, 1);
                                    return part(
                                            text,
                                            text.length()
                                                    - Math.floor(Math.min(count, text.length())),
                                            count);
                                })
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("MID")
                        .help(
                                "MID(text, start_num, num_chars)",
                                "Characters from a place on",
                                "MID(\"Fluid Flow\",1,5)",
                                "Fluid")
                        .arguments(text("text"), number("start_num"), number("num_chars"))
                        .scalar(
                                (arguments, context) ->
                                        part(
                                                Argument.text(arguments, 0),
                                                Math.floor(Argument.number(arguments, 1)) - 1,
                                                Argument.number(arguments, 2)))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("SUBSTITUTE")
                        .help(
                                "SUBSTITUTE(text, old_text, new_text, [instance_num])",
                                "Another text in the place of some text",
                                "SUBSTITUTE(\"Quarter 1, 2008\",\"1\",\"2\",1)",
                                "Quarter 2, 2008")
                        .arguments(
                                text("text"),
                                text("old_text"),
                                text("new_text"),
                                number("instance_num").optional())
                        .scalar((arguments, context) -> substitute(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("REPLACE")
                        .help(
                                "REPLACE(old_text, start_num, num_chars, new_text)",
                                "Another text in the place of some characters",
                                "REPLACE(\"abcdefghijk\",6,5,\"*\")",
                                "abcde*k")
                        .arguments(
                                text("old_text"),
                                number("start_num"),
                                number("num_chars"),
                                text("new_text"))
                        .scalar((arguments, context) -> replace(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                find("FIND", "a text, case and all", "FIND(\"m\",\"Miriam McGovern\")", "6", true),
                find(
                        "SEARCH",
                        "a text, whatever the case, with * and ?",
                        "SEARCH(\"e\",\"Statements\",6)",
                        "7",
                        false),
                declare("EXACT")
                        .help(
                                "EXACT(text1, text2)",
                                "Whether texts are equal, case and all",
                                "EXACT(\"Word\",\"word\")",
                                "FALSE")
                        .arguments(text("text1"), text("text2"))
                        .scalar(
                                (arguments, context) ->
                                        BooleanValue.of(
                                                Argument.text(arguments, 0)
                                                        .equals(Argument.text(arguments, 1))))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE));
    }

    private static FunctionDeclaration find(
            String name, String what, String example, String result, boolean isExact) {
        return declare(name)
                .help(
                        name + "(find_text, within_text, [start_num])",
                        "The place of " + what,
                        example,
                        result)
                .arguments(text("find_text"), text("within_text"), number("start_num").optional(1))
                .scalar((arguments, context) -> find(arguments, isExact))
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static ErrorValue noSuchPart() {
        return ErrorValue.of(ErrorKind.VALUE, "there is no such part of the text");
    }

    private static Value part(String text, double start, double count) {
        if (start < 0 || count < 0) {
            return noSuchPart();
        }
        int first = (int) Math.min(start, text.length());
        int length = (int) Math.min(count, text.length() - first);
        return new TextValue(text.substring(first, first + length));
    }

    private static Value substitute(List<Value> arguments) {
        String text = Argument.text(arguments, 0);
        String old = Argument.text(arguments, 1);
        String replacement = Argument.text(arguments, 2);
        boolean isEvery = Argument.isOmitted(arguments, 3);
        if (old.isEmpty()) {
            return new TextValue(text);
        }
        if (isEvery) {
            return new TextValue(text.replace(old, replacement));
        }
        int instance = Argument.integer(arguments, 3);
        if (instance < 1) {
            return noSuchPart();
        }
        int at = text.indexOf(old);
        for (int i = 1; i < instance && at >= 0; i++) {
            at = text.indexOf(old, at + old.length());
        }
        return new TextValue(
                at < 0
                        ? text
                        : text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    private static Value replace(List<Value> arguments) {
        String text = Argument.text(arguments, 0);
        double start = Math.floor(Argument.number(arguments, 1)) - 1;
        double count = Math.floor(Argument.number(arguments, 2));
        if (start < 0 || count < 0) {
            return noSuchPart();
        }
        int first = (int) Math.min(start, text.length());
        int next = (int) Math.min(first + count, text.length());
        return new TextValue(
                text.substring(0, first) + Argument.text(arguments, 3) + text.substring(next));
    }

    private static Value find(List<Value> arguments, boolean isExact) {
        String sought = Argument.text(arguments, 0);
        String text = Argument.text(arguments, 1);
        double start = Math.floor(Argument.number(arguments, 2)) - 1;
        if (start < 0 || start > text.length()) {
            return noSuchPart();
        }
        int place =
                isExact
                        ? text.indexOf(sought, (int) start)
                        : new Wildcard(sought).find(text, (int) start);
        return place < 0
                ? ErrorValue.of(ErrorKind.VALUE, "the text does not occur")
                : new NumberValue(place + 1);
    }
}
