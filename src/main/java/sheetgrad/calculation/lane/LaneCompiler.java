package sheetgrad.calculation.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.calculation.analysis.PrecedentPattern;
import sheetgrad.calculation.analysis.SheetSpans;
import sheetgrad.calculation.analysis.TableAreas;
import sheetgrad.formula.Expression;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.formula.TablePart;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Relation;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeRange;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Table;
import sheetgrad.workbook.Workbook;

/**
 * Turns a formula into a {@link LaneProgram}, if all of it is arithmetic that lanes can carry out. Each visit gives the
 * lanes of one expression; nothing if the formula is left to the tree evaluator, whose meaning is the reference.
 */
public final class LaneCompiler implements Expression.Visitor<Optional<Lanes>> {
    /** Longer chains of operators are left to the evaluator, which goes along them in a loop. */
    private static final int LONGEST_CHAIN = 200;

    /** Deeper formulas are left to the evaluator, whose stack grows. */
    private static final int DEEPEST = 100;

    private static final long MOST_ELEMENTS = 1 << 20;

    private final Workbook workbook;
    private final TableAreas tables;
    private final LaneSource source;
    private final LaneFunctions functions;
    private Optional<CellRange> hosts = Optional.of(CellRange.WHOLE_SHEET);
    private CellLanes.Reading reading = CellLanes.Reading.BLANK_AS_ZERO;
    private boolean liftsArrays;
    private int depth;

    private LaneCompiler(Workbook workbook, FunctionRegistry functions, LaneSource source) {
        this.workbook = workbook;
        this.tables = new TableAreas(workbook);
        this.source = source;
        this.liftsArrays = source.liftsArrays();
        this.functions = new LaneFunctions(functions, this);
    }

    /** The program of a formula, if it has one. */
    public static Optional<LaneProgram> compile(
            Workbook workbook, FunctionRegistry functions, LaneSource source) {
        LaneCompiler compiler = new LaneCompiler(workbook, functions, source);
        return compiler.compile(source.expression())
                .filter(root -> root.isScalar() || !source.spills())
                .filter(root -> fills(root, source.filled()))
                .flatMap(
                        root ->
                                compiler.hosts.map(
                                        hosts -> new LaneProgram(Lanes.held(root), hosts)));
    }

    /** Whether it is to fill one cell, or cells of one row and has an element for each of them. */
    private static boolean fills(Lanes root, CellRange filled) {
        return filled.isSingleCell()
                || filled.rows() == 1
                        && (root.columns() == 1 || root.columns() >= filled.columns());
    }

    private Optional<Lanes> compile(Expression expression) {
        if (depth == DEEPEST) {
            return Optional.empty();
        }
        depth++;
        Optional<Lanes> lanes = expression.accept(this);
        depth--;
        return lanes;
    }

    /** Whether operators work on whole ranges here. */
    boolean liftsArrays() {
        return liftsArrays;
    }

    /**
     * The lanes of an argument.
     *
     * @param isLifted whether operators in it work on whole ranges
     * @param cellReading how cells are read where the argument is a reference and nothing else
     */
    Optional<Lanes> argument(
            Expression expression, boolean isLifted, CellLanes.Reading cellReading) {
        boolean outer = liftsArrays;
        CellLanes.Reading outerReading = reading;
        liftsArrays = outer || isLifted;
        reading = cellReading;
        Optional<Lanes> lanes = compile(expression);
        liftsArrays = outer;
        reading = outerReading;
        return lanes;
    }

    Optional<Lanes> operand(Expression expression) {
        return argument(expression, false, CellLanes.Reading.BLANK_AS_ZERO);
    }

