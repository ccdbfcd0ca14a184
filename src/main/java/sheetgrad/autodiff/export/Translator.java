package sheetgrad.autodiff.export;

import java.util.List;
import java.util.Map;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.NumberValue;

/** Translates one formula, for all its copies at once, into a tensor expression. */
final class Translator implements Expression.Visitor<Term> {
    private static final Map<BinaryOperator, String> OPERATORS =
            Map.ofEntries(
                    Map.entry(BinaryOperator.ADD, "+"),
                    Map.entry(BinaryOperator.SUBTRACT, "-"),
                    Map.entry(BinaryOperator.MULTIPLY, "*"),
                    Map.entry(BinaryOperator.DIVIDE, "/"),
                    Map.entry(BinaryOperator.POWER, "**"),
                    Map.entry(BinaryOperator.LESS, "<"),
                    Map.entry(BinaryOperator.LESS_OR_EQUAL, "<="),
                    Map.entry(BinaryOperator.GREATER, ">"),
                    Map.entry(BinaryOperator.GREATER_OR_EQUAL, ">="),
                    Map.entry(BinaryOperator.EQUAL, "=="),
                    Map.entry(BinaryOperator.NOT_EQUAL, "!="));

    /** Each operator is one more pair of parentheses; Python reads 200, and some are around the formula. */
    private static final int LONGEST_CHAIN = 150;

    private final FrozenCalculation base;
    private final Sources sources;
    private final int sheet;
    private final Hosts hosts;
    private final RangeReader ranges;
    private final Reading reading;
    private final FunctionTerms functions;

    Translator(FrozenCalculation base, Sources sources, int sheet, Hosts hosts) {
        this.base = base;
        this.sources = sources;
        this.sheet = sheet;
        this.hosts = hosts;
        this.ranges = new RangeReader(sources, hosts);
        this.reading = new Reading(base, sheet, hosts);
        this.functions = new FunctionTerms(this::translate, this::lookUp);
    }

    /** The term for an expression: what reads no parameter is calculated here and written as data. */
    Term translate(Expression expression) {
        if (expression instanceof Expression.Literal literal
                && literal.value() instanceof NumberValue number) {
            return Term.scalar(TensorText.number(number.number()));
        }
        boolean isReference =
                expression instanceof Expression.Unary spill
                                && spill.operator() == UnaryOperator.SPILL
                        || expression instanceof Expression.CellReference
                        || expression instanceof Expression.RangeReference
                        || expression instanceof Expression.TableReference;
        return isReference || isTraced(expression)
                ? expression.accept(this)
                : new ConstantTerm(base, sources, sheet, hosts).of(expression);
    }

    private boolean isTraced(Expression expression) {
        return reading.areas(expression).stream().anyMatch(sources::isTraced);
    }

    private Term lookUp(Expression.FunctionCall call) {
        if (Lookups.indices(call).stream().anyMatch(this::isTraced)) {
            throw new Refusal(
                    call.name() + " with an index that depends on parameters cannot be translated");
        }
        return ranges.gather(new Lookups(base, sheet, hosts).targets(call));
    }

    private List<Area> precedents(Expression expression, CellAddress host) {
        return base.precedents(expression, sheet, host.row(), host.column());
    }

    private Term read(Expression reference) {
        List<Area> first = precedents(reference, hosts.first());
        List<Area> last = precedents(reference, hosts.last());
        if (first.size() != 1 || last.size() != 1) {
            throw new Refusal("it reads something else than one range");
        }
        return ranges.read(first.get(0).sheet(), first.get(0).range(), last.get(0).range());
    }

    @Override
    public Term visitLiteral(Expression.Literal literal) {
        throw new Refusal("a constant that is no number stands among numbers");
    }

    @Override
    public Term visitOmitted(Expression.Omitted omitted) {
        return Term.scalar("0");
    }

    @Override
    public Term visitCell(Expression.CellReference reference) {
        return read(reference);
    }

    @Override
    public Term visitRange(Expression.RangeReference reference) {
        return read(reference);
    }

    @Override
    public Term visitTable(Expression.TableReference reference) {
        return read(reference);
    }

    @Override
    public Term visitName(Expression.NameReference reference) {
        throw new Refusal("names such as " + reference.name() + " cannot be translated");
    }

    @Override
    public Term visitCall(Expression.Call call) {
        throw new Refusal("calls of LAMBDAs cannot be translated");
    }

    @Override
    public Term visitParenthesised(Expression.Parenthesised parenthesised) {
        return translate(parenthesised.inner()).atom();
    }

    @Override
    public Term visitUnary(Expression.Unary unary) {
        if (unary.operator() == UnaryOperator.SPILL) {
            return spilled(unary);
        }
        Term operand = translate(unary.operand());
        if (unary.operator() == UnaryOperator.IMPLICIT_INTERSECTION) {
            if (operand.isSingle()) {
                return operand;
            }
            throw new Refusal("@ of a range cannot be translated");
        }
        switch (unary.operator().symbol()) {
            case "-":
                return operand.wrapped("(-" + operand.code() + ")");
            case "+":
                return operand;
            case "%":
                return operand.wrapped("(" + operand.code() + " / 100)");
            default:
                throw new Refusal(
                        "the operator " + unary.operator().symbol() + " cannot be translated");
        }
    }

    @Override
    public Term visitBinary(Expression.Binary binary) {
        String operator = OPERATORS.get(binary.operator());
        if (operator == null) {
            throw new Refusal(
                    "the operator " + binary.operator().symbol() + " cannot be translated");
        }
        requireShort(binary);
        return translate(binary.left()).atom().combined(operator, translate(binary.right()).atom());
    }

    private static void requireShort(Expression.Binary chain) {
        int links = chain.<Integer>fold(first -> 0, (count, link) -> count + 1);
        if (links > LONGEST_CHAIN) {
            throw new Refusal(
                    "it has "
                            + links
                            + " operators in a row, and no more than "
                            + LONGEST_CHAIN
                            + " can be translated; use a function such as SUM over a range");
        }
    }

    /** The range that an array fills. */
    private Term spilled(Expression.Unary unary) {
        List<Area> anchor = precedents(unary.operand(), hosts.first());
        List<Area> last = precedents(unary.operand(), hosts.last());
        if (anchor.size() != 1 || !anchor.equals(last) || !anchor.get(0).isSingleCell()) {
            throw new Refusal("# of something else than one cell cannot be translated");
        }
        int on = anchor.get(0).sheet();
        CellRange range =
                base.arrayRange(on, anchor.get(0).range().first()).orElse(anchor.get(0).range());
        return ranges.read(on, range, range);
    }

    @Override
    public Term visitFunctionCall(Expression.FunctionCall call) {
        return functions.of(call);
    }
}
