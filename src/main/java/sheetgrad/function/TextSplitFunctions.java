package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.of;
import static sheetgrad.function.Parameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Texts taken apart where delimiters stand. */
final class TextSplitFunctions {
    private TextSplitFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                side(
                        "TEXTBEFORE",
                        "What stands before a delimiter",
                        "TEXTBEFORE(\"Little Red Riding Hood\",\" \",2)",
                        "Little Red",
                        true),
                side(
                        "TEXTAFTER",
                        "What stands after a delimiter",
                        "TEXTAFTER(\"Little Red Riding Hood\",\"Red \")",
                        "Riding Hood",
                        false),
                declare("TEXTSPLIT")
                        .help(
                                "TEXTSPLIT(text, col_delimiter, [row_delimiter], [ignore_empty], [match_mode], [pad_with])",
                                "The pieces of a text in columns and rows",
                                "TEXTSPLIT(\"a,b;c,d\",\",\",\";\")",
                                "{\"a\",\"b\";\"c\",\"d\"}")
                        .arguments(
                                text("text"),
                                array("col_delimiter"),
                                array("row_delimiter").optional(),
                                logical("ignore_empty").optional(),
                                number("match_mode").optional(),
                                of("pad_with", ArgumentKind.SCALAR_OR_ERROR).optional())
                        .value(FunctionKind.ARRAY, (arguments, context) -> split(arguments))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE));
    }

    private static FunctionDeclaration side(
            String name, String summary, String example, String result, boolean isBefore) {
        return declare(name)
                .help(
                        name
                                + "(text, delimiter, [instance_num], [match_mode], [match_end], [if_not_found])",
                        summary,
                        example,
                        result)
                .arguments(
                        text("text"),
                        array("delimiter"),
                        number("instance_num").defaulting(1),
                        number("match_mode").optional(),
                        number("match_end").optional(),
                        of("if_not_found", ArgumentKind.SCALAR_OR_ERROR).optional())
                .value(FunctionKind.ARRAY, (arguments, context) -> side(arguments, isBefore))
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static Value side(List<Value> arguments, boolean isBefore) {
        String text = Argument.text(arguments, 0);
        ArrayValue delimiters = Argument.array(arguments, 1);
        int instance = Argument.integer(arguments, 2);
        int mode = Argument.integer(arguments, 3);
        int end = Argument.integer(arguments, 4);
        Optional<Value> error = Delimiters.error(delimiters);
        if (error.isPresent()) {
            return error.get();
        }
        boolean isTooFar = Math.abs((long) instance) > Math.max(1, text.length());
        if (instance == 0 || isTooFar || isNoFlag(mode) || isNoFlag(end)) {
            return ErrorValue.of(ErrorKind.VALUE, "there can be no such delimiter");
        }
        Optional<Delimiters.Place> place =
                place(text, Delimiters.of(delimiters, mode == 1), instance, end == 1);
        if (place.isPresent()) {
            return new TextValue(
                    isBefore
                            ? text.substring(0, place.get().start())
                            : text.substring(place.get().end()));
        }
        return arguments.get(5) instanceof OmittedValue
                ? ErrorValue.of(ErrorKind.NOT_AVAILABLE, "the delimiter does not occur")
                : arguments.get(5);
    }

    private static boolean isNoFlag(int number) {
        return number != 0 && number != 1;
    }

    /** The place of a delimiter counted from the start, or from the end if negative; the far end may count as one. */
    private static Optional<Delimiters.Place> place(
            String text, Delimiters delimiters, int instance, boolean matchesEnd) {
        boolean isForward = instance > 0;
        int farEnd = isForward ? text.length() : 0;
        int at = text.length() - farEnd;
        if (delimiters.holdsEmpty()) {
            return Optional.of(new Delimiters.Place(at, at));
        }
        for (int left = Math.abs(instance); ; left--) {
            Optional<Delimiters.Place> place =
                    isForward ? delimiters.find(text, at) : delimiters.findLast(text, at);
            if (place.isEmpty()) {
                return matchesEnd && left == 1
                        ? Optional.of(new Delimiters.Place(farEnd, farEnd))
                        : Optional.empty();
            }
            if (left == 1) {
                return place;
            }
            at = isForward ? place.get().end() : place.get().start();
        }
    }

    private static Value split(List<Value> arguments) {
        boolean skipsEmpty = Argument.isTrue(arguments, 3);
        int mode = Argument.integer(arguments, 4);
        Optional<Value> error =
                Delimiters.error(Argument.array(arguments, 1))
                        .or(() -> Delimiters.error(Argument.array(arguments, 2)));
        if (error.isPresent()) {
            return error.get();
        }
        Delimiters columns = delimiters(arguments, 1, mode);
        Delimiters rows = delimiters(arguments, 2, mode);
        boolean hasNone = columns.texts().isEmpty() && rows.texts().isEmpty();
        if (hasNone || columns.holdsEmpty() || rows.holdsEmpty() || isNoFlag(mode)) {
            return ErrorValue.of(ErrorKind.VALUE, "a delimiter must not be empty");
        }
        List<List<String>> lines = new ArrayList<>();
        for (String line : rows.split(Argument.text(arguments, 0), skipsEmpty)) {
            List<String> pieces = columns.split(line, skipsEmpty);
            if (!pieces.isEmpty()) {
                lines.add(pieces);
            }
        }
        Value pad =
                arguments.get(5) instanceof OmittedValue
                        ? ErrorValue.of(ErrorKind.NOT_AVAILABLE, "this row has fewer pieces")
                        : arguments.get(5);
        return table(lines, pad);
    }

    private static Delimiters delimiters(List<Value> arguments, int index, int mode) {
        return Argument.isOmitted(arguments, index)
                ? new Delimiters(List.of(), false)
                : Delimiters.of(Argument.array(arguments, index), mode == 1);
    }

    private static Value table(List<List<String>> lines, Value pad) {
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return ErrorValue.of(ErrorKind.CALCULATION, "nothing is left of the text");
        }
        if ((long) width * lines.size() > MatrixFunctions.MOST_ELEMENTS) {
            return ErrorValue.of(ErrorKind.VALUE, "the text has too many pieces");
        }
        return ArrayValue.generate(
                lines.size(),
                width,
                i -> {
                    List<String> line = lines.get(i / width);
                    return i % width < line.size() ? new TextValue(line.get(i % width)) : pad;
                });
    }
}
