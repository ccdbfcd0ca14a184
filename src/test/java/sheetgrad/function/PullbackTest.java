package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sheetgrad.value.Matrix;

/** Pullbacks against central differences at ordinary points, and against closed forms at corners. */
class PullbackTest {
    private static final FunctionRegistry REGISTRY = BuiltInFunctions.registry();

    /** Functions whose domain is narrower than 0.5 to 1, or whose scalars must be fixed: values of the scalars. */
    private static final Map<String, double[]> POINTS =
            Map.ofEntries(
                    Map.entry("ACOSH", new double[] {1.7}),
                    Map.entry("NPER", new double[] {0.01, -12, 90, 50, 0}),
                    Map.entry("RATE", new double[] {48.5, -200, 8000, 100, 1, 0.1}),
                    Map.entry("IPMT", new double[] {0.1, 3.5, 9.5, 80, 50, 1}),
                    Map.entry("PPMT", new double[] {0.1, 3.5, 9.5, 80, 50, 0}),
                    Map.entry("CUMIPMT", new double[] {0.1, 9.5, 80, 2.5, 5.5, 1}),
                    Map.entry("CUMPRINC", new double[] {0.1, 9.5, 80, 2.5, 5.5, 0}),
                    Map.entry("SYD", new double[] {300, 75, 9.5, 2.5}),
                    Map.entry("DB", new double[] {100, 10, 6.3, 3.5, 7.5}),
                    Map.entry("DDB", new double[] {240, 30, 10.5, 2.5, 1.7}),
                    Map.entry("EFFECT", new double[] {0.05, 4.5}),
                    Map.entry("NOMINAL", new double[] {0.05, 4.5}),
                    Map.entry("DOLLARDE", new double[] {1.07, 16.5}),
                    Map.entry("DOLLARFR", new double[] {1.07, 16.5}),
                    Map.entry("TBILLPRICE", new double[] {39538.5, 39600.5, 0.09}),
                    Map.entry("TBILLYIELD", new double[] {39538.5, 39600.5, 98}),
                    Map.entry("TBILLEQ", new double[] {39538.5, 39790.5, 0.09}),
                    Map.entry("IRR", new double[] {0.1}),
                    Map.entry("XIRR", new double[] {0.1}),
                    Map.entry("ACOTH", new double[] {1.7}),
                    Map.entry("BETA.DIST", new double[] {1.7, 2.3, 3.1, 1, 0.4, 3.2}),
                    Map.entry("BETADIST", new double[] {1.7, 2.3, 3.1, 0.4, 3.2}),
                    Map.entry("BETA.INV", new double[] {0.37, 2.3, 3.1, 0.4, 3.2}),
                    Map.entry("BETAINV", new double[] {0.37, 2.3, 3.1, 0.4, 3.2}),
                    Map.entry("BINOM.DIST", new double[] {2.3, 6.4, 0.4, 1}),
                    Map.entry("BINOMDIST", new double[] {2.3, 6.4, 0.4, 1}),
                    Map.entry("BINOM.DIST.RANGE", new double[] {9.4, 0.4, 2.3, 5.6}),
                    Map.entry("CHISQ.DIST", new double[] {1.7, 4.3, 1}),
                    Map.entry("CHISQ.DIST.RT", new double[] {1.7, 4.3}),
                    Map.entry("CHIDIST", new double[] {1.7, 4.3}),
                    Map.entry("CHISQ.INV", new double[] {0.37, 4.3}),
                    Map.entry("CHISQ.INV.RT", new double[] {0.37, 4.3}),
                    Map.entry("CHIINV", new double[] {0.37, 4.3}),
                    Map.entry("F.DIST", new double[] {1.7, 4.3, 6.4, 1}),
                    Map.entry("F.DIST.RT", new double[] {1.7, 4.3, 6.4}),
                    Map.entry("FDIST", new double[] {1.7, 4.3, 6.4}),
                    Map.entry("F.INV", new double[] {0.37, 4.3, 6.4}),
                    Map.entry("F.INV.RT", new double[] {0.37, 4.3, 6.4}),
                    Map.entry("FINV", new double[] {0.37, 4.3, 6.4}),
                    Map.entry("T.DIST", new double[] {1.7, 4.3, 1}),
                    Map.entry("T.DIST.RT", new double[] {1.7, 4.3}),
                    Map.entry("T.DIST.2T", new double[] {1.7, 4.3}),
                    Map.entry("TDIST", new double[] {1.7, 4.3, 2.4}),
                    Map.entry("T.INV", new double[] {0.37, 4.3}),
                    Map.entry("T.INV.2T", new double[] {0.37, 4.3}),
                    Map.entry("TINV", new double[] {0.37, 4.3}),
                    Map.entry("POISSON.DIST", new double[] {2.3, 1.7, 1}),
                    Map.entry("POISSON", new double[] {2.3, 1.7, 1}),
                    Map.entry("NEGBINOM.DIST", new double[] {2.3, 3.4, 0.4, 1}),
                    Map.entry("NEGBINOMDIST", new double[] {2.3, 3.4, 0.4}),
                    Map.entry("CONFIDENCE.NORM", new double[] {0.3, 1.2, 7.4}),
                    Map.entry("CONFIDENCE", new double[] {0.3, 1.2, 7.4}),
                    Map.entry("CONFIDENCE.T", new double[] {0.3, 1.2, 7.4}),
                    Map.entry("PERCENTILE.EXC", new double[] {0.37}),
                    Map.entry("QUARTILE.EXC", new double[] {1.4}),
                    Map.entry("TRIMMEAN", new double[] {0.4}),
                    Map.entry("LARGE", new double[] {2}),
                    Map.entry("SMALL", new double[] {2}),
                    Map.entry("PERCENTILE", new double[] {0.37}),
                    Map.entry("PERCENTILE.INC", new double[] {0.37}),
                    Map.entry("QUARTILE", new double[] {1}),
                    Map.entry("QUARTILE.INC", new double[] {1}),
                    Map.entry("SEQUENCE", new double[] {2, 3, 0.4, 1.3}),
                    Map.entry("NORM.S.DIST", new double[] {0.7, 1}),
                    Map.entry("NORM.DIST", new double[] {0.7, 0.2, 1.3, 0}),
                    Map.entry("NORMDIST", new double[] {0.7, 0.2, 1.3, 1}),
                    Map.entry("MOD", new double[] {5.3, 1.7}),
                    Map.entry("LOG", new double[] {5.3, 1.7}));

