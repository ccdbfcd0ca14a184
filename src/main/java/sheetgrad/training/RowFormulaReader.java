package sheetgrad.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.training.RowTerm.Operator;
import sheetgrad.training.RowTerm.PairReduction;
import sheetgrad.training.RowTerm.Reduction;
import sheetgrad.training.RowTerm.Single;
import sheetgrad.value.NumberValue;
import sheetgrad.workbook.CellContent;

/**
 * Finds the rows of a loss: its formula must be SUM, AVERAGE, SUMSQ, COUNT, SUMXMY2 or SUMPRODUCT over ranges with a row for
 * each example, joined by + - * / ^, SQRT, LN and EXP; a cell that holds such a formula may stand for it. A range
 * of one row has its examples in columns.
 */
final class RowFormulaReader {
    private static final int DEEPEST = 12;
    private static final int MOST_SHARED = 1000;
    private static final int LONGEST_CHAIN = 1000;

    private final FrozenCalculation base;
    private final ModelCell loss;
    private RowCells cells;
    private int rows;

    private RowFormulaReader(FrozenCalculation base, ModelCell loss) {
        this.base = base;
        this.loss = loss;
        this.cells = new RowCells(base, 0);
    }

    /** The formula of this cell by rows; refused with the reason if it is none over rows. */
    static RowFormula read(FrozenCalculation base, ModelCell loss) throws ModelException {
        RowFormulaReader reader = new RowFormulaReader(base, loss);
        Expression formula =
                reader.formula(loss).orElseThrow(() -> reader.refusal("it holds no formula"));
        reader.rows = reader.mostRows(formula, loss, 0);
        if (reader.rows < 2) {
            throw reader.refusal("it sums no range with a row for each example");
        }
        reader.cells = new RowCells(base, reader.rows);
        return reader.cells.finish(reader.term(formula, loss, 0));
    }

    private ModelException refusal(String reason) {
        String name =
                base.workbook()
                        .locate(loss.sheet(), loss.address().row(), loss.address().column())
                        .toA1();
        return new ModelException(
                name
                        + " cannot be worked out for some rows alone: "
                        + reason
                        + "; it must be SUM, AVERAGE, SUMSQ, SUMXMY2 or SUMPRODUCT over rows, or made of such by + - * / ^"
                        + " and SQRT");
    }

    private Optional<Expression> formula(ModelCell cell) {
        return base.workbook()
                .sheet(cell.sheet())
                .contents()
                .find(cell.address().row(), cell.address().column())
                .flatMap(
                        content -> {
                            if (content instanceof CellContent.Formula plain) {
                                return Optional.of(plain.expression());
                            }
                            return content instanceof CellContent.DynamicFormula dynamic
                                    ? Optional.of(dynamic.expression())
                                    : Optional.empty();
                        });
    }

    private Optional<Area> area(Expression expression, ModelCell host) {
        Expression bare = bare(expression);
        boolean isReference =
                bare instanceof Expression.RangeReference
                        || bare instanceof Expression.CellReference
                        || bare instanceof Expression.TableReference
                        || bare instanceof Expression.NameReference;
        if (!isReference) {
            return Optional.empty();
        }
        List<Area> areas =
                base.precedents(bare, host.sheet(), host.address().row(), host.address().column());
        return areas.size() == 1 ? Optional.of(areas.get(0)) : Optional.empty();
    }

    private static Expression bare(Expression expression) {
        Expression inner = expression;
        while (inner instanceof Expression.Parenthesised parenthesised) {
            inner = parenthesised.inner();
        }
        return inner;
    }

