package sheetgrad.formula;

/** The tokens of a formula with one token of look-ahead, and the messages about tokens that should not stand there. */
final class TokenReader {
    private final String text;
    private final FormulaLexer lexer;
    private Token current;
    private int lastStart;
    private int lastEnd;

    TokenReader(String text, int start) throws FormulaSyntaxException {
        this.text = text;
        this.lexer = new FormulaLexer(text, start);
        this.lastStart = start;
        this.lastEnd = start;
        this.current = lexer.next();
    }

    Token current() {
        return current;
    }

    boolean is(TokenKind kind) {
        return current.kind() == kind;
    }

    boolean followsBlank() {
        return current.followsBlank();
    }

    boolean startsReference() {
        return current.kind().startsReference();
    }

    /** The characters of the current token. */
    String text() {
        return text.substring(current.start(), current.end());
    }

    /** The whole formula, for readers that take the current token apart. */
    String formula() {
        return text;
    }

    void advance() throws FormulaSyntaxException {
        lastStart = current.start();
        lastEnd = current.end();
        current = lexer.next();
    }

    /** The current token as an operator between two operands. */
    BinaryOperator binaryOperator() {
        boolean isDouble = current.end() - current.start() == 2;
        return switch (text.charAt(current.start())) {
            case '+' -> BinaryOperator.ADD;
            case '-' -> BinaryOperator.SUBTRACT;
            case '*' -> BinaryOperator.MULTIPLY;
            case '/' -> BinaryOperator.DIVIDE;
            case '^' -> BinaryOperator.POWER;
            case '&' -> BinaryOperator.CONCATENATE;
            case '=' -> BinaryOperator.EQUAL;
            case '>' -> isDouble ? BinaryOperator.GREATER_OR_EQUAL : BinaryOperator.GREATER;
            default -> lessThan(isDouble);
        };
    }

    private BinaryOperator lessThan(boolean isDouble) {
        if (!isDouble) {
            return BinaryOperator.LESS;
        }
        return text.charAt(current.start() + 1) == '>'
                ? BinaryOperator.NOT_EQUAL
                : BinaryOperator.LESS_OR_EQUAL;
    }

    /** The current token as a sign; an operator that is none lacks its left operand. */
    UnaryOperator sign() throws FormulaSyntaxException {
        return switch (text.charAt(current.start())) {
            case '+' -> UnaryOperator.PLUS;
            case '-' -> UnaryOperator.NEGATE;
            default -> throw missingOperand();
        };
    }

    void expectClose() throws FormulaSyntaxException {
        if (is(TokenKind.END)) {
            throw failure("a closing parenthesis is missing", current);
        }
        if (!is(TokenKind.CLOSE)) {
            throw unexpected();
        }
        advance();
    }

    void expectEnd() throws FormulaSyntaxException {
        if (is(TokenKind.CLOSE)) {
            throw failure("a closing parenthesis has no opening one", current);
        }
        if (!is(TokenKind.END)) {
            throw unexpected();
        }
    }

    FormulaSyntaxException missingOperand() {
        if (lastEnd > lastStart) {
            return failure("an operand is missing after " + shortened(lastStart, lastEnd), current);
        }
        boolean isEmpty = is(TokenKind.END);
        return failure(
                isEmpty ? "the formula is empty" : "an operand is missing before " + text(),
                current);
    }

    private FormulaSyntaxException unexpected() {
        String word = shortened(current.start(), current.end());
        boolean isOperand =
                current.kind().startsReference()
                        || is(TokenKind.NUMBER)
                        || is(TokenKind.TEXT)
                        || is(TokenKind.OPEN_BRACE);
        return failure(
                isOperand ? "an operator is missing before " + word : word + " has no place here",
                current);
    }

    private String shortened(int start, int end) {
        return end - start <= 30
                ? text.substring(start, end)
                : text.substring(start, start + 30) + "...";
    }

    FormulaSyntaxException failure(String message, Token token) {
        return new FormulaSyntaxException(message, token.start());
    }
}
