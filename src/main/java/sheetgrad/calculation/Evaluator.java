package sheetgrad.calculation;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.Application;
import sheetgrad.function.Arguments;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.Dereference;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionKind;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Recorder;
import sheetgrad.function.Volatility;
import sheetgrad.function.WorkbookFacts;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayTooLargeException;
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
final class Evaluator implements Expression.Visitor<Value>, CalculationContext {
    /** Where an evaluator reads cells. */
    interface CellReader {
        /** The value of a cell; throws {@link NotCalculatedException} if it has to be calculated first. */
        Value read(int sheet, int row, int column);

        /** Takes note of cells that a block's formula may read although it does not name them. */
        void noteComputed(Block block, ReferenceValue reference);

        /** The part of an area beyond which it is blank. */
        Optional<CellRange> usedPart(Area area);

        /** The part of an area that ends with the last used cell of its sheet. */
        Optional<CellRange> usedPartOfSheet(Area area);

        /** The range that an anchor's array fills. */
        Optional<CellRange> spillRange(int sheet, int row, int column);

        /** The upper left cell of the array formula that the cell lies in, if it lies in one. */
        Optional<CellAddress> arrayFormula(int sheet, int row, int column);
    }

    private final FunctionRegistry functions;
    private final CellReader cells;
    private final EvaluatedWorkbook workbook;
    private final RandomDraws random;
    private final Clock clock;
    private final Optional<Recorder> recorder;
    private final ReferenceResolver references;
    private final Bindings bindings;
    private final TextReferences textReferences;
    private final Nesting nesting = new Nesting();
    private @Nullable Block block;
    private int sheet;
    private int row;
    private int column;
    private int draws;
    private boolean liftsArrays;
    private boolean mayNeedReference;

    Evaluator(
            Workbook workbook,
            FunctionRegistry functions,
            CellReader cells,
            RandomDraws random,
            Clock clock,
            Optional<Recorder> recorder) {
        this.functions = functions;
        this.cells = cells;
        this.workbook = new EvaluatedWorkbook(workbook, cells);
        this.random = random;
        this.clock = clock;
        this.recorder = recorder;
        this.references = new ReferenceResolver(workbook, this);
        this.bindings = new Bindings(workbook, functions, this);
        this.textReferences = new TextReferences(workbook, this, bindings);
    }

    /**
     * The value of a block's formula in one of its cells: a scalar, or an array that the cell is the anchor of. A
     * formula that yields a blank shows 0.
     */
    Value evaluate(Block ofBlock, int cellRow, int cellColumn) {
        block = ofBlock;
        sheet = ofBlock.sheet();
        row = cellRow;
        column = cellColumn;
        draws = 0;
        liftsArrays = ofBlock.liftsArrays();
        mayNeedReference = false;
        bindings.reset();
        try {
            Value value = ofBlock.expression().accept(this);
            return Results.settle(value, ofBlock.form(), this);
        } catch (ArrayTooLargeException tooLarge) {
            return tooLarge.toError();
        }
    }

