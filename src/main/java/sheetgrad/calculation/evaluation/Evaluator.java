package sheetgrad.calculation.evaluation;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.Application;
import sheetgrad.function.Arguments;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Recorder;
import sheetgrad.function.Volatility;
import sheetgrad.value.ArrayTooLargeException;
import sheetgrad.value.Cancellation;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/**
 * Works out one formula for one cell by walking its tree: the reference for what every formula means. Cells are read
 * through a {@link CellReader}, which may refuse one that has yet to be calculated.
 */
public class Evaluator implements Expression.Visitor<Value> {
    private final FunctionRegistry functions;
    private final CellReader cells;
    private final DataTables dataTables;
    private final FormulaContext context;
    private final ReferenceResolver references;
    private final Bindings bindings;
    private final TextReferences textReferences;
    private final FilledFormulas filledFormulas;
    private final Nesting nesting = new Nesting();
    private @Nullable Block block;
    private boolean liftsArrays;
    private boolean mayNeedReference;

    /** @param forks makes calculations beside this one, for data tables */
    public Evaluator(
            Workbook workbook,
            FunctionRegistry functions,
            CellReader cells,
            RandomDraws random,
            Clock clock,
            Optional<Recorder> recorder,
            LongFunction<DataTables.Fork> forks) {
        this.dataTables = new DataTables(cells, forks);
        this.functions = functions;
        this.cells = cells;
        FormulaContext.Answers answers =
                new FormulaContext.Answers(this::resolveText, this::filledDown, this::noted);
        this.context = new FormulaContext(workbook, cells, random, clock, recorder, answers);
        this.references = new ReferenceResolver(workbook, context);
        this.bindings = new Bindings(workbook, functions, references, this);
        this.textReferences = new TextReferences(workbook, context, bindings);
        this.filledFormulas = new FilledFormulas(workbook, context, bindings);
    }

    /**
     * The value of a block's formula in one of its cells: a scalar, or an array that the cell is the anchor of. A
     * formula that yields a blank shows 0.
     */
    public Value evaluate(Block ofBlock, int cellRow, int cellColumn) {
        block = ofBlock;
        context.enter(ofBlock.sheet(), cellRow, cellColumn);
        liftsArrays = ofBlock.liftsArrays();
        mayNeedReference = false;
        bindings.reset();
        try {
            Value value =
                    ofBlock.isDataTable()
                            ? dataTables.entries(ofBlock, cellRow, cellColumn)
                            : ofBlock.expression().accept(this);
            Value settled = Results.settle(value, ofBlock.form(), context);
            return context.lacksAnswer()
                    ? cells.withoutAnswer(ofBlock, cellRow, cellColumn, settled)
                    : settled;
        } catch (ArrayTooLargeException tooLarge) {
            return tooLarge.toError();
        }
    }

    private Value resolveText(String reference, boolean isA1) {
        return textReferences.resolve(reference, isA1);
    }

    private Optional<Value> filledDown(int sheet, int row, int column, int rows) {
        return filledFormulas.value(sheet, row, column, rows);
    }

    /** What functions may ask about the cell being calculated. */
    final FormulaContext context() {
        return context;
    }

    /** Whether operators work on whole arrays where the evaluation stands. */
    final boolean liftsArrays() {
        return liftsArrays;
    }

    /** Whether somebody may ask which cell the value being worked out came from. */
    final boolean mayNeedReference() {
        return mayNeedReference;
    }

    /** The value of an argument, with operators lifted or not, where its reference may be needed or not. */
    Value evaluateArgument(Expression expression, boolean lifts, boolean isReferenceNeeded) {
        mayNeedReference = isReferenceNeeded;
        return evaluate(expression, lifts);
    }

    private Value evaluate(Expression expression, boolean lifts) {
        boolean outer = liftsArrays;
        liftsArrays = lifts;
        try {
            return nesting.evaluate(expression, this);
        } finally {
            liftsArrays = outer;
        }
    }

    /** The value of the body of a LAMBDA. */
    Value evaluateBody(Expression body) {
        return nesting.evaluate(body, this);
    }

    /** The value of a defined name's expression, as it is for the cell being calculated. */
    Value evaluateName(Expression expression) {
        boolean outer = references.enterName(true);
        try {
            return evaluate(expression, true);
        } finally {
            references.enterName(outer);
        }
    }

    @Override
    public Value visitLiteral(Expression.Literal literal) {
        return literal.value();
    }

    @Override
    public Value visitOmitted(Expression.Omitted omitted) {
        return OmittedValue.OMITTED;
    }

    @Override
    public Value visitCell(Expression.CellReference reference) {
        return references.cell(reference);
    }

    @Override
    public Value visitRange(Expression.RangeReference reference) {
        return references.range(reference);
    }

    @Override
    public Value visitName(Expression.NameReference reference) {
        return bindings.lookUp(reference);
    }