    /** Operands that are whole by nature: nothing is differentiated for them. */
    private static final Map<String, Integer> WHOLE_FROM =
            Map.of(
                    "CUMIPMT",
                    5,
                    "CUMPRINC",
                    5,
                    "LARGE",
                    1,
                    "SMALL",
                    1,
                    "QUARTILE",
                    1,
                    "QUARTILE.INC",
                    1,
                    "NORM.S.DIST",
                    1,
                    "NORM.DIST",
                    3,
                    "NORMDIST",
                    3);

    /** Functions whose arrays must suit one another: the arrays. */
    private static final Map<String, double[][]> ARRAYS =
            Map.of(
                    "IRR",
                    new double[][] {{-70, 12, 15, 18, 21, 26}},
                    "MIRR",
                    new double[][] {{-120, 39, 30, -21, 37, 46}},
                    "XNPV",
                    new double[][] {{-100, 27, 42, 32}, {39448.5, 39508.5, 39751.5, 39859.5}},
                    "XIRR",
                    new double[][] {{-100, 27, 42, 52}, {39448.5, 39508.5, 39751.5, 39859.5}});

    static Stream<FunctionDeclaration> differentiable() {
        return REGISTRY.all().stream()
                .filter(
                        function ->
                                function.derivative() instanceof Derivative.Pullback
                                        && function.numericOperation().isPresent()
                                        && !function.parameters().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("differentiable")
    void pullbackAgreesWithCentralDifferences(FunctionDeclaration function) {
        NumericOperation operation = function.numericOperation().orElseThrow();
        List<Matrix> operands = ordinaryOperands(function);
        Matrix result = apply(operation, operands);
        SplittableRandom random = new SplittableRandom(7);
        double[] adjoint = random.doubles(result.size(), 0.5, 1.5).toArray();
        List<double[]> adjoints = pullback(operation, operands, adjoint);
        for (int k = 0; k < operands.size(); k++) {
            boolean isWhole =
                    k >= WHOLE_FROM.getOrDefault(function.name(), 99)
                            || (function.name().equals("SEQUENCE") && k < 2);
            for (int i = 0; i < operands.get(k).size() && !isWhole; i++) {
                double expected = difference(operation, operands, k, i, adjoint);
                double tolerance = 1e-6 * Math.max(1, Math.abs(expected));
                assertEquals(
                        expected, adjoints.get(k)[i], tolerance, "operand " + k + ", element " + i);
            }
        }
    }

    private static List<Matrix> ordinaryOperands(FunctionDeclaration function) {
        SplittableRandom random = new SplittableRandom(function.name().hashCode());
        double[] point = POINTS.getOrDefault(function.name(), new double[0]);
        List<Matrix> operands = new ArrayList<>();
        double[][] arrays = ARRAYS.getOrDefault(function.name(), new double[0][]);
        int scalars = 0;
        for (Parameter parameter : function.parameters()) {
            if (parameter.kind().isScalar()) {
                double number =
                        scalars < point.length ? point[scalars] : random.nextDouble(0.5, 0.95);
                operands.add(Matrix.scalar(number));
                scalars++;
            } else if (arrays.length > 0) {
                double[] array = arrays[operands.size() - scalars];
                operands.add(new Matrix(1, array.length, array));
            } else {
                boolean isMatrix = parameter.kind() == ArgumentKind.MATRIX;
                int columns = isMatrix ? 3 : 7;
                int rows = isMatrix ? 3 : 1;
                operands.add(
                        new Matrix(
                                rows,
                                columns,
                                random.doubles((long) rows * columns, 0.3, 2.5).toArray()));
            }
        }
        if (function.name().equals("SUMPRODUCT")) {
            operands.add(new Matrix(1, 7, random.doubles(7, -2, 2).toArray()));
            operands.add(new Matrix(1, 7, random.doubles(7, -2, 2).toArray()));
        }
        return operands;
    }

    private static Matrix apply(NumericOperation operation, List<Matrix> operands) {
        return assertInstanceOf(NumericResult.Numbers.class, operation.apply(operands)).matrix();
    }

    private static List<double[]> pullback(
            NumericOperation operation, List<Matrix> operands, double[] adjoint) {
        List<double[]> adjoints = new ArrayList<>();
        for (Matrix operand : operands) {
            adjoints.add(new double[operand.size()]);
        }
        operation.pullback(operands, apply(operation, operands), adjoint, adjoints);
        return adjoints;
    }

    private static double difference(
            NumericOperation operation, List<Matrix> operands, int k, int i, double[] adjoint) {
        double step = 1e-5;
        double[] above = apply(operation, moved(operands, k, i, step)).elements();
        double[] below = apply(operation, moved(operands, k, i, -step)).elements();
        double sum = 0;
        for (int j = 0; j < adjoint.length; j++) {
            sum += adjoint[j] * (above[j] - below[j]) / (2 * step);
        }
        return sum;
    }

    private static List<Matrix> moved(List<Matrix> operands, int k, int i, double step) {
        List<Matrix> moved = new ArrayList<>(operands);
        double[] elements = operands.get(k).elements().clone();
        elements[i] += step;
        moved.set(k, new Matrix(operands.get(k).rows(), operands.get(k).columns(), elements));
        return moved;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ABS     | 0        | 0
            MAX     | 3 1 3    | 0.5 0 0.5
            MIN     | 1 1 1 4  | 0.3333333333333333 0.3333333333333333 0.3333333333333333 0
            MAX     | 5        | 1
            MEDIAN  | 4 1 3 2  | 0 0 0.5 0.5
            MEDIAN  | 4 1 3    | 0 0 1
            PRODUCT | 0 2 3    | 6 0 0
            PRODUCT | 0 0 3    | 0 0 0
            STDEV.S | 2 2 2    | 0 0 0
            VAR.P   | 2 2      | 0 0
            AVERAGE | 7 9      | 0.5 0.5
            SUM     | 0 0      | 1 1
            SUMSQ   | 0 -3     | 0 -6
            """)
    void reductionHasThisGradientAtCorner(String name, String numbers, String gradient) {
        NumericOperation operation = operation(name);
        double[] row = numbers(numbers);
        List<double[]> adjoints =
                pullback(operation, List.of(new Matrix(1, row.length, row)), new double[] {1});
        assertEquals(Arrays.toString(numbers(gradient)), Arrays.toString(adjoints.get(0)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ^         | 0  2   | 0 0
            ^         | 0  1   | 1 0
            POWER     | -2 2   | -4 0
            POWER     | -2 3   | 12 0
            POWER     | 3  0   | 0 1.0986122886681098
            *         | 0  0   | 0 0
            /         | 0  4   | 0.25 0
            MOD       | -3 2   | 1 2
            """)
    void functionOfTwoNumbersHasThisGradientAtCorner(String name, String numbers, String gradient) {
        double[] x = numbers(numbers);
        List<double[]> adjoints =
                pullback(
                        operation(name),
                        List.of(Matrix.scalar(x[0]), Matrix.scalar(x[1])),
                        new double[] {1});
        assertEquals(numbers(gradient)[0], adjoints.get(0)[0]);
        assertEquals(numbers(gradient)[1], adjoints.get(1)[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 2 2 4           | 4 -2 -2 1
            0 0 0 0           | 0 0 0 0
            0 0 0 5           | 5 0 0 0
            1 2 3 4 5 6 7 8 9 | -3 6 -3 6 -12 6 -3 6 -3
            """)
    void determinantOfSingularMatrixHasItsCofactorsAsGradient(String elements, String cofactors) {
        double[] numbers = numbers(elements);
        int size = (int) Math.sqrt(numbers.length);
        List<double[]> adjoints =
                pullback(
                        operation("MDETERM"),
                        List.of(new Matrix(size, size, numbers)),
                        new double[] {1});
        double[] expected = numbers(cofactors);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], adjoints.get(0)[i], 1e-12);
        }
    }

    private static NumericOperation operation(String name) {
        return REGISTRY.find(name).flatMap(FunctionDeclaration::numericOperation).orElseThrow();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    }
}