    /** The value of an expression as an argument, with operators lifted or not. */
    Value evaluate(Expression expression, boolean lifts) {
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
        return evaluate(expression, true);
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
            return intersect(unary.operand().accept(this));
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

    private Value intersect(Value value) {
        if (value instanceof ReferenceValue reference) {
            return Dereference.intersect(reference, this)
                    .<Value>map(ReferenceValue::of)
                    .orElseGet(
                            () ->
                                    ErrorValue.of(
                                            ErrorKind.VALUE,
                                            "the range has no single cell in the row or column of the formula"));
        }
        return Dereference.intersect(value, this);
    }

    @Override
    public Value visitBinary(Expression.Binary binary) {
        if (binary.operator().isReferenceOperator()) {
            mayNeedReference = true;
            return noted(
                    references.combine(
                            binary.operator(),
                            binary.left().accept(this),
                            binary.right().accept(this)));
        }
        if (!isOperation(binary.left())) {
            return apply(binary.operator().symbol(), List.of(binary.left(), binary.right()));
        }
        return chain(binary);
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
            FunctionDeclaration operator = functions.find(link.operator().symbol()).orElseThrow();
            CallArguments arguments =
                    new CallArguments(operator, List.of(link.left(), link.right()));
            arguments.values[0] = value;
            value = Application.apply(operator, arguments);
        }
        return value;
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
            return ErrorValue.of(ErrorKind.NAME, "there is no function named " + name);
        }
        return apply(function.get(), new CallArguments(function.get(), expressions));
    }

    /** The value of a function; cells that it found out are taken note of. */
    Value apply(FunctionDeclaration function, Arguments arguments) {
        Value value = Application.apply(function, arguments);
        return function.volatility() == Volatility.REFERENCE ? noted(value) : value;
    }

    private Value noted(Value value) {
        if (block != null && value instanceof ReferenceValue reference) {
            cells.noteComputed(block, reference);
        }
        return value;
    }

    private static Expression withoutParentheses(Expression expression) {
        Expression inner = expression;
        while (inner instanceof Expression.Parenthesised parenthesised) {
            inner = parenthesised.inner();
        }
        return inner;
    }

    /** The arguments of one call, evaluated when asked for. */
    private final class CallArguments implements Arguments {
        private final FunctionDeclaration function;
        private final List<Expression> expressions;
        private final @Nullable Value[] values;
        private final @Nullable Call[] operations;
        private final boolean lifts = liftsArrays;
        private final boolean mayNeedReferenceOfResult = mayNeedReference;

        CallArguments(FunctionDeclaration function, List<Expression> expressions) {
            this.function = function;
            this.expressions = expressions;
            this.values = new @Nullable Value[expressions.size()];
            this.operations = new @Nullable Call[expressions.size()];
        }

        @Override
        public int count() {
            return expressions.size();
        }

        @Override
        public Value get(int index) {
            if (index >= values.length) {
                return OmittedValue.OMITTED;
            }
            Value value = values[index];
            if (value == null) {
                Call operation = operations[index];
                value =
                        operation == null
                                ? evaluate(index)
                                : Application.apply(operation.function(), operation.arguments());
                values[index] = value;
            }
            return value;
        }

        private Value evaluate(int index) {
            mayNeedReference =
                    function.kind() == FunctionKind.CONDITIONAL
                            ? mayNeedReferenceOfResult
                            : function.parameter(index).kind().takesReferences();
            return Evaluator.this.evaluate(expressions.get(index), liftsInside(index));
        }

        private boolean liftsInside(int index) {
            return lifts || function.parameter(index).kind().liftsOperators();
        }

        @Override
        public Optional<Call> operation(int index) {
            if (recorder.isEmpty()
                    || !(withoutParentheses(expressions.get(index))
                            instanceof Expression.Binary binary)
                    || binary.operator().isReferenceOperator()) {
                return Optional.empty();
            }
            boolean outer = liftsArrays;
            liftsArrays = liftsInside(index);
            try {
                FunctionDeclaration operator =
                        functions.find(binary.operator().symbol()).orElseThrow();
                Call call =
                        new Call(
                                operator,
                                new CallArguments(
                                        operator, List.of(binary.left(), binary.right())));
                operations[index] = call;
                return Optional.of(call);
            } finally {
                liftsArrays = outer;
            }
        }

        @Override
        public Optional<Value> unchosen(int index) {
            boolean isPlain =
                    expressions.get(index).accept(new PlainArithmetic(functions, bindings));
            if (!isPlain) {
                return Optional.empty();
            }
            try {
                return Optional.of(get(index));
            } catch (NotCalculatedException cellNotNeededSoFar) {
                return Optional.empty();
            }
        }

        @Override
        public boolean mayNeedReference() {
            return mayNeedReferenceOfResult;
        }

        @Override
        public boolean liftsArrays() {
            return lifts;
        }

        @Override
        public CalculationContext context() {
            return Evaluator.this;
        }
    }

    @Override
    public Value cell(int cellSheet, int cellRow, int cellColumn) {
        return cells.read(cellSheet, cellRow, cellColumn);
    }

    @Override
    public Optional<CellRange> usedPart(Area area) {
        return cells.usedPart(area);
    }

    @Override
    public Value resolve(String reference, boolean isA1) {
        return textReferences.resolve(reference, isA1);
    }

    @Override
    public Optional<CellRange> usedPartOfSheet(Area area) {
        return cells.usedPartOfSheet(area);
    }

    Optional<CellRange> spillRange(Area cell) {
        return cells.spillRange(cell.sheet(), cell.range().firstRow(), cell.range().firstColumn());
    }

    @Override
    public int sheet() {
        return sheet;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public double nextRandom() {
        return random.draw(sheet, row, column, draws++);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public boolean uses1904() {
        return workbook.uses1904();
    }

    @Override
    public WorkbookFacts workbook() {
        return workbook;
    }

    @Override
    public Optional<Recorder> recorder() {
        return recorder;
    }
}
