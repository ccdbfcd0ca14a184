package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Characters and their codes: CHAR and CODE by Windows' code page for Western Europe, UNICHAR and UNICODE by Unicode. */
final class CharacterFunctions {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LAST_CONTROL = 31;
    private static final int UNKNOWN = '?';

    private CharacterFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("CHAR")
                        .help(
                                "CHAR(number)",
                                "The character of a code from 1 to 255 in Windows' code page 1252",
                                "CHAR(65)",
                                "A")
                        .arguments(number("number"))
                        .scalar((arguments, context) -> character(Argument.integer(arguments, 0)))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                declare("UNICHAR")
                        .help(
                                "UNICHAR(number)",
                                "The Unicode character of a code",
                                "UNICHAR(66)",
                                "B")
                        .arguments(number("number"))
                        .scalar(
                                (arguments, context) ->
                                        unicodeCharacter(Argument.integer(arguments, 0)))
                        .notDifferentiable(TextFunctions.NO_DERIVATIVE),
                code("CODE", "The code of the first character in Windows' code page 1252", false),
                code("UNICODE", "The Unicode of the first character", true),
                change(
                        "CLEAN",
                        "Without the characters that cannot be printed",
                        CharacterFunctions::clean,
                        "CLEAN(CHAR(9)&\"Monthly report\"&CHAR(10))",
                        "Monthly report"),
                change(
                        "ENCODEURL",
                        "As a part of a web address, with % and two digits for most signs",
                        CharacterFunctions::encodeUrl,
                        "ENCODEURL(\"Profit and Loss\")",
                        "Profit%20and%20Loss"));
    }

    /** A function that makes a text of a text. */
    static FunctionDeclaration change(
            String name,
            String summary,
            UnaryOperator<String> change,
            String example,
            String result) {
        return declare(name)
                .help(name + "(text)", summary, example, result)
                .arguments(text("text"))
                .scalar(
                        (arguments, context) ->
                                TextFunctions.limited(change.apply(Argument.text(arguments, 0))))
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static FunctionDeclaration code(String name, String summary, boolean isUnicode) {
        return declare(name)
                .help(name + "(text)", summary, name + "(\"A\")", "65")
                .arguments(text("text"))
                .scalar(
                        (arguments, context) -> {
                            String text = Argument.text(arguments, 0);
                            if (text.isEmpty()) {
                                return ErrorValue.of(ErrorKind.VALUE, "the text is empty");
                            }
                            int code = text.codePointAt(0);
                            return new NumberValue(isUnicode ? code : windowsCode(code));
                        })
                .notDifferentiable(TextFunctions.NO_DERIVATIVE);
    }

    private static Value character(int code) {
        if (code < 1 || code > 255) {
            return noCharacter(ErrorKind.VALUE, code);
        }
        String character = WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) code})).toString();
        return new TextValue(character.equals("\uFFFD") ? Character.toString(code) : character);
    }

    private static Value unicodeCharacter(int code) {
        if (code < 1 || code > Character.MAX_CODE_POINT) {
            return noCharacter(ErrorKind.VALUE, code);
        }
        boolean isNone =
                (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE)
                        || code == 0xFFFE
                        || code == 0xFFFF;
        return isNone
                ? noCharacter(ErrorKind.NOT_AVAILABLE, code)
                : new TextValue(Character.toString(code));
    }

    private static ErrorValue noCharacter(ErrorKind kind, int code) {
        return ErrorValue.of(kind, "no character has the code " + code);
    }

    private static int windowsCode(int character) {
        ByteBuffer bytes = WINDOWS.encode(Character.toString(character));
        int code = bytes.get(0) & 0xFF;
        boolean isUnknown = code == UNKNOWN && character != UNKNOWN;
        return isUnknown && character < 256 ? character : code;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars()
                .filter(letter -> letter > LAST_CONTROL)
                .forEach(letter -> clean.append((char) letter));
        return clean.toString();
    }

    private static String encodeUrl(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (unit & 0xFF);
            boolean isPlain =
                    letter < 128
                            && (Character.isLetterOrDigit(letter) || "-_.~".indexOf(letter) >= 0);
            encoded.append(
                    isPlain
                            ? String.valueOf(letter)
                            : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return encoded.toString();
    }
}