    /** The number of examples: the rows of the longest range that is reduced. */
    private int mostRows(Expression expression, ModelCell host, int depth) {
        Expression bare = bare(expression);
        int most = 0;
        if (bare instanceof Expression.FunctionCall call) {
            for (Expression argument : call.arguments()) {
                Optional<Area> area = area(argument, host);
                most =
                        Math.max(
                                most,
                                area.filter(any -> !any.isSingleCell())
                                        .map(RowCells::length)
                                        .orElseGet(() -> mostRows(argument, host, depth + 1)));
            }
        } else if (bare instanceof Expression.Binary binary) {
            most =
                    binary.fold(
                            first -> mostRows(first, host, depth + 1),
                            (left, link) ->
                                    Math.max(left, mostRows(link.right(), host, depth + 1)));
        } else if (bare instanceof Expression.Unary unary) {
            most = mostRows(unary.operand(), host, depth + 1);
        } else {
            most = mostRowsBehind(bare, host, depth);
        }
        return most;
    }

    private int mostRowsBehind(Expression reference, ModelCell host, int depth) {
        Optional<ModelCell> cell = cell(reference, host);
        if (cell.isEmpty() || depth >= DEEPEST) {
            return 0;
        }
        return formula(cell.get()).map(inner -> mostRows(inner, cell.get(), depth + 1)).orElse(0);
    }

    private Optional<ModelCell> cell(Expression reference, ModelCell host) {
        return area(reference, host)
                .filter(Area::isSingleCell)
                .map(area -> new ModelCell(area.sheet(), area.range().first()));
    }

    private RowTerm term(Expression expression, ModelCell host, int depth) throws ModelException {
        Expression bare = bare(expression);
        if (bare instanceof Expression.Literal literal
                && literal.value() instanceof NumberValue number) {
            return new RowTerm.Constant(number.number());
        }
        if (bare instanceof Expression.Unary unary) {
            return unary(unary, host, depth);
        }
        if (bare instanceof Expression.Binary binary) {
            requireShort(binary);
            return new RowTerm.Combined(
                    operator(binary.operator()),
                    term(binary.left(), host, depth + 1),
                    term(binary.right(), host, depth + 1));
        }
        if (bare instanceof Expression.FunctionCall call) {
            return function(call, host, depth);
        }
        Optional<ModelCell> cell = cell(bare, host);
        if (cell.isPresent()) {
            return cellTerm(cell.get(), depth);
        }
        throw refusal("its formula has parts that are not understood");
    }

    private void requireShort(Expression.Binary chain) throws ModelException {
        if (chain.<Integer>fold(first -> 0, (count, link) -> count + 1) > LONGEST_CHAIN) {
            throw refusal("its formula has more than " + LONGEST_CHAIN + " operators in a row");
        }
    }

    private RowTerm cellTerm(ModelCell cell, int depth) throws ModelException {
        Optional<Expression> inner = formula(cell);
        if (inner.isPresent()
                && depth < DEEPEST
                && mostRows(inner.get(), cell, depth + 1) == rows) {
            return term(inner.get(), cell, depth + 1);
        }
        return new RowTerm.Whole(cells.addShared(cell));
    }

    private RowTerm unary(Expression.Unary unary, ModelCell host, int depth) throws ModelException {
        RowTerm inner = term(unary.operand(), host, depth + 1);
        if (unary.operator() == UnaryOperator.NEGATE) {
            return new RowTerm.Applied(Single.NEGATED, inner);
        }
        if (unary.operator() == UnaryOperator.PLUS
                || unary.operator() == UnaryOperator.IMPLICIT_INTERSECTION) {
            return inner;
        }
        throw refusal("its formula has the operator " + unary.operator());
    }

    private Operator operator(BinaryOperator operator) throws ModelException {
        return switch (operator) {
            case ADD -> Operator.ADD;
            case SUBTRACT -> Operator.SUBTRACT;
            case MULTIPLY -> Operator.MULTIPLY;
            case DIVIDE -> Operator.DIVIDE;
            case POWER -> Operator.POWER;
            default -> throw refusal("its formula has the operator " + operator);
        };
    }

