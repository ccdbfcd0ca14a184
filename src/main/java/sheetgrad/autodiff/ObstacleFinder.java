package sheetgrad.autodiff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionKind;
import sheetgrad.reference.Area;

/**
 * Finds, by looking at a formula's tree, what stands between the traced cells that it reads and its result, which is
 * known not to be traced: for each such reference, the innermost function that gives the number no slope. Variables and
 * the parameters of LAMBDAs stand for the expressions bound to them.
 */
final class ObstacleFinder implements Expression.Visitor<ObstacleFinder.Visited> {
    /** What every visit returns. */
    enum Visited {
        DONE
    }

    /** How deep names and LAMBDAs are followed into one another. */
    private static final int MAXIMUM_DEPTH = 32;

    /** A variable, what it stands for, and the variables known there. */
    private record Scope(
            String name, Expression bound, @Nullable Scope known, @Nullable Scope outer) {}

    /** A right operand that waits for its turn, and what stands between it and the result. */
    private record Operand(Expression expression, @Nullable Obstacle innermost) {}

    private final FrozenCalculation base;
    private final ModelCell host;
    private final Predicate<Area> isTraced;
    private final Set<Obstacle> found = new LinkedHashSet<>();
    private @Nullable Obstacle innermost;
    private @Nullable Scope scope;
    private int depth;

    /**
     * A finder for the formula of one cell.
     *
     * @param isTraced whether an area holds a number that depends on the cell in question
     */
    ObstacleFinder(FrozenCalculation base, ModelCell host, Predicate<Area> isTraced) {
        this.base = base;
        this.host = host;
        this.isTraced = isTraced;
    }

    /** The obstacles in a formula; none if it reads no traced cell. */
    Set<Obstacle> find(Expression formula) {
        formula.accept(this);
        return found;
    }

    private Visited leaf(Expression reference) {
        boolean reads =
                base
                        .precedents(
                                reference,
                                host.sheet(),
                                host.address().row(),
                                host.address().column())
                        .stream()
                        .anyMatch(isTraced);
        if (reads) {
            found.add(innermost == null ? Obstacle.unused() : innermost);
        }
        return Visited.DONE;
    }

    @Override
    public Visited visitLiteral(Expression.Literal literal) {
        return Visited.DONE;
    }

    @Override
    public Visited visitOmitted(Expression.Omitted omitted) {
        return Visited.DONE;
    }

    @Override
    public Visited visitCell(Expression.CellReference reference) {
        return leaf(reference);
    }

    @Override
    public Visited visitRange(Expression.RangeReference reference) {
        return leaf(reference);
    }

    @Override
    public Visited visitTable(Expression.TableReference reference) {
        return leaf(reference);
    }

    @Override
    public Visited visitName(Expression.NameReference reference) {
        Scope variable = reference.sheet().isEmpty() ? variable(reference.name()) : null;
        if (variable != null) {
            follow(variable.bound(), variable.known());
            return Visited.DONE;
        }
        Optional<Expression> meaning = meaning(reference.name());
        if (meaning.isEmpty()) {
            return leaf(reference);
        }
        follow(meaning.get(), null);
        return Visited.DONE;
    }

    private Optional<Expression> meaning(String name) {
        return base.workbook().findName(name, host.sheet()).flatMap(one -> one.expression());
    }

    private @Nullable Scope variable(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        for (Scope one = scope; one != null; one = one.outer()) {
            if (one.name().equals(key)) {
                return one;
            }
        }
        return null;
    }

    private void follow(Expression expression, @Nullable Scope known) {
        if (depth >= MAXIMUM_DEPTH) {
            return;
        }
        Scope before = scope;
        scope = known;
        depth++;
        expression.accept(this);
        depth--;
        scope = before;
    }

    @Override
    public Visited visitUnary(Expression.Unary unary) {
        boolean isArithmetic =
                unary.operator() != UnaryOperator.SPILL
                        && unary.operator() != UnaryOperator.IMPLICIT_INTERSECTION;
        String name = (unary.operator().isPostfix() ? "" : "unary") + unary.operator().symbol();
        return isArithmetic ? call(name, List.of(unary.operand())) : unary.operand().accept(this);
    }

    @Override
    public Visited visitBinary(Expression.Binary binary) {
        return isOperation(binary) ? chain(binary) : leaf(binary);
    }

