package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;
import static sheetgrad.function.Parameter.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.hipparchus.complex.Complex;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/** Complex numbers, which Excel keeps as texts. */
final class ComplexFunctions {
    private static final String REASON = "complex numbers are texts";

    private ComplexFunctions() {}

    static List<FunctionDeclaration> all() {
        List<FunctionDeclaration> functions = new ArrayList<>();
        functions.add(complex());
        functions.addAll(parts());
        functions.addAll(ComplexFunctionsOfOne.all());
        functions.add(
                two("IMSUB", "difference", "IMSUB(\"13+4i\",\"5+3i\")", "8+i", Complex::subtract));
        functions.add(
                two(
                        "IMDIV",
                        "quotient",
                        "IMDIV(\"-238+240i\",\"10+24i\")",
                        "5+12i",
                        ComplexFunctions::quotient));
        functions.add(many("IMSUM", "sum", "IMSUM(\"3+4i\",\"5-3i\")", "8+i", Complex::add));
        functions.add(
                many(
                        "IMPRODUCT",
                        "product",
                        "IMPRODUCT(\"3+4i\",\"5-3i\")",
                        "27+11i",
                        Complex::multiply));
        functions.add(power());
        return functions;
    }

    private static FunctionDeclaration complex() {
        return declare("COMPLEX")
                .help(
                        "COMPLEX(real_num, i_num, [suffix])",
                        "A complex number from its real and imaginary parts",
                        "COMPLEX(3,4)",
                        "3+4i")
                .arguments(number("real_num"), number("i_num"), text("suffix").optional())
                .scalar(
                        (arguments, context) -> {
                            String given = Argument.text(arguments, 2);
                            String suffix = given.isEmpty() ? "i" : given;
                            Complex number =
                                    new Complex(
                                            Argument.number(arguments, 0),
                                            Argument.number(arguments, 1));
                            return suffix.equals("i") || suffix.equals("j")
                                    ? new TextValue(ComplexText.write(number, suffix))
                                    : ErrorValue.of(ErrorKind.VALUE, "the suffix is i or j");
                        })
                .notDifferentiable(REASON);
    }

    private static List<FunctionDeclaration> parts() {
        return List.of(
                part("IMREAL", "The real part", "IMREAL(\"6-9i\")", "6", Complex::getReal),
                part(
                        "IMAGINARY",
                        "The imaginary part",
                        "IMAGINARY(\"3+4i\")",
                        "4",
                        Complex::getImaginary),
                part(
                        "IMABS",
                        "The absolute value",
                        "IMABS(\"5+12i\")",
                        "13",
                        z -> Math.hypot(z.getReal(), z.getImaginary())),
                part(
                        "IMARGUMENT",
                        "The angle in radians",
                        "IMARGUMENT(\"3+4i\")",
                        "0.927295218001612",
                        ComplexFunctions::angle));
    }

    /** NaN, which becomes an error, for 0. */
    private static double angle(Complex z) {
        return z.isZero() ? Double.NaN : Math.atan2(z.getImaginary(), z.getReal());
    }

    private static FunctionDeclaration part(
            String name,
            String what,
            String example,
            String result,
            ToDoubleFunction<Complex> function) {
        return declare(name)
                .help(name + "(inumber)", what + " of a complex number", example, result)
                .arguments(scalar("inumber"))
                .scalar(
                        (arguments, context) -> {
                            Read read = Read.of(arguments.get(0));
                            if (read.error().isPresent()) {
                                return read.error().get();
                            }
                            double part = function.applyAsDouble(read.text().number());
                            return Double.isNaN(part)
                                    ? ErrorValue.of(ErrorKind.DIVISION_BY_ZERO, "0 has no angle")
                                    : NumberValue.orError(part);
                        })
                .notDifferentiable(REASON);
    }

    private static Complex quotient(Complex a, Complex b) {
        return b.isZero() ? Complex.NaN : a.divide(b);
    }

    private static FunctionDeclaration two(
            String name,
            String what,
            String example,
            String result,
            BinaryOperator<Complex> operator) {
        return declare(name)
                .help(
                        name + "(inumber1, inumber2)",
                        "The " + what + " of two complex numbers",
                        example,
                        result)
                .arguments(scalar("inumber1"), scalar("inumber2"))
                .scalar((arguments, context) -> fold(arguments, operator))
                .notDifferentiable(REASON);
    }

