package sheetgrad.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import sheetgrad.formula.Expression.Binary;
import sheetgrad.formula.Expression.Call;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.formula.Expression.Omitted;
import sheetgrad.formula.Expression.Parenthesised;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.Expression.Unary;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.RelativeRange;

/**
 * Turns the text of a formula into a tree, in one pass. Reads what people type and see as well as what stands in .xlsx
 * files (prefixes such as {@code _xlfn.}, SINGLE for {@code @}, ANCHORARRAY for {@code #}). Names and functions are not
 * looked up: an unknown one is a matter for whoever calculates.
 *
 * <p>Never recurses deeper than {@link #MOST_NESTED} parentheses, and never returns a tree deeper than {@link #DEEPEST},
 * so that a thread with the usual stack of 1 MB can walk every tree: measured without compilation, where frames are
 * largest, reading, printing and comparing of 1,250 levels still fit.
 */
public final class FormulaParser {
    /** How many parentheses and function calls may be nested; Excel allows 64. */
    public static final int MOST_NESTED = 256;

    /** How deep a tree may be, where {@code 1+1+1} is one level, however long, but {@code ---1} is three. */
    public static final int DEEPEST = 1_000;

    private final TokenReader tokens;
    private final OperandReader operands;
    private boolean isUnionAllowed = true;
    private int nested;

    /** How deep the tree is that was returned last. */
    private int depth;

    private FormulaParser(TokenReader tokens, CellAddress host) {
        this.tokens = tokens;
        this.operands = new OperandReader(tokens, host);
    }

    /**
     * Reads the formula that stands in the cell {@code host}, with or without the leading equals sign.
     *
     * @throws FormulaSyntaxException if the text is no formula; nothing else is ever thrown
     */
    public static Expression parse(String text, CellAddress host) throws FormulaSyntaxException {
        TokenReader tokens = new TokenReader(text, start(text));
        FormulaParser parser = new FormulaParser(tokens, host);
        Expression expression = parser.binary(1);
        tokens.expectEnd();
        return expression;
    }

    /** Where a formula begins, past blanks and the equals sign. */
    static int start(String text) {
        int start = Letters.endOfBlanks(text, 0);
        return Letters.at(text, start) == '=' ? start + 1 : start;
    }

    private Expression binary(int lowestPrecedence) throws FormulaSyntaxException {
        Expression left = percent();
        while (tokens.is(TokenKind.OPERATOR)) {
            BinaryOperator operator = tokens.binaryOperator();
            if (operator.precedence() < lowestPrecedence) {
                break;
            }
            int leftDepth = depth;
            tokens.advance();
            Expression right = binary(operator.precedence() + 1);
            left = new Binary(operator, left, right);
            lengthen(leftDepth);
        }
        return left;
    }

    private Expression percent() throws FormulaSyntaxException {
        Expression operand = tokens.is(TokenKind.OPERATOR) ? signed() : union();
        while (tokens.is(TokenKind.PERCENT)) {
            tokens.advance();
            operand = new Unary(UnaryOperator.PERCENT, operand);
            deepen(0);
        }
        return operand;
    }

    private Expression signed() throws FormulaSyntaxException {
        Deque<UnaryOperator> signs = new ArrayDeque<>();
        while (tokens.is(TokenKind.OPERATOR)) {
            signs.push(tokens.sign());
            tokens.advance();
        }
        Expression operand = union();
        for (UnaryOperator sign : signs) {
            operand = new Unary(sign, operand);
            deepen(0);
        }
        return operand;
    }

    private Expression union() throws FormulaSyntaxException {
        Expression left = implicitIntersection();
        while (isUnionAllowed && tokens.is(TokenKind.COMMA)) {
            left = joined(BinaryOperator.UNION, left, Binding.UNION + 1);
        }
        return left;
    }

    private Expression implicitIntersection() throws FormulaSyntaxException {
        int signs = 0;
        for (; tokens.is(TokenKind.AT); signs++) {
            requireNested(nested + signs);
            tokens.advance();
        }
        Expression operand = intersection();
        for (; signs > 0; signs--) {
            operand = new Unary(UnaryOperator.IMPLICIT_INTERSECTION, operand);
            deepen(0);
        }
        return operand;
    }

