package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;
import static sheetgrad.function.Parameter.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Ways to choose and to arrange, divisors and multiples; numbers are cut to whole ones, so no gradient flows. */
final class CombinatoricFunctions {
    private static final double LARGEST_WHOLE = 1L << 53;

    private CombinatoricFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                choice(
                        "COMBINA",
                        "In how many ways some of a number of things can be chosen, each more than"
                                + " once",
                        "COMBINA(4,3)",
                        "20",
                        CombinatoricFunctions::withRepetition),
                choice(
                        "PERMUT",
                        "In how many ways some of a number of things can be put into a row",
                        "PERMUT(100,3)",
                        "970200",
                        CombinatoricFunctions::permutations),
                choice(
                        "PERMUTATIONA",
                        "In how many ways a row can be made of some things, each used any number of"
                                + " times",
                        "PERMUTATIONA(3,2)",
                        "9",
                        Math::pow),
                declare("FACTDOUBLE")
                        .help(
                                "FACTDOUBLE(number)",
                                "The product of a number and every second one below it",
                                "FACTDOUBLE(7)",
                                "105")
                        .arguments(number("number"))
                        .errorWhere(
                                x -> x[0] <= -1,
                                ErrorKind.NUMBER,
                                "the factorial of a negative number")
                        .elementwise((double x) -> doubleFactorial(Math.floor(x)))
                        .zeroDerivative(),
                ofMany(
                        "GCD",
                        "The greatest common divisor of whole numbers",
                        "GCD(24,36)",
                        "12",
                        CombinatoricFunctions::greatestDivisor),
                ofMany(
                        "LCM",
                        "The least common multiple of whole numbers",
                        "LCM(24,36)",
                        "72",
                        CombinatoricFunctions::leastMultiple),
                ofMany(
                        "MULTINOMIAL",
                        "The factorial of a sum divided by the factorials of what is added",
                        "MULTINOMIAL(2,3,4)",
                        "1260",
                        CombinatoricFunctions::multinomial));
    }

    private static FunctionDeclaration choice(
            String name,
            String summary,
            String example,
            String result,
            java.util.function.DoubleBinaryOperator ways) {
        return declare(name)
                .help(name + "(number, number_chosen)", summary, example, result)
                .arguments(number("number"), number("number_chosen"))
                .errorWhere(x -> x[0] < 0 || x[1] < 0, ErrorKind.NUMBER, "nothing to choose from")
                .elementwise((n, k) -> ways.applyAsDouble(Math.floor(n), Math.floor(k)))
                .zeroDerivative();
    }

    private static double permutations(double n, double k) {
        if (k > n) {
            return Double.NaN;
        }
        double ways = 1;
        for (double i = 0; i < k && Double.isFinite(ways); i++) {
            ways *= n - i;
        }
        return ways;
    }

    private static double doubleFactorial(double n) {
        double product = 1;
        for (double i = n; i > 1 && Double.isFinite(product); i -= 2) {
            product *= i;
        }
        return product;
    }

    private static FunctionDeclaration ofMany(
            String name,
            String summary,
            String example,
            String result,
            ToDoubleFunction<List<Double>> function) {
        return declare(name)
                .help(name + "(number1, [number2], ...)", summary, example, result)
                .arguments(any("number1"))
                .repeating(1)
                .value(
                        FunctionKind.REDUCTION,
                        (arguments, context) -> {
                            List<Double> numbers = new ArrayList<>();
                            Optional<ErrorValue> error = collect(arguments, context, numbers);
                            return error.isPresent()
                                    ? error.get()
                                    : NumberValue.orError(function.applyAsDouble(numbers));
                        })
                .zeroDerivative();
    }

    /** Whole numbers that are not negative; texts that are no numbers and booleans are refused wherever they stand. */
    private static Optional<ErrorValue> collect(
            List<Value> arguments, CalculationContext context, List<Double> numbers) {
        List<ErrorValue> errors = new ArrayList<>();
        for (Value argument : arguments) {
            Elements.visit(
                    argument,
                    context,
                    (value, isDirect) -> {
                        Value coerced =
                                value instanceof BooleanValue
                                        ? ErrorValue.of(
                                                ErrorKind.VALUE, "a truth value is no number here")
                                        : Coercion.toNumber(value);
                        if (coerced instanceof ErrorValue error) {
                            errors.add(error);
                        } else {
                            double number = Math.floor(((NumberValue) coerced).number());
                            if (number < 0 || number >= LARGEST_WHOLE) {
                                errors.add(
                                        ErrorValue.of(
                                                ErrorKind.NUMBER,
                                                "a number is negative or too large"));
                            }
                            numbers.add(number);
                        }
                    });
        }
        return errors.stream().findFirst();
    }

    private static double greatestDivisor(List<Double> numbers) {
        double divisor = 0;
        for (double number : numbers) {
            divisor = greatestDivisor(divisor, number);
        }
        return divisor;
    }

    private static double greatestDivisor(double a, double b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }

    /** 0 if one number is 0; more than a double counts exactly is #NUM!. */
    private static double leastMultiple(List<Double> numbers) {
        double multiple = 1;
        for (double number : numbers) {
            if (number == 0) {
                return 0;
            }
            multiple *= number / greatestDivisor(multiple, number);
        }
        return multiple < LARGEST_WHOLE ? multiple : Double.NaN;
    }

    /** A product of binomial coefficients, in whole numbers as long as it fits into a double. */
    private static double multinomial(List<Double> numbers) {
        BigInteger ways = BigInteger.ONE;
        List<Double> rising = numbers.stream().sorted().toList();
        long sum = rising.get(rising.size() - 1).longValue();
        for (double number : rising.subList(0, rising.size() - 1)) {
            for (long i = 1; i <= number; i++) {
                ways = ways.multiply(BigInteger.valueOf(++sum)).divide(BigInteger.valueOf(i));
                if (ways.bitLength() > 1100) {
                    return Double.NaN;
                }
            }
        }
        return ways.doubleValue();
    }

    /** Microsoft's page asks for at least as many things as are chosen, though more could be chosen. */
    private static double withRepetition(double n, double k) {
        if (k > n) {
            return Double.NaN;
        }
        return k == 0 ? 1 : ArithmeticFunctions.combinations(n + k - 1, k);
    }
}
