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
import sheetgrad.value.Wildcard;

/**
 * Parts of texts taken, found and replaced; places count from 1. The functions whose names end in B count bytes, which
 * are characters in every language that Excel does not write with two bytes each.
 */
final class TextPartFunctions {
    private TextPartFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                length("LEN"),
                length("LENB"),
                left("LEFT"),
                left("LEFTB"),
                right("RIGHT"),
                right("RIGHTB"),
                middle("MID"),
                middle("MIDB"),
                replacement("REPLACE"),
                replacement("REPLACEB"),
                find("FIND", true),
                find("FINDB", true),
                find("SEARCH", false),
                find("SEARCHB", false),
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

    private static FunctionDeclaration length(String name) {
        return declare(name)
                .help(
                        name + "(text)",
                        "How many characters a text has",
                        name + "(\"Phoenix, AZ\")",
                        "11")
                .arguments(text("text"))
                .scalar(
                        (arguments, context) ->
                                new NumberValue(Argument.text(arguments, 0).length()))
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static FunctionDeclaration left(String name) {
        return declare(name)
                .help(
                        name + "(text, [" + unit(name) + "])",
                        "The first characters",
                        name + "(\"Sale Price\",4)",
                        "Sale")
                .arguments(text("text"), number(unit(name)).optional(1))
                .scalar(
                        (arguments, context) ->
                                part(Argument.text(arguments, 0), 0, Argument.number(arguments, 1)))
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static FunctionDeclaration right(String name) {
        return declare(name)
                .help(
                        name + "(text, [" + unit(name) + "])",
                        "The last characters",
                        name + "(\"Sale Price\",5)",
                        "Price")
                .arguments(text("text"), number(unit(name)).optional(1))
                .scalar(
                        (arguments, context) -> {
                            String text = Argument.text(arguments, 0);
                            double count = Argument.number(arguments, 1);
                            double start =
                                    text.length() - Math.floor(Math.min(count, text.length()));
                            return part(text, start, count);
                        })
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static FunctionDeclaration middle(String name) {
        return declare(name)
                .help(
                        name + "(text, start_num, " + unit(name) + ")",
                        "Characters from a place on",
                        name + "(\"Fluid Flow\",1,5)",
                        "Fluid")
                .arguments(text("text"), number("start_num"), number(unit(name)))
                .scalar(
                        (arguments, context) ->
                                part(
                                        Argument.text(arguments, 0),
                                        Math.floor(Argument.number(arguments, 1)) - 1,
                                        Argument.number(arguments, 2)))
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static FunctionDeclaration replacement(String name) {
        return declare(name)
                .help(
                        name + "(old_text, start_num, " + unit(name) + ", new_text)",
                        "Another text in the place of some characters",
                        name + "(\"abcdefghijk\",6,5,\"*\")",
                        "abcde*k")
                .arguments(
                        text("old_text"), number("start_num"), number(unit(name)), text("new_text"))
                .scalar((arguments, context) -> replace(arguments))
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static String unit(String name) {
        return name.endsWith("B") ? "num_bytes" : "num_chars";
    }

    private static FunctionDeclaration find(String name, boolean isExact) {
        return declare(name)
                .help(
                        name + "(find_text, within_text, [start_num])",
                        isExact
                                ? "The place of a text, case and all"
                                : "The place of a text, whatever the case, with * and ?",
                        name + "(\"m\",\"Miriam McGovern\")",
                        isExact ? "6" : "1")
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
            return TextFunctions.limited(text.replace(old, replacement));
        }
        int instance = Argument.integer(arguments, 3);
        if (instance < 1) {
            return noSuchPart();
        }
        int at = text.indexOf(old);
        for (int i = 1; i < instance && at >= 0; i++) {
            at = text.indexOf(old, at + old.length());
        }
        return TextFunctions.limited(
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
        return TextFunctions.limited(
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
