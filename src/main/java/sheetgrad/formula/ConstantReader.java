package sheetgrad.formula;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Reads numbers, texts, errors and array constants such as {@code {1,-2;"a",TRUE}}. */
final class ConstantReader {
    private static final int LONGEST_INTEGER = 9;
    private final TokenReader tokens;

    ConstantReader(TokenReader tokens) {
        this.tokens = tokens;
    }

    Value read() throws FormulaSyntaxException {
        return switch (tokens.current().kind()) {
            case NUMBER -> new NumberValue(number());
            case TEXT -> text();
            case ERROR -> error();
            case OPEN_BRACE -> array();
            default -> throw tokens.missingOperand();
        };
    }

    private double number() throws FormulaSyntaxException {
        Token token = tokens.current();
        double number = parse(tokens.text());
        if (!Double.isFinite(number)) {
            throw tokens.failure("the number is too large", token);
        }
        tokens.advance();
        return number;
    }

    private static double parse(String digits) {
        if (digits.length() > LONGEST_INTEGER) {
            return Double.parseDouble(digits);
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (!Letters.isDigit(digits.charAt(i))) {
                return Double.parseDouble(digits);
            }
            number = number * 10 + (digits.charAt(i) - '0');
        }
        return number;
    }

    private TextValue text() throws FormulaSyntaxException {
        Token token = tokens.current();
        String inner = tokens.formula().substring(token.start() + 1, token.end() - 1);
        tokens.advance();
        return new TextValue(inner.replace("\"\"", "\""));
    }

    ErrorValue error() throws FormulaSyntaxException {
        ErrorKind kind = ErrorKind.parse(tokens.text()).orElseThrow(tokens::missingOperand);
        tokens.advance();
        return ErrorValue.of(kind);
    }

    private ArrayValue array() throws FormulaSyntaxException {
        Token open = tokens.current();
        List<Value> elements = new ArrayList<>();
        int rows = 1;
        int columns = 0;
        do {
            tokens.advance();
            elements.add(element());
            if (rows == 1) {
                columns++;
            }
            if (tokens.is(TokenKind.SEMICOLON)) {
                requireFullRow(elements.size(), rows, columns, open);
                rows++;
            }
        } while (tokens.is(TokenKind.COMMA) || tokens.is(TokenKind.SEMICOLON));
        if (!tokens.is(TokenKind.CLOSE_BRACE)) {
            throw tokens.failure("a closing brace } is missing", tokens.current());
        }
        requireFullRow(elements.size(), rows, columns, open);
        tokens.advance();
        return ArrayValue.of(rows, columns, elements.toArray(new Value[0]));
    }

    private void requireFullRow(int elements, int rows, int columns, Token open)
            throws FormulaSyntaxException {
        if (elements != rows * columns) {
            throw tokens.failure("the rows of an array constant differ in length", open);
        }
    }

    private Value element() throws FormulaSyntaxException {
        if (tokens.is(TokenKind.OPERATOR)) {
            boolean isNegative = tokens.sign() == UnaryOperator.NEGATE;
            tokens.advance();
            if (!tokens.is(TokenKind.NUMBER)) {
                throw tokens.missingOperand();
            }
            double number = number();
            return new NumberValue(isNegative && number != 0 ? -number : number);
        }
        if (tokens.is(TokenKind.NAME)) {
            return truth();
        }
        boolean isConstant =
                tokens.is(TokenKind.NUMBER)
                        || tokens.is(TokenKind.TEXT)
                        || tokens.is(TokenKind.ERROR);
        if (!isConstant && (tokens.is(TokenKind.OPEN_BRACE) || tokens.startsReference())) {
            throw onlyConstants();
        }
        return read();
    }

    private BooleanValue truth() throws FormulaSyntaxException {
        boolean isTrue = tokens.text().equalsIgnoreCase("TRUE");
        if (!isTrue && !tokens.text().equalsIgnoreCase("FALSE")) {
            throw onlyConstants();
        }
        tokens.advance();
        return BooleanValue.of(isTrue);
    }

    private FormulaSyntaxException onlyConstants() {
        return tokens.failure("an array constant can hold only constants", tokens.current());
    }
}
