package sheetgrad.calculation.evaluation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.Dereference;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.Area;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/**
 * An evaluator that keeps a list of what it did, part after part in the order in which the parts got their values. What
 * happens within names and within the bodies of LAMBDAs belongs to the step of whoever asks for it. Every part must be an
 * object of its own.
 */
public final class TracingEvaluator extends Evaluator {
    private final List<EvaluationStep> steps = new ArrayList<>();
    private final Set<Expression> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Expression> operands = Collections.newSetFromMap(new IdentityHashMap<>());
    private int within;

    public TracingEvaluator(
            Workbook workbook,
            FunctionRegistry functions,
            CellReader cells,
            RandomDraws random,
            Clock clock,
            LongFunction<DataTables.Fork> forks) {
        super(workbook, functions, cells, random, clock, Optional.empty(), forks);
    }

    /** The steps so far. */
    public List<EvaluationStep> steps() {
        return steps;
    }

    @Override
    Value evaluateBody(Expression body) {
        within++;
        try {
            return super.evaluateBody(body);
        } finally {
            within--;
        }
    }

    @Override
    Value evaluateName(Expression expression) {
        within++;
        try {
            return super.evaluateName(expression);
        } finally {
            within--;
        }
    }

    @Override
    public Value visitCell(Expression.CellReference reference) {
        return read(reference, () -> super.visitCell(reference));
    }

    @Override
    public Value visitRange(Expression.RangeReference reference) {
        return read(reference, () -> super.visitRange(reference));
    }

    @Override
    public Value visitTable(Expression.TableReference reference) {
        return read(reference, () -> super.visitTable(reference));
    }

    @Override
    public Value visitName(Expression.NameReference reference) {
        return read(reference, () -> super.visitName(reference));
    }

    /** Cells show what they hold, unless they are asked for as cells; ranges only between operators. */
    private Value read(Expression part, Supplier<Value> evaluation) {
        boolean isReferenceWanted = mayNeedReference();
        Value value = evaluation.get();
        if (!(value instanceof ReferenceValue reference)) {
            add(part, value);
            return value;
        }
        boolean isCell = reference.isSingleArea() && reference.area().isSingleCell();
        if (!isReferenceWanted && (isCell || operands.contains(part))) {
            add(new EvaluationStep(part, contents(reference), source(reference)));
        } else if (!isWritten(part)) {
            add(part, value);
        }
        return value;
    }

    private Value contents(ReferenceValue reference) {
        return liftsArrays()
                ? Dereference.read(reference, context())
                : Dereference.intersect((Value) reference, context());
    }

    private static Optional<Area> source(ReferenceValue reference) {
        return reference.isSingleArea() ? Optional.of(reference.area()) : Optional.empty();
    }

    /** Whether the formula itself says which cells these are, so that there is nothing to find out. */
    private static boolean isWritten(Expression part) {
        return part instanceof Expression.CellReference
                || part instanceof Expression.RangeReference
                || part instanceof Expression.TableReference
                || part instanceof Expression.NameReference;
    }

    @Override
    public Value visitUnary(Expression.Unary unary) {
        if (unary.operator() != UnaryOperator.SPILL
                && unary.operator() != UnaryOperator.IMPLICIT_INTERSECTION) {
            operands.add(unary.operand());
        }
        return read(unary, () -> super.visitUnary(unary));
    }

    @Override
    public Value visitBinary(Expression.Binary binary) {
        Expression left = binary;
        while (left instanceof Expression.Binary link) {
            if (!link.operator().isReferenceOperator()) {
                operands.add(link.left());
                operands.add(link.right());
            }
            left = link.left();
        }
        return read(binary, () -> super.visitBinary(binary));
    }

    @Override
    void linkDone(Expression part, Value value) {
        add(part, value);
    }

    @Override
    public Value visitFunctionCall(Expression.FunctionCall call) {
        return read(call, () -> super.visitFunctionCall(call));
    }

    @Override
    public Value visitCall(Expression.Call call) {
        return read(call, () -> super.visitCall(call));
    }

    /** Parentheses go together with what they hold. */
    @Override
    public Value visitParenthesised(Expression.Parenthesised parenthesised) {
        if (operands.contains(parenthesised)) {
            operands.add(parenthesised.inner());
        }
        Value value = super.visitParenthesised(parenthesised);
        int last = steps.size() - 1;
        if (within == 0 && last >= 0 && steps.get(last).part() == parenthesised.inner()) {
            EvaluationStep step = steps.get(last);
            steps.set(last, new EvaluationStep(parenthesised, step.value(), step.source()));
        }
        return value;
    }

    private void add(Expression part, Value value) {
        if (!(value instanceof FunctionValue)) {
            add(new EvaluationStep(part, value, Optional.empty()));
        }
    }

    private void add(EvaluationStep step) {
        if (within == 0 && done.add(step.part())) {
            steps.add(step);
        }
    }
}
