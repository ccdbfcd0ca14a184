package sheetgrad.calculation.analysis;

import java.util.Optional;
import sheetgrad.formula.Expression;
import sheetgrad.formula.ExpressionSearch;
import sheetgrad.formula.TablePart;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.value.ArrayValue;

/**
 * Finds out whether a formula may meet an array where a single value is wanted: as its result, as an operand of an
 * operator, or as an argument that functions take singly. Such a formula is dynamic, any other is an ordinary one.
 * {@code =SUM(A1:A3)} and {@code =A1*2} are ordinary; {@code =A1:A3*2}, {@code =SUM(A1:A3*2)}, {@code =UNIQUE(A1:A3)}
 * and anything with a defined name outside an argument that takes ranges are dynamic. The visit answers whether the
 * expression may yield more than one value.
 */
public final class ArrayForm extends ExpressionSearch {
    private final FunctionRegistry functions;
    private boolean isLifted;

    private ArrayForm(FunctionRegistry functions) {
        this.functions = functions;
    }

    /** Whether the formula may meet an array there; in an ordinary formula the row or column of its cell decides then. */
    public static boolean mayLift(Expression formula, FunctionRegistry functions) {
        ArrayForm visitor = new ArrayForm(functions);
        return formula.accept(visitor) || visitor.isLifted;
    }

    @Override
    public Boolean visitLiteral(Expression.Literal literal) {
        return literal.value() instanceof ArrayValue;
    }

    @Override
    public Boolean visitRange(Expression.RangeReference reference) {
        return true;
    }

    @Override
    public Boolean visitName(Expression.NameReference reference) {
        return true;
    }

    @Override
    public Boolean visitTable(Expression.TableReference reference) {
        return !reference.parts().contains(TablePart.THIS_ROW) || reference.columns().size() != 1;
    }

    @Override
    public Boolean visitUnary(Expression.Unary unary) {
        boolean isArray = unary.operand().accept(this);
        return unary.operator() == UnaryOperator.SPILL
                || unary.operator() != UnaryOperator.IMPLICIT_INTERSECTION && lifted(isArray);
    }

    @Override
    public Boolean visitBinary(Expression.Binary binary) {
        return binary.fold(
                left -> left.accept(this),
                (isLeftArray, link) -> {
                    boolean isArray = isLeftArray | link.right().accept(this);
                    return link.operator().isReferenceOperator() || lifted(isArray);
                });
    }

    private boolean lifted(boolean isArray) {
        isLifted |= isArray;
        return isArray;
    }

    @Override
    public Boolean visitFunctionCall(Expression.FunctionCall call) {
        Optional<FunctionDeclaration> declaration = functions.find(call.name());
        boolean isAnyLifted = false;
        boolean isAnyArray = false;
        for (int i = 0; i < call.arguments().size(); i++) {
            boolean isArray = call.arguments().get(i).accept(this);
            isAnyArray |= isArray;
            isAnyLifted |= isArray && isSingle(declaration, i);
        }
        isLifted |= isAnyLifted;
        return isAnyLifted || yieldsArray(declaration, isAnyArray);
    }

    private static boolean isSingle(Optional<FunctionDeclaration> declaration, int argument) {
        return declaration.isPresent()
                && argument < declaration.get().maximumArguments()
                && declaration.get().parameter(argument).kind().isScalar();
    }

    private static boolean yieldsArray(
            Optional<FunctionDeclaration> declaration, boolean isAnyArray) {
        if (declaration.isEmpty()) {
            return isAnyArray;
        }
        return switch (declaration.get().kind()) {
            case REDUCTION, ELEMENTWISE, SCALAR -> false;
            case CONDITIONAL -> isAnyArray;
            case MATRIX, ARRAY, REFERENCE, HIGHER_ORDER, BINDING -> true;
        };
    }

    @Override
    public Boolean visitCall(Expression.Call call) {
        return true;
    }
}
