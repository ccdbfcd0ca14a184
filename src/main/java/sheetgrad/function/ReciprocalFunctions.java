package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/** Secant, cosecant, cotangent, their hyperbolic relatives and the inverses of the cotangents. */
final class ReciprocalFunctions {
    /** Excel refuses larger angles, whose sine has no correct digit left. */
    private static final double LARGEST_ANGLE = 134_217_728;

    private ReciprocalFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                angle("SEC", "secant", "SEC(0)", "1")
                        .elementwise((double x) -> 1 / Math.cos(x))
                        .derivative((x, y) -> y * Math.tan(x)),
                poleAtZero(angle("CSC", "cosecant", "CSC(15)", "1.53778056154085"))
                        .elementwise((double x) -> 1 / Math.sin(x))
                        .derivative((x, y) -> -y / Math.tan(x)),
                poleAtZero(angle("COT", "cotangent", "COT(30)", "-0.156119952161659"))
                        .elementwise((double x) -> 1 / Math.tan(x))
                        .derivative((x, y) -> -1 - y * y),
                plain("SECH", "hyperbolic secant", "SECH(0)", "1")
                        .elementwise((double x) -> 1 / Math.cosh(x))
                        .derivative((x, y) -> -y * StrictMath.tanh(x)),
                poleAtZero(plain("CSCH", "hyperbolic cosecant", "CSCH(1.5)", "0.469642440595225"))
                        .elementwise((double x) -> 1 / Math.sinh(x))
                        .derivative((x, y) -> -y / StrictMath.tanh(x)),
                poleAtZero(plain("COTH", "hyperbolic cotangent", "COTH(2)", "1.03731472072755"))
                        .elementwise((double x) -> 1 / StrictMath.tanh(x))
                        .derivative((x, y) -> 1 - y * y),
                plain(
                                "ACOT",
                                "angle of a cotangent, between 0 and pi",
                                "ACOT(2)",
                                "0.463647609000806")
                        .elementwise(
                                (double x) -> x > 0 ? Math.atan(1 / x) : Math.PI / 2 - Math.atan(x))
                        .derivative((x, y) -> -1 / (1 + x * x)),
                plain("ACOTH", "number of a hyperbolic cotangent", "ACOTH(6)", "0.168236118310606")
                        .elementwise((double x) -> 0.5 * (Math.log1p(1 / x) - Math.log1p(-1 / x)))
                        .derivative((x, y) -> 1 / (1 - x * x)));
    }

    private static Declare angle(String name, String what, String example, String result) {
        return declare(name)
                .help(name + "(number)", "The " + what + " of an angle in radians", example, result)
                .arguments(number("number"))
                .errorWhere(
                        x -> Math.abs(x[0]) >= LARGEST_ANGLE,
                        ErrorKind.NUMBER,
                        "the angle is too large");
    }

    private static Declare plain(String name, String what, String example, String result) {
        return declare(name)
                .help(name + "(number)", "The " + what, example, result)
                .arguments(number("number"));
    }

    private static Declare poleAtZero(Declare declared) {
        return declared.errorWhere(
                x -> x[0] == 0, ErrorKind.DIVISION_BY_ZERO, "there is a pole at 0");
    }
}