    private static FunctionDeclaration many(
            String name,
            String what,
            String example,
            String result,
            BinaryOperator<Complex> operator) {
        return declare(name)
                .help(
                        name + "(inumber1, [inumber2], ...)",
                        "The " + what + " of complex numbers",
                        example,
                        result)
                .arguments(any("inumber1"))
                .repeating(1)
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> {
                            List<Value> values = new ArrayList<>();
                            for (Value argument : arguments) {
                                Elements.visit(
                                        argument,
                                        context,
                                        (value, isDirect) -> {
                                            if (!(value instanceof BlankValue)
                                                    && !(value instanceof OmittedValue)) {
                                                values.add(value);
                                            }
                                        });
                            }
                            return fold(values, operator);
                        })
                .notDifferentiable(REASON);
    }

    private static Value fold(List<Value> values, BinaryOperator<Complex> operator) {
        Optional<Complex> result = Optional.empty();
        String suffix = "";
        for (Value value : values) {
            Read read = Read.of(value);
            if (read.error().isPresent()) {
                return read.error().get();
            }
            String own = read.text().suffix();
            if (!own.isEmpty() && !suffix.isEmpty() && !own.equals(suffix)) {
                return ErrorValue.of(ErrorKind.VALUE, "i and j are not to be mixed");
            }
            suffix = own.isEmpty() ? suffix : own;
            Complex number = read.text().number();
            result = Optional.of(result.map(left -> operator.apply(left, number)).orElse(number));
        }
        return write(result.orElse(Complex.ZERO), suffix);
    }

    private static FunctionDeclaration power() {
        return declare("IMPOWER")
                .help(
                        "IMPOWER(inumber, number)",
                        "A complex number raised to a power",
                        "IMPOWER(\"4i\",2)",
                        "-16+1.95943487863577E-15i")
                .arguments(scalar("inumber"), number("number"))
                .scalar(
                        (arguments, context) -> {
                            Read read = Read.of(arguments.get(0));
                            double exponent = Argument.number(arguments, 1);
                            return read.error().isPresent()
                                    ? read.error().get()
                                    : write(
                                            power(read.text().number(), exponent),
                                            read.text().suffix());
                        })
                .notDifferentiable(REASON);
    }

    /** By length and angle, as Excel does; 0 to a power that is not positive has none. */
    private static Complex power(Complex base, double exponent) {
        if (base.isZero()) {
            return exponent > 0 ? Complex.ZERO : Complex.NaN;
        }
        double length = Math.pow(Math.hypot(base.getReal(), base.getImaginary()), exponent);
        double angle = exponent * Math.atan2(base.getImaginary(), base.getReal());
        return new Complex(length * Math.cos(angle), length * Math.sin(angle));
    }

    /** The text of a number, or #NUM! if it is not finite. */
    static Value write(Complex number, String suffix) {
        boolean isFinite =
                Double.isFinite(number.getReal()) && Double.isFinite(number.getImaginary());
        return isFinite
                ? new TextValue(ComplexText.write(number, suffix))
                : ErrorValue.of(ErrorKind.NUMBER, "the result is no complex number");
    }

    /** The text of a function of one complex number. */
    static Value map(Value argument, UnaryOperator<Complex> function) {
        Read read = Read.of(argument);
        return read.error().isPresent()
                ? read.error().get()
                : write(function.apply(read.text().number()), read.text().suffix());
    }

    /** What an argument was read as: a complex number, or the error that it is or gives. */
    private record Read(ComplexText text, Optional<ErrorValue> error) {
        static Read of(Value value) {
            ComplexText zero = new ComplexText(Complex.ZERO, "");
            if (value instanceof BooleanValue) {
                return new Read(
                        zero,
                        Optional.of(
                                ErrorValue.of(
                                        ErrorKind.VALUE, "a truth value is no complex number")));
            }
            if (value instanceof NumberValue number) {
                return new Read(
                        new ComplexText(new Complex(number.number(), 0), ""), Optional.empty());
            }
            Value text = Coercion.toText(value);
            if (text instanceof ErrorValue error) {
                return new Read(zero, Optional.of(error));
            }
            String written = text instanceof TextValue known ? known.text() : "";
            if (written.isEmpty() && !(value instanceof TextValue)) {
                return new Read(zero, Optional.empty());
            }
            return ComplexText.parse(written)
                    .map(parsed -> new Read(parsed, Optional.empty()))
                    .orElseGet(
                            () ->
                                    new Read(
                                            zero,
                                            Optional.of(
                                                    ErrorValue.of(
                                                            ErrorKind.NUMBER,
                                                            "\""
                                                                    + written
                                                                    + "\" is no complex number"))));
        }
    }
}
