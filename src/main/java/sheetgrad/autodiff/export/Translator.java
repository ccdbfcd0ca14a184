package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Map<String, String> ELEMENTWISE =
            Map.ofEntries(
                    Map.entry("EXP", "exp"),
                    Map.entry("LN", "log"),
                    Map.entry("LOG10", "log10"),
                    Map.entry("SQRT", "sqrt"),
                    Map.entry("ABS", "abs"),
                    Map.entry("TANH", "tanh"),
                    Map.entry("SINH", "sinh"),
                    Map.entry("COSH", "cosh"),
                    Map.entry("SIN", "sin"),
                    Map.entry("COS", "cos"),
                    Map.entry("TAN", "tan"),
                    Map.entry("ATAN", "atan"),
                    Map.entry("ERF", "erf"));
    private static final Map<String, String> REDUCTIONS =
            Map.of("SUM", "sum", "AVERAGE", "mean", "MAX", "amax", "MIN", "amin");
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

    private final FrozenCalculation base;
    private final Sources sources;
    private final int sheet;
    private final CellRange hosts;
    private final RangeReader ranges;

    Translator(FrozenCalculation base, Sources sources, int sheet, CellRange hosts) {
        this.base = base;
        this.sources = sources;
        this.sheet = sheet;
        this.hosts = hosts;
        this.ranges = new RangeReader(sources, hosts);
    }

    /** The term for an expression: what reads no parameter is calculated here and written as data. */
    Term translate(Expression expression) {
        if (expression instanceof Expression.Literal literal
                && literal.value() instanceof NumberValue number) {
            return Term.scalar(TensorText.number(number.number()));
        }
        boolean isReference =
                expression instanceof Expression.CellReference
                        || expression instanceof Expression.RangeReference
                        || expression instanceof Expression.TableReference;
        return isReference || isTraced(expression)
                ? expression.accept(this)
                : new ConstantTerm(base, sources, sheet, hosts).of(expression);
    }

    private boolean isTraced(Expression expression) {
        return precedents(expression, hosts.first()).stream().anyMatch(sources::isTraced)
                || precedents(expression, hosts.last()).stream().anyMatch(sources::isTraced)
                || sweeps(expression).stream().anyMatch(sources::isTraced);
    }

    /** What the copies read altogether. */
    private List<Area> sweeps(Expression expression) {
        List<Area> first = precedents(expression, hosts.first());
        List<Area> last = precedents(expression, hosts.last());
        List<Area> swept = new ArrayList<>();
        for (int i = 0; i < Math.min(first.size(), last.size()); i++) {
            swept.add(
                    new Area(
                            first.get(i).sheet(), first.get(i).range().union(last.get(i).range())));
        }
        return swept;
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
        Term inner = translate(parenthesised.inner());
        return inner.code().matches("\\w+(\\[[^\\[\\]]*\\])?")
                ? inner
                : wrap("(" + inner.code() + ")", inner);
    }

    private static Term wrap(String code, Term shape) {
        return new Term(code, shape.sizes(), "");
    }

    @Override
    public Term visitUnary(Expression.Unary unary) {
        Term operand = translate(unary.operand());
        if (unary.operator() == UnaryOperator.IMPLICIT_INTERSECTION) {
            if (operand.isSingle()) {
                return operand;
            }
            throw new Refusal("@ of a range cannot be translated");
        }
        switch (unary.operator().symbol()) {
            case "-":
                return wrap("(-" + operand.code() + ")", operand);
            case "+":
                return operand;
            case "%":
                return wrap("(" + operand.code() + " / 100)", operand);
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
        Term left = atom(translate(binary.left()));
        Term right = atom(translate(binary.right()));
        List<Integer> sizes = Term.broadcast(left.sizes(), right.sizes());
        return new Term(
                left.aligned(sizes) + " " + operator + " " + right.aligned(sizes), sizes, "");
    }

    /** In parentheses, unless it is a name, a slice or a number. */
    private static Term atom(Term term) {
        boolean isSimple =
                term.code().matches("[\\w.]+(\\[[^\\[\\]]*\\])*|[\\w.]*\\([^()]*\\)|\\([^()]*\\)");
        return isSimple ? term : new Term("(" + term.code() + ")", term.sizes(), term.mask());
    }

    @Override
    public Term visitFunctionCall(Expression.FunctionCall call) {
        List<Expression> arguments = call.arguments();
        String elementwise = ELEMENTWISE.get(call.name());
        if (elementwise != null && arguments.size() == 1) {
            Term operand = translate(arguments.get(0));
            return wrap("torch." + elementwise + "(" + operand.code() + ")", operand);
        }
        if (call.name().equals("MAX") || call.name().equals("MIN")) {
            Optional<Term> rectified = rectified(call);
            if (rectified.isPresent()) {
                return rectified.get();
            }
        }
        String reduction = REDUCTIONS.get(call.name());
        if (reduction != null && arguments.size() == 1) {
            Term operand = atom(translate(arguments.get(0)));
            boolean ignoresGaps = call.name().equals("SUM");
            if (!operand.mask().isEmpty() && !ignoresGaps) {
                throw new Refusal(
                        call.name() + " of a range with blanks or texts cannot be translated");
            }
            return operand.reduced(reduction);
        }
        switch (call.name()) {
            case "IF":
                return choose(arguments);
            case "SUM":
                return sum(translateAll(arguments));
            case "SUMPRODUCT":
                return Products.sumProduct(translateAll(arguments));
            case "MMULT":
                return Products.matrixProduct(
                        translate(arguments.get(0)), translate(arguments.get(1)));
            case "TRANSPOSE":
                return atom(translate(arguments.get(0))).transposed();
            case "SUMSQ":
                return sum(arguments.stream().map(one -> square(translate(one))).toList());
            case "SUMXMY2":
                return squaredDifferences(translate(arguments.get(0)), translate(arguments.get(1)));
            case "SINGLE":
                return visitUnary(
                        new Expression.Unary(
                                UnaryOperator.IMPLICIT_INTERSECTION, arguments.get(0)));
            default:
                throw new Refusal("the function " + call.name() + " cannot be translated");
        }
    }

    private List<Term> translateAll(List<Expression> expressions) {
        List<Term> terms = new ArrayList<>();
        for (Expression expression : expressions) {
            terms.add(atom(translate(expression)));
        }
        return terms;
    }

    /** MAX(0,x) is torch.relu, which has its slope at 0; MIN and MAX of two single numbers else. */
    private Optional<Term> rectified(Expression.FunctionCall call) {
        List<Term> terms = translateAll(call.arguments());
        if (terms.size() != 2 || !terms.get(0).isSingle() || !terms.get(1).isSingle()) {
            if (terms.size() > 1) {
                throw new Refusal(call.name() + " of several arguments cannot be translated");
            }
            return Optional.empty();
        }
        for (int i = 0; i < 2; i++) {
            if (call.name().equals("MAX") && terms.get(i).code().equals("0")) {
                Term operand = terms.get(1 - i);
                return Optional.of(wrap("torch.relu(" + operand.code() + ")", operand));
            }
        }
        throw new Refusal(call.name() + " of two arguments other than 0 cannot be translated");
    }

    private Term choose(List<Expression> arguments) {
        Term test = atom(translate(arguments.get(0)));
        Term whenTrue = translate(arguments.get(1));
        Term whenFalse = arguments.size() > 2 ? translate(arguments.get(2)) : Term.scalar("0");
        List<Integer> sizes =
                Term.broadcast(test.sizes(), Term.broadcast(whenTrue.sizes(), whenFalse.sizes()));
        String code =
                "torch.where(%s, %s, %s)"
                        .formatted(
                                test.aligned(sizes),
                                number(atom(whenTrue), sizes),
                                number(atom(whenFalse), sizes));
        return new Term(code, sizes, "");
    }

    private static String number(Term term, List<Integer> sizes) {
        return term.code().matches("-?[0-9.E]+")
                ? "torch.tensor(" + term.code() + ", dtype=torch.float64)"
                : term.aligned(sizes);
    }

    private static Term sum(List<Term> terms) {
        List<Integer> sizes = List.of(1, 1, 1, 1);
        List<Term> sums = new ArrayList<>();
        for (Term term : terms) {
            Term reduced = term.reduced("sum");
            sizes = Term.broadcast(sizes, reduced.sizes());
            sums.add(reduced);
        }
        List<Integer> shape = sizes;
        List<String> codes = sums.stream().map(term -> term.aligned(shape)).toList();
        return new Term(String.join(" + ", codes), shape, "");
    }

    private static Term square(Term term) {
        return wrap("(" + atom(term).code() + " ** 2)", term);
    }

    /** Pairs of which one is no number do not count. */
    private static Term squaredDifferences(Term left, Term right) {
        List<Integer> sizes = Term.broadcast(left.sizes(), right.sizes());
        if (!left.sizes().equals(right.sizes()) && !(left.isSingle() && right.isSingle())) {
            throw new Refusal("SUMXMY2 of arrays that differ in shape cannot be translated");
        }
        String squares =
                "((%s - %s) ** 2)".formatted(atom(left).aligned(sizes), atom(right).aligned(sizes));
        for (Term one : List.of(left, right)) {
            if (!one.mask().isEmpty()) {
                squares = "(" + squares + " * " + one.alignedMask(sizes) + ")";
            }
        }
        return new Term(squares, sizes, "").reduced("sum");
    }
}