    private static boolean isOperation(Expression.Binary binary) {
        return !binary.operator().isReferenceOperator();
    }

    /** Visits the operands of a chain such as 1+2-3 in a loop: it may be longer than the stack is deep. */
    private Visited chain(Expression.Binary chain) {
        Obstacle outer = innermost;
        Deque<Operand> waiting = new ArrayDeque<>();
        Expression left = chain;
        while (left instanceof Expression.Binary link && isOperation(link)) {
            Optional<FunctionDeclaration> operator =
                    base.functions().find(link.operator().symbol());
            waiting.push(new Operand(link.right(), obstacle(operator, 1, 2, innermost)));
            innermost = obstacle(operator, 0, 2, innermost);
            left = link.left();
        }
        left.accept(this);
        for (Operand operand : waiting) {
            innermost = operand.innermost();
            operand.expression().accept(this);
        }
        innermost = outer;
        return Visited.DONE;
    }

    private static @Nullable Obstacle obstacle(
            Optional<FunctionDeclaration> function,
            int place,
            int count,
            @Nullable Obstacle outer) {
        return function.flatMap(one -> Obstacle.of(one, place, count)).orElse(outer);
    }

    @Override
    public Visited visitFunctionCall(Expression.FunctionCall call) {
        if (call.name().equals("LET")) {
            return let(call.arguments());
        }
        Scope variable = variable(call.name());
        Optional<Expression> meaning =
                variable != null ? Optional.of(variable.bound()) : meaning(call.name());
        if (meaning.isPresent()) {
            return lambda(
                    meaning.get(), variable == null ? null : variable.known(), call.arguments());
        }
        return call(call.name(), call.arguments());
    }

    @Override
    public Visited visitCall(Expression.Call call) {
        return lambda(call.function(), scope, call.arguments());
    }

    @Override
    public Visited visitParenthesised(Expression.Parenthesised parenthesised) {
        return parenthesised.inner().accept(this);
    }

    private Visited call(String name, List<Expression> arguments) {
        Optional<FunctionDeclaration> function = base.functions().find(name);
        if (function.isPresent()
                && function.get().kind() == FunctionKind.HIGHER_ORDER
                && !arguments.isEmpty()) {
            int last = arguments.size() - 1;
            return lambda(arguments.get(last), scope, arguments.subList(0, last));
        }
        Obstacle outer = innermost;
        for (int i = 0; i < arguments.size(); i++) {
            innermost = obstacle(function, i, arguments.size(), outer);
            arguments.get(i).accept(this);
        }
        innermost = outer;
        return Visited.DONE;
    }

    private Visited let(List<Expression> arguments) {
        Scope outer = scope;
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            bind(arguments.get(i), arguments.get(i + 1), scope);
        }
        if (!arguments.isEmpty()) {
            arguments.get(arguments.size() - 1).accept(this);
        }
        scope = outer;
        return Visited.DONE;
    }

    private void bind(Expression name, Expression bound, @Nullable Scope known) {
        if (name instanceof Expression.NameReference variable) {
            scope = new Scope(variable.name().toLowerCase(Locale.ROOT), bound, known, scope);
        }
    }

    /** Visits the body of a LAMBDA with its parameters standing for the arguments. */
    private Visited lambda(Expression function, @Nullable Scope known, List<Expression> arguments) {
        Scope outer = scope;
        Expression callee = function;
        Scope calleeScope = known;
        while (callee instanceof Expression.NameReference name && depth < MAXIMUM_DEPTH) {
            Scope variable = variable(name.name());
            Optional<Expression> meaning =
                    variable == null ? meaning(name.name()) : Optional.of(variable.bound());
            if (meaning.isEmpty()) {
                return call(name.name(), arguments);
            }
            callee = meaning.get();
            calleeScope = variable == null ? null : variable.known();
            depth++;
        }
        if (!(callee instanceof Expression.FunctionCall lambda)
                || !lambda.name().equals("LAMBDA")
                || lambda.arguments().isEmpty()) {
            arguments.forEach(argument -> argument.accept(this));
            return Visited.DONE;
        }
        scope = calleeScope;
        int parameters = lambda.arguments().size() - 1;
        for (int i = 0; i < Math.min(parameters, arguments.size()); i++) {
            bind(lambda.arguments().get(i), arguments.get(i), outer);
        }
        follow(lambda.arguments().get(parameters), scope);
        scope = outer;
        return Visited.DONE;
    }
}
