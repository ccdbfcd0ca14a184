package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.scalar;

import java.util.List;
import java.util.function.UnaryOperator;
import org.hipparchus.complex.Complex;

/** Functions that make a complex number of one complex number; #NUM! where they have a pole. */
final class ComplexFunctionsOfOne {
    private ComplexFunctionsOfOne() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                of("IMCONJUGATE", "conjugate", "\"3+4i\"", "3-4i", Complex::conjugate),
                of("IMEXP", "exponential", "0", "1", ComplexFunctionsOfOne::exponential),
                of("IMLN", "natural logarithm", "1", "0", z -> logarithm(z, 1)),
                of("IMLOG10", "logarithm to base 10", "100", "2", z -> logarithm(z, Math.log(10))),
                of("IMLOG2", "logarithm to base 2", "8", "3", z -> logarithm(z, Math.log(2))),
                of("IMSQRT", "square root", "4", "2", ComplexFunctionsOfOne::root),
                of("IMSIN", "sine", "0", "0", ComplexFunctionsOfOne::sine),
                of("IMCOS", "cosine", "0", "1", ComplexFunctionsOfOne::cosine),
                of("IMTAN", "tangent", "0", "0", z -> over(sine(z), cosine(z))),
                of("IMSINH", "hyperbolic sine", "0", "0", ComplexFunctionsOfOne::hyperbolicSine),
                of(
                        "IMCOSH",
                        "hyperbolic cosine",
                        "0",
                        "1",
                        ComplexFunctionsOfOne::hyperbolicCosine),
                of("IMSEC", "secant", "0", "1", z -> over(Complex.ONE, cosine(z))),
                of("IMCSC", "cosecant", "PI()/2", "1", z -> over(Complex.ONE, sine(z))),
                of("IMCOT", "cotangent", "PI()/4", "1", z -> over(cosine(z), sine(z))),
                of(
                        "IMSECH",
                        "hyperbolic secant",
                        "0",
                        "1",
                        z -> over(Complex.ONE, hyperbolicCosine(z))),
                of(
                        "IMCSCH",
                        "hyperbolic cosecant",
                        "1",
                        "0.850918128239321",
                        z -> over(Complex.ONE, hyperbolicSine(z))));
    }

    private static FunctionDeclaration of(
            String name,
            String what,
            String argument,
            String result,
            UnaryOperator<Complex> function) {
        return declare(name)
                .help(
                        name + "(inumber)",
                        "The " + what + " of a complex number",
                        name + "(" + argument + ")",
                        result)
                .arguments(scalar("inumber"))
                .scalar((arguments, context) -> ComplexFunctions.map(arguments.get(0), function))
                .notDifferentiable("complex numbers are texts");
    }

    private static Complex over(Complex a, Complex b) {
        return b.isZero() ? Complex.NaN : a.divide(b);
    }

    private static Complex exponential(Complex z) {
        double size = Math.exp(z.getReal());
        return new Complex(size * Math.cos(z.getImaginary()), size * Math.sin(z.getImaginary()));
    }

    private static Complex logarithm(Complex z, double logarithmOfBase) {
        return z.isZero()
                ? Complex.NaN
                : new Complex(
                        Math.log(Math.hypot(z.getReal(), z.getImaginary())) / logarithmOfBase,
                        Math.atan2(z.getImaginary(), z.getReal()) / logarithmOfBase);
    }

    private static Complex root(Complex z) {
        double size = Math.sqrt(Math.hypot(z.getReal(), z.getImaginary()));
        double angle = Math.atan2(z.getImaginary(), z.getReal()) / 2;
        return new Complex(size * Math.cos(angle), size * Math.sin(angle));
    }

    private static Complex sine(Complex z) {
        double x = z.getReal();
        double y = z.getImaginary();
        return new Complex(Math.sin(x) * Math.cosh(y), Math.cos(x) * Math.sinh(y));
    }

    private static Complex cosine(Complex z) {
        double x = z.getReal();
        double y = z.getImaginary();
        return new Complex(Math.cos(x) * Math.cosh(y), -Math.sin(x) * Math.sinh(y));
    }

    private static Complex hyperbolicSine(Complex z) {
        double x = z.getReal();
        double y = z.getImaginary();
        return new Complex(Math.sinh(x) * Math.cos(y), Math.cosh(x) * Math.sin(y));
    }

    private static Complex hyperbolicCosine(Complex z) {
        double x = z.getReal();
        double y = z.getImaginary();
        return new Complex(Math.cosh(x) * Math.cos(y), Math.sinh(x) * Math.sin(y));
    }
}
