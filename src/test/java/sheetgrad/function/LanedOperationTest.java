package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sheetgrad.value.Matrix;

/** Many lanes at once give what one set of operands after the other gives. */
class LanedOperationTest {
    private static final int LANES = 37;

    /** Operations of one number with the sizes of their operands in elements. */
    private record Sample(LanedOperation operation, int operands, int size) {}

    private static Sample sample(String name) {
        FunctionDeclaration function = BuiltInFunctions.registry().find(name).orElseThrow();
        NumericOperation operation = ((Body.Numeric) function.body()).operation();
        return switch (name) {
            case "SUMPRODUCT" -> new Sample((LanedOperation) operation, 2, 5);
            case "SUM", "AVERAGE", "MAX", "MIN" -> new Sample((LanedOperation) operation, 1, 6);
            case "EXP", "unary-" -> new Sample((LanedOperation) operation, 1, 1);
            default -> new Sample((LanedOperation) operation, 2, 1);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+",
                "-",
                "*",
                "/",
                "^",
                "EXP",
                "unary-",
                "SUM",
                "AVERAGE",
                "MAX",
                "MIN",
                "SUMPRODUCT"
            })
    void lanesGiveWhatSingleOperandsGiveWhicheverElementsAreShared(String name) {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            compare(sample(name), random);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<=", ">", ">=", "=", "<>"})
    void choicesAreTheSameInLanesAtAndAroundZero(String symbol) {
        NumericOperation choice = Relation.of(symbol).orElseThrow().selection();
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            compare(new Sample((LanedOperation) choice, 4, 1), random);
        }
    }

    @Test
    void rectifiersPassNothingOnAtZero() {
        LaneOperation lanes = new ExtremeLanes(true, true);
        double[][] x = {{0}, {-1, 0, 2, 3}};
        double[] y = new double[4];
        lanes.forward(1, x, y);
        assertArrayEquals(new double[] {0, 0, 2, 3}, y);
        double[] adjoints = new double[4];
        lanes.backward(1, x, y, new double[] {1, 1, 1, 1}, new double[][] {null, adjoints});
        assertArrayEquals(new double[] {0, 0, 1, 1}, adjoints);
    }

    @Test
    void aResultThatIsNotFiniteIsTold() {
        double[] y = new double[5];
        double[][] x = {{1, 1, 1, 1e308, 1}, {10}};
        assertEquals(false, SumOfProductsLanes.INSTANCE.forward(2, x, y));
        x[0][3] = 1;
        assertEquals(true, SumOfProductsLanes.INSTANCE.forward(2, x, y));
    }

    @Test
    void everyNumberOfAMatrixProductIsASumOfProducts() {
        LinearAlgebra.Product product = new LinearAlgebra.Product();
        List<Matrix> operands =
                List.of(
                        new Matrix(2, 3, new double[] {1, 2, 3, 4, 5, 6}),
                        new Matrix(3, 2, new double[] {7, 8, 9, 10, 11, 12}));
        double[] whole = ((NumericResult.Numbers) product.apply(operands)).matrix().elements();
        for (int result = 0; result < 4; result++) {
            double sum = 0;
            for (int i = 0; i < product.laneSize(operands); i++) {
                sum +=
                        operands.get(0).elements()[product.laneElement(operands, 0, result, i)]
                                * operands.get(1)
                                        .elements()[product.laneElement(operands, 1, result, i)];
            }
            assertEquals(whole[result], sum);
        }
    }

    private static void compare(Sample sample, Random random) {
        int elements = sample.operands() * sample.size();
        double[][] x = new double[elements][];
        double[][] adjoints = new double[elements][];
        for (int k = 0; k < elements; k++) {
            int length = random.nextInt(3) == 0 ? 1 : LANES;
            x[k] = new double[length];
            Arrays.setAll(x[k], i -> random.nextInt(9) - 4);
            adjoints[k] = new double[length];
        }
        double[] y = new double[LANES];
        double[] adjoint = random.doubles(LANES, -1, 1).toArray();
        boolean holds = sample.operation().lanes().forward(sample.operands(), x, y);
        double[][] expected = new double[elements][];
        Arrays.setAll(expected, k -> new double[x[k].length]);
        boolean expectedToHold = true;
        for (int lane = 0; lane < LANES; lane++) {
            expectedToHold &= addLane(sample, x, lane, y, adjoint, expected);
        }
        assertEquals(expectedToHold, holds);
        if (holds) {
            sample.operation().lanes().backward(sample.operands(), x, y, adjoint, adjoints);
            for (int k = 0; k < elements; k++) {
                assertArrayEquals(expected[k], adjoints[k], 1e-12 * (1 + magnitude(expected[k])));
            }
        }
    }

    /** Compares one lane's result and adds its adjoints; false if the result is an error. */
    private static boolean addLane(
            Sample sample,
            double[][] x,
            int lane,
            double[] y,
            double[] adjoint,
            double[][] expected) {
        List<Matrix> operands = new ArrayList<>();
        List<double[]> adjoints = new ArrayList<>();
        for (int k = 0; k < x.length; k += sample.size()) {
            double[] numbers = new double[sample.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = LaneLoops.at(x[k + i], lane);
            }
            operands.add(new Matrix(1, numbers.length, numbers));
            adjoints.add(new double[numbers.length]);
        }
        NumericResult result = sample.operation().apply(operands);
        if (!(result instanceof NumericResult.Numbers numbers)) {
            return false;
        }
        assertEquals(numbers.matrix().elements()[0], y[lane]);
        sample.operation()
                .pullback(operands, numbers.matrix(), new double[] {adjoint[lane]}, adjoints);
        for (int k = 0; k < x.length; k++) {
            expected[k][x[k].length == 1 ? 0 : lane] +=
                    adjoints.get(k / sample.size())[k % sample.size()];
        }
        return true;
    }

    private static double magnitude(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }
}