    private Expression intersection() throws FormulaSyntaxException {
        Expression left = range();
        while (tokens.followsBlank() && tokens.startsReference() && Binding.mayBeReference(left)) {
            left = joined(BinaryOperator.INTERSECTION, left, Binding.RANGE);
        }
        return left;
    }

    private Expression range() throws FormulaSyntaxException {
        Expression left = call();
        while (tokens.is(TokenKind.COLON)) {
            left = joined(BinaryOperator.RANGE, left, Binding.SPILL);
        }
        return left;
    }

    /** Reads a reference operator and what stands to its right, which binds at least as tight as {@code strength}. */
    private Expression joined(BinaryOperator operator, Expression left, int strength)
            throws FormulaSyntaxException {
        int leftDepth = depth;
        if (operator != BinaryOperator.INTERSECTION) {
            tokens.advance();
        }
        Token rightStart = tokens.current();
        Expression right =
                switch (operator) {
                    case UNION -> implicitIntersection();
                    case INTERSECTION -> range();
                    default -> call();
                };
        if (!Binding.mayBeReference(left) || !Binding.mayBeReference(right)) {
            throw tokens.failure(
                    "only references can stand on both sides of " + nameOf(operator), rightStart);
        }
        Optional<Expression> folded =
                operator == BinaryOperator.RANGE ? fold(left, right) : Optional.empty();
        if (folded.isPresent()) {
            depth = 1;
            return folded.get();
        }
        Expression strongLeft =
                Binding.isMistakable(left, operator, right)
                        ? new Parenthesised(left)
                        : Binding.strengthened(left, Binding.of(operator));
        int strongLeftDepth = strongLeft == left ? leftDepth : leftDepth + 1;
        Expression joined = new Binary(operator, strongLeft, strengthenedLast(right, strength));
        lengthen(strongLeftDepth);
        return joined;
    }

    private static String nameOf(BinaryOperator operator) {
        return operator == BinaryOperator.INTERSECTION ? "a blank" : operator.symbol();
    }

    /** {@code A1:B2} is one range, if both corners are plain cells of the same sheet. */
    private static Optional<Expression> fold(Expression left, Expression right) {
        if (left instanceof CellReference first
                && right instanceof CellReference last
                && (last.sheet().isEmpty() || last.sheet().equals(first.sheet()))) {
            return Optional.of(
                    new RangeReference(
                            first.sheet(), new RelativeRange(first.cell(), last.cell())));
        }
        return Optional.empty();
    }

    /**
     * The forms of files, such as SINGLE(A1+B1), hold operands together that need parentheses where people see an
     * operator; the tree gets them at once, so that both texts mean the same tree.
     */
    private Expression strengthenedLast(Expression expression, int strength)
            throws FormulaSyntaxException {
        Expression strong = Binding.strengthened(expression, strength);
        if (strong != expression) {
            deepen(0);
        }
        return strong;
    }

    /** An operand with all the spill operators and calls after it: {@code A1#}, {@code LAMBDA(x,x+1)(2)}. */
    private Expression call() throws FormulaSyntaxException {
        Expression operand = operand();
        int spills = 0;
        while (true) {
            if (tokens.is(TokenKind.SPILL) && Binding.mayBeReference(operand)) {
                requireNested(nested + ++spills);
                tokens.advance();
                operand = new Unary(UnaryOperator.SPILL, strengthenedLast(operand, Binding.SPILL));
                deepen(0);
            } else if (tokens.is(TokenKind.OPEN)
                    && !tokens.followsBlank()
                    && Binding.mayBeReference(operand)) {
                operand = callOf(operand);
            } else {
                return operand;
            }
        }
    }

    private Expression callOf(Expression operand) throws FormulaSyntaxException {
        boolean isCallable = Binding.isCallable(operand);
        int functionDepth = isCallable ? depth : depth + 1;
        Expression function = isCallable ? operand : new Parenthesised(operand);
        List<Expression> arguments = arguments();
        deepen(functionDepth);
        return new Call(function, arguments);
    }

