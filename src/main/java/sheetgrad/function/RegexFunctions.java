package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Texts searched with regular expressions. */
final class RegexFunctions {
    private RegexFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("REGEXTEST")
                        .help(
                                "REGEXTEST(text, pattern, [case_sensitivity])",
                                "Whether a regular expression matches some part of a text",
                                "REGEXTEST(\"alfalfa\",\"[0-9]\")",
                                "FALSE")
                        .arguments(
                                text("text"),
                                text("pattern"),
                                number("case_sensitivity").optional())
                        .scalar(
                                (arguments, context) ->
                                        search(
                                                arguments,
                                                2,
                                                matcher -> BooleanValue.of(matcher.find())))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("REGEXEXTRACT")
                        .help(
                                "REGEXEXTRACT(text, pattern, [return_mode], [case_sensitivity])",
                                "The first match of a regular expression, all of them (1), or the groups of the first (2)",
                                "REGEXEXTRACT(\"DylanWilliams\",\"[A-Z][a-z]+\",1)",
                                "{\"Dylan\",\"Williams\"}")
                        .arguments(
                                text("text"),
                                text("pattern"),
                                number("return_mode").optional(),
                                number("case_sensitivity").optional())
                        .value(
                                FunctionKind.ARRAY,
                                (arguments, context) ->
                                        search(
                                                arguments,
                                                3,
                                                matcher ->
                                                        extract(
                                                                matcher,
                                                                Argument.integer(arguments, 2))))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("REGEXREPLACE")
                        .help(
                                "REGEXREPLACE(text, pattern, replacement, [occurrence], [case_sensitivity])",
                                "Another text in the place of what a regular expression matches",
                                "REGEXREPLACE(\"DylanWilliams\",\"([A-Z][a-z]+)([A-Z][a-z]+)\",\"$2, $1\")",
                                "Williams, Dylan")
                        .arguments(
                                text("text"),
                                text("pattern"),
                                text("replacement"),
                                number("occurrence").optional(),
                                number("case_sensitivity").optional())
                        .scalar(
                                (arguments, context) ->
                                        search(
                                                arguments,
                                                4,
                                                matcher ->
                                                        replace(
                                                                matcher,
                                                                Argument.text(arguments, 0),
                                                                Argument.text(arguments, 2),
                                                                Argument.integer(arguments, 3))))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE));
    }

    /** What is made of the matches of the second argument in the first. */
    private static Value search(
            List<Value> arguments, int caseArgument, RegularExpression.Use<Value> use) {
        int caseSensitivity = Argument.integer(arguments, caseArgument);
        if (caseSensitivity != 0 && caseSensitivity != 1) {
            return refused("the case is 0 (it matters) or 1 (it does not)");
        }
        Optional<RegularExpression> expression =
                RegularExpression.read(Argument.text(arguments, 1), caseSensitivity == 1);
        if (expression.isEmpty()) {
            return refused("the pattern is no regular expression");
        }
        return expression
                .get()
                .in(Argument.text(arguments, 0), use)
                .orElseGet(() -> refused("the regular expression takes too long"));
    }

    private static ErrorValue refused(String message) {
        return ErrorValue.of(ErrorKind.VALUE, message);
    }

    private static Value extract(Matcher matcher, int mode) {
        if (mode < 0 || mode > 2 || (mode == 2 && matcher.groupCount() == 0)) {
            return refused("the pattern has no groups, or the mode is not 0, 1 or 2");
        }
        if (!matcher.find()) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "the text has no match");
        }
        if (mode == 0) {
            return new TextValue(matcher.group());
        }
        List<Value> found = new ArrayList<>();
        if (mode == 2) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                found.add(new TextValue(RegularExpression.group(matcher, i)));
            }
        } else {
            do {
                found.add(new TextValue(matcher.group()));
            } while (matcher.find());
        }
        return ArrayValue.vector(true, found.toArray(Value[]::new));
    }

    private static Value replace(Matcher matcher, String text, String replacement, int occurrence) {
        int wanted = occurrence;
        if (occurrence < 0) {
            int count = 0;
            while (matcher.find()) {
                count++;
            }
            wanted = count + occurrence + 1;
            matcher.reset();
        }
        StringBuilder replaced = new StringBuilder();
        int end = 0;
        for (int i = 1; matcher.find(); i++) {
            if (occurrence != 0 && i != wanted) {
                continue;
            }
            Optional<String> expanded = RegularExpression.expand(replacement, matcher);
            if (expanded.isEmpty()) {
                return refused("the pattern has no such group");
            }
            replaced.append(text, end, matcher.start()).append(expanded.get());
            end = matcher.end();
        }
        return TextFunctions.limited(replaced.append(text.substring(end)).toString());
    }
}