    /** The lanes of several operands that are broadcast to one shape; nothing if their shapes do not fit. */
    Optional<List<Lanes>> operands(List<Expression> expressions) {
        List<Lanes> operands = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            Optional<Lanes> operand = operand(expression);
            if (operand.isEmpty()) {
                return Optional.empty();
            }
            operands.add(operand.get());
        }
        int rows = operands.stream().mapToInt(Lanes::rows).max().orElse(1);
        int columns = operands.stream().mapToInt(Lanes::columns).max().orElse(1);
        boolean fit =
                operands.stream()
                        .allMatch(
                                one ->
                                        (one.rows() == 1 || one.rows() == rows)
                                                && (one.columns() == 1
                                                        || one.columns() == columns));
        return fit ? Optional.of(operands) : Optional.empty();
    }

    @Override
    public Optional<Lanes> visitLiteral(Expression.Literal literal) {
        if (literal.value() instanceof NumberValue number) {
            return Optional.of(new Lanes.Constant(number.number(), false));
        }
        return literal.value() instanceof BooleanValue flag
                ? Optional.of(new Lanes.Constant(flag.isTrue() ? 1 : 0, true))
                : Optional.empty();
    }

    @Override
    public Optional<Lanes> visitOmitted(Expression.Omitted omitted) {
        return Optional.empty();
    }

    @Override
    public Optional<Lanes> visitCell(Expression.CellReference reference) {
        return cells(
                reference.sheet(), new RelativeRange(reference.cell(), reference.cell()), reading);
    }

    @Override
    public Optional<Lanes> visitRange(Expression.RangeReference reference) {
        return cells(reference.sheet(), reference.range(), reading);
    }

    private Optional<Lanes> cells(
            Optional<SheetQualifier> qualifier, RelativeRange range, CellLanes.Reading how) {
        return sheet(qualifier).flatMap(sheet -> cells(sheet, range, how));
    }

    /** The one sheet that a reference is to. */
    private Optional<Integer> sheet(Optional<SheetQualifier> qualifier) {
        if (qualifier.isEmpty()) {
            return Optional.of(source.sheet());
        }
        List<Sheet> sheets = SheetSpans.sheets(workbook, qualifier.get());
        return qualifier.get().externalWorkbook().isPresent() || sheets.size() != 1
                ? Optional.empty()
                : Optional.of(sheets.get(0).id());
    }

    /** A reduction of a range that grows from cell to cell. */
    Optional<Lanes> growing(ReductionLanes.Kind kind, Expression.RangeReference reference) {
        limit(reference.range().hosts());
        return sheet(reference.sheet())
                .flatMap(sheet -> GrowingLanes.of(kind, sheet, reference.range()));
    }

    /** Takes note that the formula can be calculated for these cells only. */
    private void limit(Optional<CellRange> cells) {
        hosts = hosts.flatMap(before -> cells.flatMap(before::intersection));
    }

    /** A range may stand where a single value is wanted only if it is lifted or collected. */
    private Optional<Lanes> cells(int sheet, RelativeRange range, CellLanes.Reading how) {
        boolean isWanted = liftsArrays || how != CellLanes.Reading.BLANK_AS_ZERO;
        limit(range.hosts());
        return CellLanes.of(sheet, range, how)
                .filter(one -> one.isScalar() || isWanted)
                .filter(one -> (long) one.rows() * one.columns() <= MOST_ELEMENTS)
                .map(one -> one);
    }

    @Override
    public Optional<Lanes> visitName(Expression.NameReference reference) {
        if (reference.sheet().isPresent()) {
            return Optional.empty();
        }
        boolean outer = liftsArrays;
        liftsArrays = true;
        Optional<Lanes> lanes =
                workbook.findName(reference.name(), source.sheet())
                        .flatMap(DefinedName::expression)
                        .flatMap(this::compile);
        liftsArrays = outer;
        return lanes.filter(
                one -> one.isScalar() || liftsArrays || reading != CellLanes.Reading.BLANK_AS_ZERO);
    }

    @Override
    public Optional<Lanes> visitTable(Expression.TableReference reference) {
        int row = source.first().row();
        int column = source.first().column();
        Optional<Table> table = tables.table(reference, source.sheet(), row, column);
        List<PrecedentPattern> patterns = tables.patterns(reference, source.sheet(), row, column);
        if (table.flatMap(Table::dataRange).isEmpty() || patterns.size() != 1) {
            return Optional.empty();
        }
        if (reference.parts().contains(TablePart.THIS_ROW)) {
            limit(table.get().dataRange().map(CellRange::wholeRows));
        }
        return cells(patterns.get(0).sheet(), patterns.get(0).range(), reading);
    }

    @Override
    public Optional<Lanes> visitUnary(Expression.Unary unary) {
        UnaryOperator operator = unary.operator();
        if (operator == UnaryOperator.SPILL) {
            return Optional.empty();
        }
        if (operator == UnaryOperator.IMPLICIT_INTERSECTION) {
            return operand(unary.operand()).filter(Lanes::isScalar);
        }
        String symbol = operator.symbol();
        return functions.elementwise(
                operator.isPostfix() ? symbol : "unary" + symbol, List.of(unary.operand()));
    }

    @Override
    public Optional<Lanes> visitBinary(Expression.Binary binary) {
        if (binary.<Integer>fold(first -> 0, (length, link) -> length + 1) > LONGEST_CHAIN) {
            return Optional.empty();
        }
        List<Expression> sides = List.of(binary.left(), binary.right());
        Optional<Relation> relation = Relation.of(binary.operator().symbol());
        if (relation.isPresent()) {
            return comparison(relation.get(), binary, sides);
        }
        switch (binary.operator()) {
            case ADD:
            case SUBTRACT:
            case MULTIPLY:
            case DIVIDE:
                return operands(sides)
                        .map(
                                both ->
                                        OperatorLanes.arithmetic(
                                                binary.operator(), both.get(0), both.get(1)));
            case POWER:
                return isSquare(binary)
                        ? operand(binary.left()).map(OperatorLanes::square)
                        : functions.elementwise("^", sides);
            default:
                return Optional.empty();
        }
    }

    private static boolean isSquare(Expression.Binary power) {
        return power.right() instanceof Expression.Literal literal
                && literal.value().equals(new NumberValue(2));
    }

    private Optional<Lanes> comparison(
            Relation relation, Expression.Binary binary, List<Expression> sides) {
        if (binary.right() instanceof Expression.Literal literal
                && literal.value() instanceof TextValue text) {
            return argument(binary.left(), false, CellLanes.Reading.AS_IT_IS)
                    .filter(left -> left instanceof CellLanes && left.isScalar())
                    .map(left -> new CellLanes.TextComparison((CellLanes) left, relation, text));
        }
        return operands(sides)
                .filter(both -> both.get(0).isLogical() == both.get(1).isLogical())
                .map(both -> OperatorLanes.comparison(relation, both.get(0), both.get(1)));
    }

    @Override
    public Optional<Lanes> visitFunctionCall(Expression.FunctionCall call) {
        return functions.call(call);
    }

    @Override
    public Optional<Lanes> visitCall(Expression.Call call) {
        return Optional.empty();
    }

    @Override
    public Optional<Lanes> visitParenthesised(Expression.Parenthesised parenthesised) {
        return compile(parenthesised.inner());
    }
}