    @Override
    public Value visitTable(Expression.TableReference reference) {
        return references.table(reference);
    }

    @Override
    public Value visitUnary(Expression.Unary unary) {
        mayNeedReference = true;
        if (unary.operator() == UnaryOperator.IMPLICIT_INTERSECTION) {
            return references.intersect(unary.operand().accept(this));
        }
        if (unary.operator() == UnaryOperator.SPILL) {
            return references.spill(unary.operand().accept(this));
        }
        String name =
                unary.operator().isPostfix()
                        ? unary.operator().symbol()
                        : "unary" + unary.operator().symbol();
        return apply(name, List.of(unary.operand()));
    }

    @Override
    public Value visitBinary(Expression.Binary binary) {
        if (binary.operator().isReferenceOperator()) {
            return referenceChain(binary);
        }
        if (!isOperation(binary.left())) {
            return apply(binary.operator().symbol(), List.of(binary.left(), binary.right()));
        }
        return chain(binary);
    }

    /** The reference that a chain such as (A1,B1,C1) stands for, in a loop as {@link #chain}. */
    private Value referenceChain(Expression.Binary binary) {
        mayNeedReference = true;
        return binary.fold(
                first -> first.accept(this),
                (left, link) -> {
                    Value right = link.right().accept(this);
                    return noted(references.combine(link.operator(), left, right));
                });
    }

    private static boolean isOperation(Expression expression) {
        return expression instanceof Expression.Binary binary
                && !binary.operator().isReferenceOperator();
    }

    /** Works out a chain of operators such as 1+2-3 from the left, in a loop: it may be longer than the stack is deep. */
    private Value chain(Expression.Binary binary) {
        Deque<Expression.Binary> links = new ArrayDeque<>();
        links.push(binary);
        while (links.element().left() instanceof Expression.Binary inner && isOperation(inner)) {
            links.push(inner);
        }
        mayNeedReference = false;
        Expression.Binary first = links.pop();
        Value value = apply(first.operator().symbol(), List.of(first.left(), first.right()));
        for (Expression.Binary link : links) {
            linkDone(link.left(), value);
            FunctionDeclaration operator = operator(link);
            CallArguments arguments = arguments(operator, List.of(link.left(), link.right()));
            arguments.set(0, value);
            value = Application.apply(operator, arguments);
        }
        return value;
    }

    /** A part of a chain of operators has this value; it is not visited by itself. */
    void linkDone(Expression part, Value value) {
        // Only of interest to whoever follows the evaluation.
    }

    /** What an operator between values does. */
    final FunctionDeclaration operator(Expression.Binary binary) {
        return functions.find(binary.operator().symbol()).orElseThrow();
    }

    @Override
    public Value visitFunctionCall(Expression.FunctionCall call) {
        boolean needed = mayNeedReference;
        mayNeedReference = true;
        Optional<Value> bound = bindings.call(call);
        mayNeedReference = needed;
        return bound.orElseGet(() -> apply(call.name(), call.arguments()));
    }

    @Override
    public Value visitCall(Expression.Call call) {
        mayNeedReference = true;
        Value function = call.function().accept(this);
        if (function instanceof ErrorValue) {
            return function;
        }
        if (!(function instanceof FunctionValue callable)) {
            return ErrorValue.of(
                    ErrorKind.CALCULATION, "what stands before the parentheses is no function");
        }
        return callable.call(evaluateAll(call.arguments()));
    }

    @Override
    public Value visitParenthesised(Expression.Parenthesised parenthesised) {
        return parenthesised.inner().accept(this);
    }

    List<Value> evaluateAll(List<Expression> expressions) {
        List<Value> values = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            values.add(expression.accept(this));
        }
        return values;
    }

    private Value apply(String name, List<Expression> expressions) {
        Optional<FunctionDeclaration> function = functions.find(name);
        if (function.isEmpty()) {
            context.lackAnswer();
            return ErrorValue.of(ErrorKind.NAME, "there is no function named " + name);
        }
        return apply(function.get(), arguments(function.get(), expressions));
    }

    private CallArguments arguments(FunctionDeclaration function, List<Expression> expressions) {
        return new CallArguments(this, function, expressions, liftsArrays, mayNeedReference);
    }

    /** The value of a function; cells that it found out are taken note of. */
    Value apply(FunctionDeclaration function, Arguments arguments) {
        Cancellation.check();
        Value value = Application.apply(function, arguments);
        return function.volatility() == Volatility.REFERENCE ? noted(value) : value;
    }

    /** Whether an expression may be evaluated although it is not needed. */
    final boolean isPlainArithmetic(Expression expression) {
        return expression.accept(new PlainArithmetic(functions, bindings));
    }

    private Value noted(Value value) {
        if (block != null && value instanceof ReferenceValue reference) {
            cells.noteComputed(block, reference);
        }
        return value;
    }
}
