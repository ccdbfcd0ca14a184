package sheetgrad.formula;

import java.util.Optional;
import sheetgrad.formula.Expression.Binary;
import sheetgrad.formula.Expression.Call;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.formula.Expression.Literal;
import sheetgrad.formula.Expression.NameReference;
import sheetgrad.formula.Expression.Parenthesised;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.Expression.TableReference;
import sheetgrad.formula.Expression.Unary;
import sheetgrad.reference.A1;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;

/** How tightly an expression holds together in text: an operand weaker than its operator asks for needs parentheses. */
final class Binding {
    static final int WEAKEST = 0;
    static final int PERCENT = 60;
    static final int SIGN = 70;
    static final int UNION = 80;
    static final int IMPLICIT_INTERSECTION = 85;
    static final int RANGE = 100;
    static final int SPILL = 110;
    static final int STRONGEST = 120;

    private Binding() {}

    static int of(BinaryOperator operator) {
        return operator.precedence() * 10;
    }

    static int of(UnaryOperator operator) {
        return switch (operator) {
            case PLUS, NEGATE -> SIGN;
            case PERCENT -> PERCENT;
            case IMPLICIT_INTERSECTION -> IMPLICIT_INTERSECTION;
            case SPILL -> SPILL;
        };
    }

    static int of(Expression expression) {
        if (expression instanceof Binary binary) {
            return of(binary.operator());
        }
        if (expression instanceof Unary unary) {
            return of(unary.operator());
        }
        if (expression instanceof RangeReference) {
            return RANGE;
        }
        boolean isSigned =
                expression instanceof Literal literal
                        && literal.value() instanceof NumberValue number
                        && number.number() < 0;
        return isSigned ? SIGN : STRONGEST;
    }

    /** Whether an expression needs parentheses where its operator asks for {@code strength}. */
    static boolean isWeaker(Expression expression, int strength) {
        boolean asksForReference = strength >= UNION && strength != IMPLICIT_INTERSECTION;
        return of(expression) < strength || (asksForReference && !mayBeReference(expression));
    }

    /** Whether the expression may yield a reference, so that it may stand beside {@code :}, a blank, a comma or #. */
    static boolean mayBeReference(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.operator().isReferenceOperator();
        }
        if (expression instanceof Unary unary) {
            return unary.operator() == UnaryOperator.IMPLICIT_INTERSECTION
                    || unary.operator() == UnaryOperator.SPILL;
        }
        if (expression instanceof Literal literal) {
            return literal.value() instanceof ErrorValue;
        }
        return expression instanceof CellReference
                || expression instanceof RangeReference
                || expression instanceof NameReference
                || expression instanceof TableReference
                || expression instanceof FunctionCall
                || expression instanceof Call
                || expression instanceof Parenthesised;
    }

    /**
     * Whether a name to the left of a reference operator would read as something else: {@code name (A1)} as a call,
     * {@code name:Sheet1!A1} as a span of sheets, {@code a:b} as columns.
     */
    static boolean isMistakable(Expression left, BinaryOperator operator, Expression right) {
        Optional<String> name = lastName(left);
        if (name.isEmpty() || operator == BinaryOperator.UNION || !operator.isReferenceOperator()) {
            return false;
        }
        Expression first = firstOf(right);
        if (operator == BinaryOperator.INTERSECTION) {
            return first instanceof Parenthesised;
        }
        return first instanceof CellReference cell && cell.sheet().isPresent()
                || first instanceof RangeReference range && range.sheet().isPresent()
                || first instanceof NameReference other
                        && (other.sheet().isPresent() || areColumns(name.get(), other.name()));
    }

    private static boolean areColumns(String first, String last) {
        return A1.columnIndex(first) >= 0 && A1.columnIndex(last) >= 0;
    }

    private static Optional<String> lastName(Expression expression) {
        if (expression instanceof Binary binary && binary.operator().isReferenceOperator()) {
            return lastName(binary.right());
        }
        return expression instanceof NameReference name
                ? Optional.of(name.name())
                : Optional.empty();
    }

    private static Expression firstOf(Expression expression) {
        Expression first = expression;
        while (true) {
            if (first instanceof Unary unary && unary.operator() == UnaryOperator.SPILL) {
                first = strengthened(unary.operand(), SPILL);
            } else if (first instanceof Binary binary
                    && binary.operator() == BinaryOperator.RANGE) {
                first = strengthened(binary.left(), RANGE);
            } else if (first instanceof Call call) {
                first =
                        isCallable(call.function())
                                ? call.function()
                                : new Parenthesised(call.function());
            } else {
                return first;
            }
        }
    }

    /** The expression, in parentheses if it needs them where its operator asks for {@code strength}. */
    static Expression strengthened(Expression expression, int strength) {
        return isWeaker(expression, strength) ? new Parenthesised(expression) : expression;
    }

    /** Whether an opening parenthesis straight after the expression's text reads as a call of what it yields. */
    static boolean isCallable(Expression expression) {
        return expression instanceof FunctionCall
                || expression instanceof Call
                || expression instanceof Parenthesised
                || (expression instanceof NameReference name && name.sheet().isPresent());
    }

    /** Whether a union stands outside all parentheses, where the comma could be taken for one between arguments. */
    static boolean hasBareUnion(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.fold(
                    Binding::hasBareUnion,
                    (isFound, link) ->
                            isFound
                                    || link.operator() == BinaryOperator.UNION
                                    || hasBareUnion(link.right()));
        }
        return expression instanceof Unary unary && hasBareUnion(unary.operand());
    }
}
