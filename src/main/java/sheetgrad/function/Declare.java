package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;

/**
 * The words in which functions are declared, in the order help, arguments, value, derivative:
 *
 * <pre>{@code
 * static final FunctionDeclaration EXP = declare("EXP")
 *         .help("EXP(number)", "e raised to the power of a number", "EXP(1)", "2.71828182845905")
 *         .arguments(number("number"))
 *         .elementwise(Math::exp)
 *         .derivative((x, y) -> y);
 * }</pre>
 *
 * A declaration without a word about its derivative does not compile.
 */
public final class Declare {
    private final String name;
    private Help help;
    private List<Parameter> parameters = List.of();
    private int repeating;
    private Volatility volatility = Volatility.NONE;
    private final List<Elementwise.ErrorRule> errorRules = new ArrayList<>();
    private Elementwise.Lanes lanes = Elementwise.Lanes.NONE;

    private Declare(String name) {
        this.name = name;
        this.help = new Help(name, "", "", "", "");
    }

    public static Declare declare(String name) {
        return new Declare(name);
    }

    /** Excel's syntax, one sentence, an example without equals sign, and its result as text. */
    public Declare help(String syntax, String summary, String example, String exampleResult) {
        help =
                new Help(
                        syntax,
                        summary,
                        example,
                        exampleResult,
                        "Microsoft Support: " + name + " function");
        return this;
    }

    /** Where the definition stands, if not on Microsoft's page of the function. */
    public Declare source(String source) {
        help =
                new Help(
                        help.syntax(),
                        help.summary(),
                        help.example(),
                        help.exampleResult(),
                        source);
        return this;
    }

    public Declare arguments(Parameter... parameters) {
        this.parameters = List.of(parameters);
        return this;
    }

    /** How many of the last parameters may be repeated together, as the pairs of SUMIFS. */
    public Declare repeating(int lastParameters) {
        this.repeating = lastParameters;
        return this;
    }

    public Declare isVolatile(Volatility volatility) {
        this.volatility = volatility;
        return this;
    }

    /** Where an elementwise function gives an error, which, and why. Not needed where the result is not finite: #NUM!. */
    public Declare errorWhere(Elementwise.Condition condition, ErrorKind kind, String message) {
        errorRules.add(new Elementwise.ErrorRule(condition, kind, message));
        return this;
    }

    /** A faster way over many lanes for an elementwise function, with the same results. */
    Declare lanes(Elementwise.Lanes faster) {
        lanes = faster;
        return this;
    }

    /** A function of one number. */
    public ElementwiseDerivative.OfOne elementwise(DoubleUnaryOperator function) {
        return new ElementwiseDerivative.OfOne(function, this::finishElementwise);
    }

    /** A function of two numbers. */
    public ElementwiseDerivative.OfTwo elementwise(DoubleBinaryOperator function) {
        return new ElementwiseDerivative.OfTwo(function, this::finishElementwise);
    }

    /** A function of any count of numbers; optional ones left out are 0. */
    public ElementwiseDerivative.OfMany elementwiseOfMany(Elementwise.Scalar function) {
        return new ElementwiseDerivative.OfMany(function, this::finishElementwise);
    }

    /** One number from many: of all NUMBERS arguments together. */
    public Reducing reduction(Reduction.Value value) {
        return new Reducing(value);
    }

    /** A numeric operation that brings its own pullback, whose result is one number or an array. */
    public FunctionDeclaration operation(FunctionKind kind, NumericOperation operation) {
        return finish(new Body.Numeric(operation, kind), new Derivative.Pullback());
    }

    /** A value from single values. */
    public Any scalar(Body.EagerFunction function) {
        return new Any(new Body.Eager(function, FunctionKind.SCALAR));
    }

    /** A value from arrays, references or whatever the parameters ask for. */
    public Any value(FunctionKind kind, Body.EagerFunction function) {
        return new Any(new Body.Eager(function, kind));
    }

    /** A function that evaluates its arguments on demand. */
    public Any onDemand(FunctionKind kind, Body.LazyFunction function) {
        return new Any(new Body.Lazy(function, kind));
    }

    /** Binds names; the evaluator carries it out, so that its value here is an error. */
    public FunctionDeclaration binding() {
        Body body =
                new Body.Lazy(
                        arguments ->
                                ErrorValue.of(ErrorKind.VALUE, name + " has nothing to bind here"),
                        FunctionKind.BINDING);
        return finish(body, new Derivative.Selection(false));
    }

    private FunctionDeclaration finish(Body body, Derivative derivative) {
        return new FunctionDeclaration(
                name, parameters, repeating, body, derivative, volatility, help);
    }

    private FunctionDeclaration finishElementwise(
            Elementwise.Scalar function, Elementwise.Partials partials, Derivative derivative) {
        NumericOperation operation = new Elementwise(function, partials, errorRules, lanes);
        return finish(new Body.Numeric(operation, FunctionKind.ELEMENTWISE), derivative);
    }

    /** The derivative of a reduction. */
    public final class Reducing {
        private final Reduction.Value value;

        private Reducing(Reduction.Value value) {
            this.value = value;
        }

        public FunctionDeclaration pullback(Reduction.Pullback pullback) {
            return finish(value, pullback, new Derivative.Pullback());
        }

        /** Constant almost everywhere. */
        public FunctionDeclaration zeroDerivative() {
            return finish(value, (x, y, adjoint, adjoints) -> {}, new Derivative.Zero(true));
        }

        /** Depends on which cells hold numbers, not on the numbers. */
        public FunctionDeclaration independentOfNumbers() {
            return finish(value, (x, y, adjoint, adjoints) -> {}, new Derivative.Zero(false));
        }

        private FunctionDeclaration finish(
                Reduction.Value value, Reduction.Pullback pullback, Derivative derivative) {
            Body body = new Body.Numeric(new Reduction(value, pullback), FunctionKind.REDUCTION);
            return Declare.this.finish(body, derivative);
        }
    }

    /** The derivative of a function that is not purely numeric. */
    public final class Any {
        private final Body body;

        private Any(Body body) {
            this.body = body;
        }

        /** Its result consists of elements of its arguments, chosen by their places. */
        public FunctionDeclaration selection() {
            return finish(body, new Derivative.Selection(false));
        }

        /** Its result consists of elements of its arguments, chosen by their values. */
        public FunctionDeclaration selectionByValue() {
            return finish(body, new Derivative.Selection(true));
        }

        /** It is made of numeric operations that it has {@link NumericApplication} calculate and record. */
        public FunctionDeclaration composed() {
            return finish(body, new Derivative.Pullback());
        }

        /** Constant almost everywhere. */
        public FunctionDeclaration zeroDerivative() {
            return finish(body, new Derivative.Zero(true));
        }

        /** Depends on what kind of values there are, or on their places, not on the numbers. */
        public FunctionDeclaration independentOfNumbers() {
            return finish(body, new Derivative.Zero(false));
        }

        public FunctionDeclaration notDifferentiable(String reason) {
            return finish(body, new Derivative.NotDifferentiable(reason));
        }
    }
}