    private Expression operand() throws FormulaSyntaxException {
        if (tokens.is(TokenKind.OPEN)) {
            return parenthesised();
        }
        if (tokens.is(TokenKind.FUNCTION)) {
            return function();
        }
        depth = 1;
        return operands.read();
    }

    private Expression parenthesised() throws FormulaSyntaxException {
        boolean wasUnionAllowed = enter(true);
        Expression inner = binary(1);
        leave(wasUnionAllowed);
        deepen(0);
        return new Parenthesised(inner);
    }

    private Expression function() throws FormulaSyntaxException {
        String written = tokens.text();
        tokens.advance();
        List<Expression> arguments = arguments();
        String name = FunctionNames.upperCase(FilePrefix.strip(written));
        if (arguments.size() == 1 && FilePrefix.FUNCTION.marks(written)) {
            if (name.equals(FunctionNames.IMPLICIT_INTERSECTION)) {
                return fileOperator(
                        UnaryOperator.IMPLICIT_INTERSECTION,
                        arguments.get(0),
                        Binding.IMPLICIT_INTERSECTION);
            }
            if (name.equals(FunctionNames.SPILL)) {
                return fileOperator(UnaryOperator.SPILL, arguments.get(0), Binding.SPILL);
            }
        }
        deepen(0);
        return new FunctionCall(name, arguments);
    }

    private Expression fileOperator(UnaryOperator operator, Expression argument, int strength)
            throws FormulaSyntaxException {
        Expression operand = strengthenedLast(argument, strength);
        deepen(0);
        return new Unary(operator, operand);
    }

    /** The arguments and their parentheses; afterwards {@link #depth} is that of the deepest argument. */
    private List<Expression> arguments() throws FormulaSyntaxException {
        boolean wasUnionAllowed = enter(false);
        List<Expression> arguments = new ArrayList<>(4);
        int deepest = 0;
        while (true) {
            boolean isOmitted = tokens.is(TokenKind.COMMA) || tokens.is(TokenKind.CLOSE);
            if (isOmitted && tokens.is(TokenKind.CLOSE) && arguments.isEmpty()) {
                break;
            }
            depth = 1;
            arguments.add(isOmitted ? new Omitted() : binary(1));
            deepest = Math.max(deepest, depth);
            if (!tokens.is(TokenKind.COMMA)) {
                break;
            }
            tokens.advance();
        }
        leave(wasUnionAllowed);
        depth = deepest;
        return arguments;
    }

    private boolean enter(boolean allowUnion) throws FormulaSyntaxException {
        requireNested(++nested);
        boolean wasUnionAllowed = isUnionAllowed;
        isUnionAllowed = allowUnion;
        tokens.advance();
        return wasUnionAllowed;
    }

    /** Signs that are functions in files count like parentheses. */
    private void requireNested(int levels) throws FormulaSyntaxException {
        if (levels > MOST_NESTED) {
            throw tokens.failure(
                    "the formula is nested deeper than " + MOST_NESTED + " levels",
                    tokens.current());
        }
    }

    private void leave(boolean wasUnionAllowed) throws FormulaSyntaxException {
        tokens.expectClose();
        isUnionAllowed = wasUnionAllowed;
        nested--;
    }

    /**
     * Notes that an operator was put right of a tree of {@code leftDepth}: chains that lean to the left are gone through
     * in loops and count as one level.
     */
    private void lengthen(int leftDepth) throws FormulaSyntaxException {
        deepen(leftDepth - 1);
    }

    /** Notes that a node was put above the tree returned last and above another of {@code otherDepth}. */
    private void deepen(int otherDepth) throws FormulaSyntaxException {
        depth = Math.max(depth, otherDepth) + 1;
        if (depth > DEEPEST) {
            throw tokens.failure(
                    "the formula is nested deeper than " + DEEPEST + " operations",
                    tokens.current());
        }
    }
}
