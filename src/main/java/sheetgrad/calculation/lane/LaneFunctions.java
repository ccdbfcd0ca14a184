package sheetgrad.calculation.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.formula.Expression;
import sheetgrad.formula.UnaryOperator;
import sheetgrad.function.ArgumentKind;
import sheetgrad.function.Elementwise;
import sheetgrad.function.FunctionDeclaration;
import sheetgrad.function.FunctionKind;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.SumOfPairs;
import sheetgrad.value.NumberValue;

/** The function calls that {@link LaneCompiler} can turn into lanes. */
public final class LaneFunctions {
    private final FunctionRegistry functions;
    private final LaneCompiler compiler;
    private int draws;
    private boolean isInBranch;

    LaneFunctions(FunctionRegistry functions, LaneCompiler compiler) {
        this.functions = functions;
        this.compiler = compiler;
    }

    Optional<Lanes> call(Expression.FunctionCall call) {
        List<Expression> arguments = call.arguments();
        switch (call.name()) {
            case "IF":
                return choice(arguments);
            case "IFERROR":
            case "IFNA":
                return arguments.size() == 2 ? withoutErrors(arguments) : Optional.empty();
            case "SUM":
            case "SUMSQ":
            case "AVERAGE":
            case "COUNT":
            case "PRODUCT":
            case "MIN":
            case "MAX":
                return reduction(ReductionLanes.Kind.valueOf(call.name()), arguments);
            case "COUNTA":
            case "COUNTBLANK":
                return growing(ReductionLanes.Kind.valueOf(call.name()), arguments);
            case "SUMPRODUCT":
                return sumOfProducts(arguments);
            case "SUMXMY2":
            case "SUMX2MY2":
            case "SUMX2PY2":
                return sumOfPairs(call);
            case "MMULT":
                return matrixProduct(arguments);
            case "MATCH":
                return match(arguments);
            case "OFFSET":
                return offset(arguments);
            case "RAND":
                return isInBranch || !arguments.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Lanes.Random(draws++));
            default:
                return elementwise(call.name(), arguments);
        }
    }

    /** A function or operator of numbers, in each lane; its parameters left out have their numbers. */
    Optional<Lanes> elementwise(String name, List<Expression> arguments) {
        Optional<FunctionDeclaration> found = functions.find(name);
        if (found.isEmpty()
                || !(found.get().numericOperation().orElse(null) instanceof Elementwise function)
                || arguments.size() < found.get().minimumArguments()
                || arguments.size() > found.get().parameters().size()) {
            return Optional.empty();
        }
        List<Lanes> defaults = new ArrayList<>();
        for (int i = 0; i < found.get().parameters().size(); i++) {
            if (found.get().parameter(i).kind() != ArgumentKind.NUMBER) {
                return Optional.empty();
            }
            if (i >= arguments.size()) {
                if (!(found.get().parameter(i).pastTheEnd() instanceof NumberValue number)) {
                    return Optional.empty();
                }
                defaults.add(new Lanes.Constant(number.number(), false));
            }
        }
        return compiler.operands(arguments)
                .map(
                        given -> {
                            List<Lanes> all = new ArrayList<>(given);
                            all.addAll(defaults);
                            return new FunctionLanes(function, all);
                        });
    }

    private Optional<Lanes> choice(List<Expression> arguments) {
        if (arguments.size() != 3) {
            return Optional.empty();
        }
        boolean outer = isInBranch;
        Optional<Lanes> test = compiler.operand(arguments.get(0));
        isInBranch = true;
        Optional<List<Lanes>> operands =
                test.isPresent() ? compiler.operands(arguments.subList(1, 3)) : Optional.empty();
        isInBranch = outer;
        return operands.filter(both -> both.get(0).isLogical() == both.get(1).isLogical())
                .filter(both -> test.get().isScalar())
                .map(
                        both ->
                                new OperatorLanes.Choice(
                                        List.of(test.get(), both.get(0), both.get(1))));
    }

    /** Where the value is a number it is the result; the evaluator looks at the other lanes. */
    private Optional<Lanes> withoutErrors(List<Expression> arguments) {
        return compiler.operand(arguments.get(0)).filter(Lanes::isScalar);
    }

    private Optional<Lanes> reduction(ReductionLanes.Kind kind, List<Expression> arguments) {
        return collected(arguments)
                .map(all -> reductionOf(kind, all))
                .or(() -> growing(kind, arguments));
    }

    /** The sum of an array of products is a sum of products. */
    private static Lanes reductionOf(ReductionLanes.Kind kind, List<Lanes> all) {
        return kind == ReductionLanes.Kind.SUM
                        && all.size() == 1
                        && all.get(0) instanceof OperatorLanes.Product product
                        && !product.isScalar()
                        && haveOneShape(product.left(), product.right())
                ? ProductLanes.sumOfProducts(List.of(product.left(), product.right()))
                : new ReductionLanes(kind, all);
    }

    private Optional<Lanes> growing(ReductionLanes.Kind kind, List<Expression> arguments) {
        return arguments.size() == 1
                        && arguments.get(0) instanceof Expression.RangeReference reference
                ? compiler.growing(kind, reference)
                : Optional.empty();
    }

    /** The arguments of a function that reduces numbers, of ranges the numbers only. */
    private Optional<List<Lanes>> collected(List<Expression> arguments) {
        List<Lanes> all = new ArrayList<>(arguments.size());
        for (Expression argument : arguments) {
            Optional<Lanes> lanes =
                    mayGiveCells(argument)
                            ? Optional.empty()
                            : compiler.argument(argument, false, CellLanes.Reading.AS_IT_IS);
            if (lanes.isEmpty() || (lanes.get().isLogical() && !lanes.get().isScalar())) {
                return Optional.empty();
            }
            all.add(lanes.get());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private Optional<Lanes> sumOfProducts(List<Expression> arguments) {
        List<Lanes> all = new ArrayList<>(arguments.size());
        for (Expression argument : arguments) {
            Optional<Lanes> lanes =
                    mayGiveCells(argument)
                            ? Optional.empty()
                            : compiler.argument(argument, true, CellLanes.Reading.ALL_AS_ZERO);
            if (lanes.isEmpty()
                    || lanes.get().isLogical()
                    || (!all.isEmpty() && !haveOneShape(all.get(0), lanes.get()))) {
                return Optional.empty();
            }
            all.add(lanes.get());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(ProductLanes.sumOfProducts(all));
    }

    private Optional<Lanes> sumOfPairs(Expression.FunctionCall call) {
        if (call.arguments().size() != 2
                || call.arguments().stream().anyMatch(this::mayGiveCells)) {
            return Optional.empty();
        }
        Optional<CellLanes> left = cells(call.arguments().get(0));
        Optional<CellLanes> right = cells(call.arguments().get(1));
        return left.isPresent()
                        && right.isPresent()
                        && left.get().sheet() == right.get().sheet()
                        && left.get().columns() <= PairLanes.MOST_COLUMNS
                        && haveOneShape(left.get(), right.get())
                ? functions
                        .find(call.name())
                        .flatMap(FunctionDeclaration::numericOperation)
                        .map(
                                operation ->
                                        new PairLanes(
                                                (SumOfPairs) operation, left.get(), right.get()))
                : Optional.empty();
    }

    private static boolean haveOneShape(Lanes one, Lanes other) {
        return one.rows() == other.rows() && one.columns() == other.columns();
    }

    private Optional<Lanes> matrixProduct(List<Expression> arguments) {
        if (arguments.size() != 2 || arguments.stream().anyMatch(this::mayGiveCells)) {
            return Optional.empty();
        }
        Optional<Lanes> left =
                compiler.argument(arguments.get(0), true, CellLanes.Reading.AS_IT_IS);
        Optional<Lanes> right =
                compiler.argument(arguments.get(1), true, CellLanes.Reading.AS_IT_IS);
        return left.isPresent()
                        && right.isPresent()
                        && left.get().columns() == right.get().rows()
                        && !left.get().isLogical()
                        && !right.get().isLogical()
                ? Optional.of(ProductLanes.matrixProduct(left.get(), right.get()))
                : Optional.empty();
    }

    private Optional<Lanes> match(List<Expression> arguments) {
        OptionalInt type = arguments.size() == 2 ? OptionalInt.of(1) : wholeNumber(arguments, 2);
        if (arguments.size() < 2 || arguments.size() > 3 || type.isEmpty()) {
            return Optional.empty();
        }
        Optional<Lanes> key = compiler.operand(arguments.get(0));
        Optional<CellLanes> vector =
                cells(arguments.get(1))
                        .filter(one -> one.scope() == LaneScope.REGION)
                        .filter(one -> one.rows() == 1 || one.columns() == 1);
        return key.isPresent()
                        && vector.isPresent()
                        && key.get().isScalar()
                        && !key.get().isLogical()
                ? Optional.of(new LookupLanes.Match(key.get(), vector.get(), type.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt wholeNumber(List<Expression> arguments, int index) {
        return arguments.get(index) instanceof Expression.Literal literal
                        && literal.value() instanceof NumberValue number
                        && number.number() == (int) number.number()
                ? OptionalInt.of((int) number.number())
                : OptionalInt.empty();
    }

    private Optional<Lanes> offset(List<Expression> arguments) {
        if (arguments.size() != 3) {
            return Optional.empty();
        }
        Optional<CellLanes> start =
                cells(arguments.get(0)).filter(one -> one.isScalar() || compiler.liftsArrays());
        Optional<List<Lanes>> distances =
                compiler.operands(arguments.subList(1, 3))
                        .filter(both -> both.get(0).isScalar() && both.get(1).isScalar());
        return start.isPresent() && distances.isPresent()
                ? Optional.of(
                        new LookupLanes.Offset(
                                start.get(), distances.get().get(0), distances.get().get(1)))
                : Optional.empty();
    }

    /** The cells that an argument refers to, if it is a reference and nothing else. */
    private Optional<CellLanes> cells(Expression argument) {
        return compiler.argument(argument, false, CellLanes.Reading.AS_IT_IS)
                .filter(lanes -> lanes instanceof CellLanes && !lanes.isLogical())
                .map(CellLanes.class::cast);
    }

    /** Whether an expression is no reference and yet may hand on cells as they are, blanks and texts included. */
    private boolean mayGiveCells(Expression expression) {
        if (expression instanceof Expression.Parenthesised parenthesised) {
            return mayGiveCells(parenthesised.inner());
        }
        if (expression instanceof Expression.FunctionCall call) {
            return functions
                    .find(call.name())
                    .filter(
                            function ->
                                    function.kind() == FunctionKind.CONDITIONAL
                                            || function.kind() == FunctionKind.REFERENCE)
                    .isPresent();
        }
        return expression instanceof Expression.Unary unary
                && (unary.operator() == UnaryOperator.PLUS
                        || unary.operator() == UnaryOperator.IMPLICIT_INTERSECTION);
    }
}
