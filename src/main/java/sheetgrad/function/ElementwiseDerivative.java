package sheetgrad.function;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * The last word of the declaration of an elementwise function, after {@link Declare#elementwise}: its derivative with
 * respect to each of its numbers, or why it has none.
 */
public final class ElementwiseDerivative {
    private ElementwiseDerivative() {}

    /** Makes the declaration of a function of which everything is known. */
    @FunctionalInterface
    interface Finish {
        FunctionDeclaration with(
                Elementwise.Scalar function, Elementwise.Partials partials, Derivative derivative);
    }

    private static void noPartials(double[] x, double y, double[] partials) {
        Arrays.fill(partials, 0);
    }

    /** The derivative of a function of one number. */
    public static final class OfOne {
        private final DoubleUnaryOperator function;
        private final Finish finish;

        OfOne(DoubleUnaryOperator function, Finish finish) {
            this.function = function;
            this.finish = finish;
        }

        /** dy/dx from (x, y). */
        public FunctionDeclaration derivative(DoubleBinaryOperator slope) {
            return finish.with(
                    x -> function.applyAsDouble(x[0]),
                    (x, y, partials) -> partials[0] = slope.applyAsDouble(x[0], y),
                    new Derivative.Pullback());
        }

        public FunctionDeclaration zeroDerivative() {
            return finish.with(
                    x -> function.applyAsDouble(x[0]),
                    ElementwiseDerivative::noPartials,
                    new Derivative.Zero(true));
        }

        public FunctionDeclaration notDifferentiable(String reason) {
            return finish.with(
                    x -> function.applyAsDouble(x[0]),
                    ElementwiseDerivative::noPartials,
                    new Derivative.NotDifferentiable(reason));
        }
    }

    /** A partial derivative of a function of two numbers, from (a, b, result). */
    @FunctionalInterface
    public interface Slope {
        double at(double a, double b, double y);
    }

    /** The derivative of a function of two numbers. */
    public static final class OfTwo {
        private final DoubleBinaryOperator function;
        private final Finish finish;

        OfTwo(DoubleBinaryOperator function, Finish finish) {
            this.function = function;
            this.finish = finish;
        }

        public FunctionDeclaration derivatives(Slope first, Slope second) {
            return finish.with(
                    x -> function.applyAsDouble(x[0], x[1]),
                    (x, y, partials) -> {
                        partials[0] = first.at(x[0], x[1], y);
                        partials[1] = second.at(x[0], x[1], y);
                    },
                    new Derivative.Pullback());
        }

        public FunctionDeclaration zeroDerivative() {
            return finish.with(
                    x -> function.applyAsDouble(x[0], x[1]),
                    ElementwiseDerivative::noPartials,
                    new Derivative.Zero(true));
        }

        public FunctionDeclaration notDifferentiable(String reason) {
            return finish.with(
                    x -> function.applyAsDouble(x[0], x[1]),
                    ElementwiseDerivative::noPartials,
                    new Derivative.NotDifferentiable(reason));
        }
    }

    /** The derivative of a function of several numbers. */
    public static final class OfMany {
        private final Elementwise.Scalar function;
        private final Finish finish;

        OfMany(Elementwise.Scalar function, Finish finish) {
            this.function = function;
            this.finish = finish;
        }

        public FunctionDeclaration derivatives(Elementwise.Partials partials) {
            return finish.with(function, partials, new Derivative.Pullback());
        }

        public FunctionDeclaration zeroDerivative() {
            return finish.with(
                    function, ElementwiseDerivative::noPartials, new Derivative.Zero(true));
        }

        public FunctionDeclaration notDifferentiable(String reason) {
            return finish.with(
                    function,
                    ElementwiseDerivative::noPartials,
                    new Derivative.NotDifferentiable(reason));
        }
    }
}
