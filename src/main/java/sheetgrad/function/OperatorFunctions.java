package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.scalar;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.Value;

/**
 * The operators, under their symbols. Arithmetic is IEEE 754 double precision: Excel's habit of showing a last
 * subtraction as 0 where its operands agree in 15 digits is not imitated; comparisons do follow Excel in comparing 15
 * digits. A power has no slope in its exponent at bases at or below 0.
 */
final class OperatorFunctions {
    private static final String SOURCE =
            "Microsoft Support: Calculation operators and precedence in Excel";

    private OperatorFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                arithmetic("+", "Adds two numbers", "1+2", "3")
                        .lanes(ArithmeticLanes.SUM)
                        .elementwise((a, b) -> a + b)
                        .derivatives((a, b, y) -> 1, (a, b, y) -> 1),
                arithmetic("-", "Subtracts the second number from the first", "3-1", "2")
                        .lanes(ArithmeticLanes.DIFFERENCE)
                        .elementwise((a, b) -> a - b)
                        .derivatives((a, b, y) -> 1, (a, b, y) -> -1),
                arithmetic("*", "Multiplies two numbers", "2*3", "6")
                        .lanes(ArithmeticLanes.PRODUCT)
                        .elementwise((a, b) -> a * b)
                        .derivatives((a, b, y) -> b, (a, b, y) -> a),
                arithmetic("/", "Divides the first number by the second", "6/4", "1.5")
                        .errorWhere(x -> x[1] == 0, ErrorKind.DIVISION_BY_ZERO, "division by zero")
                        .elementwise((a, b) -> a / b)
                        .derivatives((a, b, y) -> 1 / b, (a, b, y) -> -y / b),
                arithmetic("^", "Raises the first number to the power of the second", "2^3", "8")
                        .errorWhere(Powers::isUndefined, ErrorKind.NUMBER, "0^0 is not defined")
                        .errorWhere(
                                Powers::dividesByZero,
                                ErrorKind.DIVISION_BY_ZERO,
                                "0 to a negative power")
                        .lanes(ArithmeticLanes.SQUARE)
                        .elementwise(Math::pow)
                        .derivatives(Powers::slopeOfBase, Powers::slopeOfExponent),
                unary("unary+", "+value", "The value itself", "+2", "2")
                        .arguments(scalar("value"))
                        .scalar((arguments, context) -> arguments.get(0))
                        .selection(),
                unary("unary-", "-number", "The number with the opposite sign", "-2", "-2")
                        .elementwise(a -> -a)
                        .derivative((a, y) -> -1),
                unary("%", "number%", "A hundredth of the number", "50%", "0.5")
                        .elementwise(a -> a / 100)
                        .derivative((a, y) -> 0.01),
                declare("&")
                        .help("text1&text2", "Joins two texts", "\"a\"&1", "a1")
                        .source(SOURCE)
                        .arguments(text("text1"), text("text2"))
                        .scalar(
                                (arguments, context) ->
                                        TextFunctions.limited(
                                                Argument.text(arguments, 0)
                                                        + Argument.text(arguments, 1)))
                        .notDifferentiable("a text has no derivative"),
                comparison(Relation.EQUAL, "are equal", "\"A\"=\"a\"", "TRUE"),
                comparison(Relation.NOT_EQUAL, "differ", "1<>2", "TRUE"),
                comparison(Relation.LESS, "stand in rising order", "1<\"a\"", "TRUE"),
                comparison(Relation.LESS_OR_EQUAL, "are equal or in rising order", "2<=1", "FALSE"),
                comparison(Relation.GREATER, "stand in falling order", "TRUE>\"a\"", "TRUE"),
                comparison(
                        Relation.GREATER_OR_EQUAL,
                        "are equal or in falling order",
                        "1>=1",
                        "TRUE"));
    }

    private static Declare arithmetic(
            String symbol, String summary, String example, String result) {
        return declare(symbol)
                .help("number1" + symbol + "number2", summary, example, result)
                .source(SOURCE)
                .arguments(number("number1"), number("number2"));
    }

    private static Declare unary(
            String name, String syntax, String summary, String example, String result) {
        return declare(name)
                .help(syntax, summary, example, result)
                .source(SOURCE)
                .arguments(number("number"));
    }

    private static FunctionDeclaration comparison(
            Relation relation, String summary, String example, String result) {
        return declare(relation.symbol())
                .help(
                        "value1" + relation.symbol() + "value2",
                        "Whether two values " + summary,
                        example,
                        result)
                .source(SOURCE)
                .arguments(scalar("value1"), scalar("value2"))
                .scalar((arguments, context) -> compare(arguments, relation))
                .zeroDerivative();
    }

    private static Value compare(List<Value> arguments, Relation relation) {
        return BooleanValue.of(
                relation.holds(Comparison.ofOperands(arguments.get(0), arguments.get(1))));
    }
}
