package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import sheetgrad.value.ErrorKind;

/** Trigonometric and hyperbolic functions; angles are in radians. */
final class TrigonometricFunctions {
    /** Excel refuses larger angles, whose sine has no correct digit left. */
    private static final double LARGEST_ANGLE = 134_217_728;

    private TrigonometricFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                angle("SIN", "sine", Math::sin, (x, y) -> Math.cos(x), "SIN(PI()/2)", "1"),
                angle("COS", "cosine", Math::cos, (x, y) -> -Math.sin(x), "COS(0)", "1"),
                angle(
                        "TAN",
                        "tangent",
                        Math::tan,
                        (x, y) -> 1 + y * y,
                        "TAN(0.785)",
                        "0.999203990105043"),
                plain(
                        "ASIN",
                        "angle of a sine",
                        Math::asin,
                        (x, y) -> 1 / Math.sqrt(1 - x * x),
                        "ASIN(0)",
                        "0"),
                plain(
                        "ACOS",
                        "angle of a cosine",
                        Math::acos,
                        (x, y) -> -1 / Math.sqrt(1 - x * x),
                        "ACOS(1)",
                        "0"),
                plain(
                        "ATAN",
                        "angle of a tangent",
                        Math::atan,
                        (x, y) -> 1 / (1 + x * x),
                        "ATAN(0)",
                        "0"),
                plain(
                        "SINH",
                        "hyperbolic sine",
                        Math::sinh,
                        (x, y) -> Math.cosh(x),
                        "SINH(0)",
                        "0"),
                plain(
                        "COSH",
                        "hyperbolic cosine",
                        Math::cosh,
                        (x, y) -> Math.sinh(x),
                        "COSH(0)",
                        "1"),
                plain(
                        "TANH",
                        "hyperbolic tangent",
                        StrictMath::tanh, // Math's differs by a last digit from JDK 25 on
                        (x, y) -> 1 - y * y,
                        "TANH(0.5)",
                        "0.46211715726001"),
                plain(
                        "ASINH",
                        "number of a hyperbolic sine",
                        TrigonometricFunctions::asinh,
                        (x, y) -> 1 / Math.hypot(x, 1),
                        "ASINH(10)",
                        "2.99822295029797"),
                plain(
                        "ACOSH",
                        "number of a hyperbolic cosine",
                        TrigonometricFunctions::inverseCosine,
                        (x, y) -> 1 / Math.sqrt(x * x - 1),
                        "ACOSH(1)",
                        "0"),
                plain(
                        "ATANH",
                        "number of a hyperbolic tangent",
                        x -> 0.5 * (Math.log1p(x) - Math.log1p(-x)),
                        (x, y) -> 1 / (1 - x * x),
                        "ATANH(0.5)",
                        "0.549306144334055"),
                declare("ATAN2")
                        .help(
                                "ATAN2(x_num, y_num)",
                                "The angle from the x-axis to a point",
                                "ATAN2(1,1)",
                                "0.785398163397448")
                        .arguments(number("x_num"), number("y_num"))
                        .errorWhere(
                                x -> x[0] == 0 && x[1] == 0,
                                ErrorKind.DIVISION_BY_ZERO,
                                "the origin has no angle")
                        .elementwise((x, y) -> Math.atan2(y, x))
                        .derivatives(
                                (x, y, angle) -> -y / (x * x + y * y),
                                (x, y, angle) -> x / (x * x + y * y)),
                declare("PI")
                        .help("PI()", "The number pi", "PI()", "3.14159265358979")
                        .elementwiseOfMany(x -> Math.PI)
                        .derivatives((x, y, partials) -> {}),
                plain(
                        "RADIANS",
                        "radians of degrees",
                        Math::toRadians,
                        (x, y) -> Math.PI / 180,
                        "RADIANS(180)",
                        "3.14159265358979"),
                plain(
                        "DEGREES",
                        "degrees of radians",
                        Math::toDegrees,
                        (x, y) -> 180 / Math.PI,
                        "DEGREES(PI())",
                        "180"));
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        if (size > 1e100) {
            return Math.copySign(Math.log(size) + Math.log(2), x);
        }
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.hypot(size, 1))), x);
    }

    private static FunctionDeclaration angle(
            String name,
            String what,
            DoubleUnaryOperator function,
            DoubleBinaryOperator slope,
            String example,
            String result) {
        return declare(name)
                .help(name + "(number)", "The " + what + " of an angle in radians", example, result)
                .arguments(number("number"))
                .errorWhere(
                        x -> Math.abs(x[0]) >= LARGEST_ANGLE,
                        ErrorKind.NUMBER,
                        "the angle is too large")
                .elementwise(function)
                .derivative(slope);
    }

    private static FunctionDeclaration plain(
            String name,
            String what,
            DoubleUnaryOperator function,
            DoubleBinaryOperator slope,
            String example,
            String result) {
        return declare(name)
                .help(name + "(number)", "The " + what, example, result)
                .arguments(number("number"))
                .elementwise(function)
                .derivative(slope);
    }

    /** By the distance t from 1: ln(1 + t + sqrt(t (2 + t))). */
    private static double inverseCosine(double x) {
        double t = x - 1;
        return x > 1e8 ? Math.log(x) + Math.log(2) : Math.log1p(t + Math.sqrt(t * (2 + t)));
    }
}