    private RowTerm function(Expression.FunctionCall call, ModelCell host, int depth)
            throws ModelException {
        String name = call.name().toUpperCase(Locale.ROOT);
        List<Expression> arguments = call.arguments();
        switch (name) {
            case "SQRT":
                return new RowTerm.Applied(Single.SQRT, term(arguments.get(0), host, depth + 1));
            case "LN":
                return new RowTerm.Applied(Single.LN, term(arguments.get(0), host, depth + 1));
            case "EXP":
                return new RowTerm.Applied(Single.EXP, term(arguments.get(0), host, depth + 1));
            case "SUMXMY2", "SUMPRODUCT":
                return arguments.size() == 2
                        ? pairs(PairReduction.valueOf(name), arguments, host)
                        : reduced(Reduction.SUM, arguments.get(0), host);
            case "AVERAGE":
                return new RowTerm.Combined(
                        Operator.DIVIDE,
                        sum(Reduction.SUM, arguments, host, depth),
                        sum(Reduction.COUNT, arguments, host, depth));
            case "SUM", "SUMSQ", "COUNT":
                return sum(Reduction.valueOf(name), arguments, host, depth);
            default:
                throw refusal("its formula has the function " + name);
        }
    }

    private RowTerm sum(Reduction kind, List<Expression> arguments, ModelCell host, int depth)
            throws ModelException {
        RowTerm sum = new RowTerm.Constant(0);
        for (Expression argument : arguments) {
            sum = new RowTerm.Combined(Operator.ADD, sum, reduced(kind, argument, host));
        }
        return sum;
    }

    private RowTerm reduced(Reduction kind, Expression argument, ModelCell host)
            throws ModelException {
        Optional<Area> other = area(argument, host).filter(any -> RowCells.length(any) != rows);
        if (other.isPresent()) {
            return reducedWhole(kind, other.get());
        }
        Area area = rowArea(argument, host);
        return new RowTerm.Reduced(kind, cells.add(area), RowCells.width(area), cells.numbers());
    }

    /** A reduction over cells that belong to no row, such as a penalty on all weights. */
    private RowTerm reducedWhole(Reduction kind, Area area) throws ModelException {
        if (area.range().size() > MOST_SHARED) {
            throw refusal(
                    "it has a range of " + RowCells.length(area) + " rows beside one of " + rows);
        }
        RowTerm sum = new RowTerm.Constant(0);
        for (CellAddress address : area.range().cells()) {
            ModelCell cell = new ModelCell(area.sheet(), address);
            if (cells.holdsNumber(cell)) {
                sum = new RowTerm.Combined(Operator.ADD, sum, whole(kind, cell));
            }
        }
        return sum;
    }

    private RowTerm whole(Reduction kind, ModelCell cell) {
        if (kind == Reduction.COUNT) {
            return new RowTerm.Constant(1);
        }
        RowTerm whole = new RowTerm.Whole(cells.addShared(cell));
        return kind == Reduction.SUM
                ? whole
                : new RowTerm.Combined(Operator.POWER, whole, new RowTerm.Constant(2));
    }

    private RowTerm pairs(PairReduction kind, List<Expression> arguments, ModelCell host)
            throws ModelException {
        Area left = rowArea(arguments.get(0), host);
        Area right = rowArea(arguments.get(1), host);
        if (RowCells.width(left) != RowCells.width(right)) {
            throw refusal(kind + " has ranges of different widths");
        }
        return new RowTerm.ReducedPairs(
                kind, cells.add(left), cells.add(right), RowCells.width(left), cells.numbers());
    }

    private Area rowArea(Expression argument, ModelCell host) throws ModelException {
        Area area =
                area(argument, host)
                        .orElseThrow(() -> refusal("it sums what is no range of cells"));
        if (RowCells.length(area) != rows) {
            throw refusal(
                    "it has a range of " + RowCells.length(area) + " rows beside one of " + rows);
        }
        return area;
    }
}
