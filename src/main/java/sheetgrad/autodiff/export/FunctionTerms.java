package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import sheetgrad.formula.BinaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;

/** Translates calls of functions; their arguments are translated by whoever asks. */
final class FunctionTerms {
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

    private final Function<Expression, Term> translator;
    private final Function<Expression.FunctionCall, Term> lookups;

    /** @param lookups translates calls that look cells up */
    FunctionTerms(
            Function<Expression, Term> translator,
            Function<Expression.FunctionCall, Term> lookups) {
        this.translator = translator;
        this.lookups = lookups;
    }

    private Term translate(Expression expression) {
        return translator.apply(expression);
    }

    Term of(Expression.FunctionCall call) {
        List<Expression> arguments = call.arguments();
        String elementwise = ELEMENTWISE.get(call.name());
        if (elementwise != null && arguments.size() == 1) {
            Term operand = translate(arguments.get(0));
            return operand.wrapped("torch." + elementwise + "(" + operand.code() + ")");
        }
        if (call.name().equals("MAX") || call.name().equals("MIN")) {
            Optional<Term> rectified = rectified(call);
            if (rectified.isPresent()) {
                return rectified.get();
            }
        }
        String reduction = REDUCTIONS.get(call.name());
        return reduction != null && arguments.size() == 1
                ? reduced(call.name(), reduction, arguments.get(0))
                : several(call);
    }

    private Term reduced(String name, String reduction, Expression argument) {
        if (name.equals("SUM")) {
            Optional<Term> product = sumOfProduct(argument);
            if (product.isPresent()) {
                return product.get();
            }
        }
        Term operand = translate(argument).atom();
        if (!operand.mask().isEmpty() && !name.equals("SUM")) {
            throw new Refusal(name + " of a range with blanks or texts cannot be translated");
        }
        return operand.reduced(reduction);
    }

    /** SUM of the product of a window that slides and what is the same for all windows: a convolution. */
    private Optional<Term> sumOfProduct(Expression argument) {
        Expression bare = argument;
        while (bare instanceof Expression.Parenthesised inner) {
            bare = inner.inner();
        }
        if (!(bare instanceof Expression.Binary binary)
                || binary.operator() != BinaryOperator.MULTIPLY) {
            return Optional.empty();
        }
        Term left = translate(binary.left()).atom();
        Term right = translate(binary.right()).atom();
        return Optional.of(
                Products.convolution(left, right)
                        .orElseGet(() -> left.combined("*", right).atom().reduced("sum")));
    }

    private Term several(Expression.FunctionCall call) {
        List<Expression> arguments = call.arguments();
        if (Lookups.FUNCTIONS.contains(call.name())) {
            return lookups.apply(call);
        }
        switch (call.name()) {
            case "IF":
                return choose(arguments);
            case "SUM":
                return sum(arguments.stream().map(one -> reduced("SUM", "sum", one)).toList());
            case "SUMPRODUCT":
                return Products.sumProduct(translateAll(arguments));
            case "MMULT":
                return Products.matrixProduct(
                        translate(arguments.get(0)).atom(), translate(arguments.get(1)).atom());
            case "TRANSPOSE":
                return translate(arguments.get(0)).atom().transposed();
            case "SUMSQ":
                return sum(arguments.stream().map(one -> square(translate(one))).toList());
            case "POWER":
                return translate(arguments.get(0))
                        .atom()
                        .combined("**", translate(arguments.get(1)).atom());
            case "ROWS":
                return Term.scalar(translate(arguments.get(0)).sizes().get(2).toString());
            case "COLUMNS":
                return Term.scalar(translate(arguments.get(0)).sizes().get(3).toString());
            case "COUNT":
                return count(translateAll(arguments));
            case "SUMXMY2":
                return squaredDifferences(translate(arguments.get(0)), translate(arguments.get(1)));
            case "SINGLE":
                return translate(
                        new Expression.Unary(
                                UnaryOperator.IMPLICIT_INTERSECTION, arguments.get(0)));
            default:
                throw new Refusal("the function " + call.name() + " cannot be translated");
        }
    }

    /** How many numbers there are does not change with the parameters. */
    private static Term count(List<Term> terms) {
        int count = 0;
        for (Term term : terms) {
            if (!term.mask().isEmpty()) {
                throw new Refusal("COUNT of a range with blanks or texts cannot be translated");
            }
            count += term.sizes().get(2) * term.sizes().get(3);
        }
        return Term.scalar(Integer.toString(count));
    }

    private List<Term> translateAll(List<Expression> expressions) {
        List<Term> terms = new ArrayList<>();
        for (Expression expression : expressions) {
            terms.add(translate(expression).atom());
        }
        return terms;
    }

    /** MAX(0,x) is torch.relu, which has its slope at 0; MIN and MAX of two single numbers else. */
    private Optional<Term> rectified(Expression.FunctionCall call) {
        if (call.arguments().size() < 2) {
            return Optional.empty();
        }
        List<Term> terms = translateAll(call.arguments());
        if (terms.size() != 2 || !terms.get(0).isSingle() || !terms.get(1).isSingle()) {
            throw new Refusal(call.name() + " of several arguments cannot be translated");
        }
        for (int i = 0; i < 2; i++) {
            if (call.name().equals("MAX") && terms.get(i).code().equals("0")) {
                Term operand = terms.get(1 - i);
                return Optional.of(operand.wrapped("torch.relu(" + operand.code() + ")"));
            }
        }
        throw new Refusal(call.name() + " of two arguments other than 0 cannot be translated");
    }

    private Term choose(List<Expression> arguments) {
        Term test = translate(arguments.get(0)).atom();
        Term whenTrue = translate(arguments.get(1));
        Term whenFalse = arguments.size() > 2 ? translate(arguments.get(2)) : Term.scalar("0");
        List<Integer> sizes =
                Term.broadcast(test.sizes(), Term.broadcast(whenTrue.sizes(), whenFalse.sizes()));
        String code =
                "torch.where(%s, %s, %s)"
                        .formatted(
                                test.aligned(sizes),
                                number(whenTrue.atom(), sizes),
                                number(whenFalse.atom(), sizes));
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
        return term.wrapped("(" + term.atom().code() + " ** 2)");
    }

    /** Pairs of which one is no number do not count. */
    private static Term squaredDifferences(Term left, Term right) {
        List<Integer> sizes = Term.broadcast(left.sizes(), right.sizes());
        if (!left.sizes().equals(right.sizes()) && !(left.isSingle() && right.isSingle())) {
            throw new Refusal("SUMXMY2 of arrays that differ in shape cannot be translated");
        }
        String squares =
                "((%s - %s) ** 2)"
                        .formatted(left.atom().aligned(sizes), right.atom().aligned(sizes));
        for (Term one : List.of(left, right)) {
            if (!one.mask().isEmpty()) {
                squares = "(" + squares + " * " + one.alignedMask(sizes) + ")";
            }
        }
        return new Term(squares, sizes, "").reduced("sum");
    }
}
