package sheetgrad.formula;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.formula.Expression.Binary;
import sheetgrad.formula.Expression.Call;
import sheetgrad.formula.Expression.CellReference;
import sheetgrad.formula.Expression.FunctionCall;
import sheetgrad.formula.Expression.Literal;
import sheetgrad.formula.Expression.NameReference;
import sheetgrad.formula.Expression.Omitted;
import sheetgrad.formula.Expression.Parenthesised;
import sheetgrad.formula.Expression.RangeReference;
import sheetgrad.formula.Expression.TableReference;
import sheetgrad.formula.Expression.Unary;

/**
 * Makes a formula with other references of a formula. What stays the same is not copied: a formula in which nothing is
 * to be changed comes back as the same object. Subclasses say what becomes of cells, ranges, names and tables; they are
 * visited from left to right. Used by one thread.
 */
public abstract class ExpressionRewriter implements Expression.Visitor<Expression> {
    private final VariableScope variables = new VariableScope();

    /** Whether the name stands for a variable of LET or LAMBDA at the place that is being visited. */
    protected final boolean isVariable(String name) {
        return variables.find(name).isPresent();
    }

    /** The name of a function that is called; it may be that of a LAMBDA in a defined name. */
    protected String functionName(String name) {
        return name;
    }

    @Override
    public Expression visitLiteral(Literal literal) {
        return literal;
    }

    @Override
    public Expression visitOmitted(Omitted omitted) {
        return omitted;
    }

    @Override
    public Expression visitCell(CellReference reference) {
        return reference;
    }

    @Override
    public Expression visitRange(RangeReference reference) {
        return reference;
    }

    @Override
    public Expression visitName(NameReference reference) {
        return reference;
    }

    @Override
    public Expression visitTable(TableReference reference) {
        return reference;
    }

    @Override
    public Expression visitUnary(Unary unary) {
        Expression operand = unary.operand().accept(this);
        return operand == unary.operand() ? unary : new Unary(unary.operator(), operand);
    }

    @Override
    public Expression visitBinary(Binary binary) {
        return binary.<Expression>fold(
                left -> left.accept(this),
                (left, link) -> {
                    Expression right = link.right().accept(this);
                    return left == link.left() && right == link.right()
                            ? link
                            : new Binary(link.operator(), left, right);
                });
    }

    @Override
    public Expression visitFunctionCall(FunctionCall call) {
        boolean isDeclaring = call.name().equals("LET") || call.name().equals("LAMBDA");
        String name = isVariable(call.name()) ? call.name() : functionName(call.name());
        List<Expression> arguments = isDeclaring ? declaring(call) : arguments(call.arguments());
        return arguments == call.arguments() && name.equals(call.name())
                ? call
                : new FunctionCall(name, arguments);
    }

    /** The same list if no argument changes. */
    private List<Expression> arguments(List<Expression> arguments) {
        List<Expression> changed = arguments;
        for (int i = 0; i < arguments.size(); i++) {
            Expression argument = arguments.get(i).accept(this);
            if (argument != arguments.get(i)) {
                changed = changed == arguments ? new ArrayList<>(arguments) : changed;
                changed.set(i, argument);
            }
        }
        return changed;
    }

    /** LET knows each variable after its value, LAMBDA all of them in its last argument; declarations stay. */
    private List<Expression> declaring(FunctionCall call) {
        int known = variables.size();
        boolean isLet = call.name().equals("LET");
        List<Expression> before = call.arguments();
        List<Expression> changed = new ArrayList<>(before);
        for (int i = 0; i < before.size(); i++) {
            boolean isDeclaration = i < before.size() - 1 && (!isLet || i % 2 == 0);
            if (!isDeclaration) {
                changed.set(i, before.get(i).accept(this));
            }
            if (isLet && i % 2 == 1) {
                declare(before.get(i - 1));
            } else if (isDeclaration && !isLet) {
                declare(before.get(i));
            }
        }
        variables.shrink(known);
        return isSame(before, changed) ? before : changed;
    }

    private void declare(Expression declaration) {
        if (declaration instanceof NameReference name) {
            variables.declare(name.name());
        } else if (declaration instanceof TableReference optional
                && optional.columns().size() == 1) {
            variables.declare(optional.columns().get(0));
        }
    }

    private static boolean isSame(List<Expression> one, List<Expression> other) {
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Expression visitCall(Call call) {
        Expression function = call.function().accept(this);
        List<Expression> arguments = arguments(call.arguments());
        return function == call.function() && arguments == call.arguments()
                ? call
                : new Call(function, arguments);
    }

    @Override
    public Expression visitParenthesised(Parenthesised parenthesised) {
        Expression inner = parenthesised.inner().accept(this);
        return inner == parenthesised.inner() ? parenthesised : new Parenthesised(inner);
    }
}
