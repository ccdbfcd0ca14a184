package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.function.RegressionOperations.Model;
import sheetgrad.value.Matrix;

/** Statistical functions: examples and errors of Microsoft's pages, and closed forms of small cases. */
class StatisticalFunctionsTest {
    private static final String CELLS =
            "A1=1 A2=x A3=TRUE A4=4 B1=10 B2=20 B3=30 B4=50 D1=#N/A E1=1 E2=2 E3=3 E4=4";

    private static void assertResult(String expected, String formula) {
        assertEquals(expected, new FormulaSheet().with(CELLS).result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            AVEDEV(A1:A4)              | 1.5
            AVEDEV(D1)                 | #N/A
            SKEW(1,2)                  | #DIV/0!
            SKEW(2,2,2)                | #DIV/0!
            KURT(1,2,3)                | #DIV/0!
            TRIMMEAN({1,2,3,100},0.5)  | 2.5
            TRIMMEAN({1,2,3,100},1)    | #NUM!
            TRIMMEAN({1,2,3,100},0.49) | 26.5
            TRIMMEAN({1,2,3,4,5,6,7,8,9,100},0.2) | 5.5
            VARA(A1:A4)                | 3
            VARPA(A1:A4)               | 2.25
            STDEVPA(A1:A4)             | 1.5
            STDEVA("x")                | #VALUE!
            VARA(1)                    | #DIV/0!
            STEYX({2,3,9,1,8,7,5},{6,5,11,7,5,4,4}) | 3.30571895021004
            STEYX({1,2},{3,4})         | #DIV/0!
            """)
    void shapesOfSamples(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PERCENTILE.EXC({1,2,3},0)         | #NUM!
            PERCENTILE.EXC({1,2,3},0.2)       | #NUM!
            PERCENTILE.EXC({1,2,3},0.25)      | 1
            QUARTILE.EXC({6,7,15,36,39,40,41,42,43,47,49},3) | 43
            QUARTILE.EXC({6,7,15},0)          | #NUM!
            QUARTILE.EXC({6,7,15},4)          | #NUM!
            PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},4)   | 0.555
            PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},5)   | 0.583
            PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},8)   | 0.666
            PERCENTRANK.INC({1,2,3},4)        | #N/A
            PERCENTRANK.INC({1,2,3},2,0)      | #NUM!
            PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},7)        | 0.7
            PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},5.43)     | 0.381
            PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},5.43,1)   | 0.3
            RANK.AVG(2,{1,2,2,3},1)           | 2.5
            RANK.AVG(5,{1,2})                 | #N/A
            FREQUENCY({1,2,3},{2,1})          | {1;1;1}
            FREQUENCY({1,2,3},{2,2})          | {2;0;1}
            FREQUENCY(A1:A4,3)                | {1;1}
            SUM(FREQUENCY(D1:D1,3))           | #N/A
            MODE.MULT({1,2,3})                | #N/A
            MODE.MULT({5,6,6,5})              | {5;6}
            MODE("1",1,1/0,2,3)               | #VALUE!
            MODE(1,1,"1")                     | #VALUE!
            MODE(2,2,XFD1)                    | #VALUE!
            MODE(XFD1:XFD9,-1.1,-1.1)         | -1.1
            MODE({2,2,"a",TRUE},1/0)          | #DIV/0!
            """)
    void placesAndFrequencies(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            T.TEST({1,2,3},{1,2},2,1)         | #N/A
            T.TEST({1,2,3},{1,2,4},3,1)       | #NUM!
            T.TEST({1,2,3},{1,2,4},2,4)       | #NUM!
            T.TEST({1,2,3},{2,3,4},2,1)       | #DIV/0!
            T.TEST({1,2,3},{-3,-2,-1},1,2)    | 0.00402494655041886
            F.TEST({1},{1,2})                 | #DIV/0!
            F.TEST({1,1},{1,2})               | #DIV/0!
            F.TEST({1,2,3},{4,5,6})           | 1
            CHISQ.TEST({1,2},{1,0})           | #DIV/0!
            CHISQ.TEST({1,2},{1,2,3})         | #N/A
            CHISQ.TEST({1,2},{1,2})           | 1
            Z.TEST({1,2,3},2)                 | 0.5
            Z.TEST({1,2,3},2,0)               | #NUM!
            Z.TEST(1,2)                       | #DIV/0!
            PROB({0,1,2,3},{0.2,0.3,0.1,0.4},2)   | 0.1
            PROB({0,1},{0.2,0.3},1)           | #NUM!
            PROB({0,1},{0.2,0.3,0.5},1)       | #N/A
            """)
    void significance(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            FORECAST(5,{1,2},{3,3})                | #DIV/0!
            FORECAST(5,{1,2},{3})                  | #N/A
            FORECAST("x",{1,2},{3,4})              | #VALUE!
            FORECAST({3,4},{1,2},{1,2})            | {3,4}
            LINEST({2,4,6})                        | {2,0}
            LINEST({1,2,3},{1,2})                  | #REF!
            LINEST(A1:A4)                          | #VALUE!
            LINEST({2;4;6},{1;2;3},FALSE)          | {2,0}
            LINEST(12,{24;654;234},FALSE)*654      | {0,12,0,0}
            LINEST({2;4;6},{1,2;2,4;3,6})          | {1,0,0}
            TREND(12,{24;24;654;234;567;57;324;234;234},{5;45;1;45;4;23;3;4;5},FALSE) | 0.018348623853211
            LOGEST({2;4;8},{1;2;3},FALSE)          | {2,1}
            LINEST({4;7;8;13},{1,2;2,3;3,2;4,5})   | {1,2,0}
            ROUND(LINEST({1;3;2},{1;2;3},TRUE,TRUE),9) | {0.5,1;0.866025404,1.870828693;0.25,1.224744871;0.333333333,1;0.5,1.5}
            LINEST({1;2},{1;2},FALSE,TRUE)         | {1,0;0,#N/A;1,0;#NUM!,1;5,0}
            LOGEST({3,6,12})                       | {2,1.5}
            LOGEST({3,-6,12})                      | #NUM!
            TREND({1,2,3},,{4,5})                  | {4,5}
            TREND({1;2;3})                         | {1;2;3}
            TREND({1,2,3},{1,2,3;1,4,9},{4;16})    | 4
            TREND({1;2;3},{1;2;3},{4,5;6,7})       | {4,5;6,7}
            TREND({1;2;3},{1,2;2,3;3,5},{4;5})     | #REF!
            TREND(B1:B4,E1:E4,5)                   | 60
            GROWTH({3,6,12})                       | {3,6,12}
            GROWTH({0,1})                          | #NUM!
            """)
    void regression(String formula, String expected) {
        assertResult(expected, formula);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, false", "true, true", "false, true"})
    void slopesOfRegressionAgreeWithCentralDifferences(boolean hasConstant, boolean isExponential) {
        Model model = new Model(hasConstant, isExponential);
        SplittableRandom random = new SplittableRandom(5);
        List<Matrix> operands =
                List.of(
                        new Matrix(6, 1, random.doubles(6, 0.5, 2).toArray()),
                        new Matrix(6, 2, random.doubles(12, -1, 1).toArray()),
                        new Matrix(3, 2, random.doubles(6, -1, 1).toArray()));
        assertSlopes(new RegressionOperations.Prediction(model), operands);
        assertSlopes(new RegressionOperations.Statistics(model), operands.subList(0, 2));
    }

    private static void assertSlopes(NumericOperation operation, List<Matrix> operands) {
        Matrix result = numbers(operation, operands);
        double[] adjoint = new SplittableRandom(3).doubles(result.size(), 0.5, 1.5).toArray();
        List<double[]> adjoints = new ArrayList<>();
        operands.forEach(operand -> adjoints.add(new double[operand.size()]));
        operation.pullback(operands, result, adjoint, adjoints);
        for (int k = 0; k < operands.size(); k++) {
            for (int i = 0; i < operands.get(k).size(); i++) {
                double above = weighed(operation, moved(operands, k, i, 1e-5), adjoint);
                double below = weighed(operation, moved(operands, k, i, -1e-5), adjoint);
                double expected = (above - below) / 2e-5;
                double tolerance = 1e-6 * Math.max(1, Math.abs(expected));
                assertEquals(expected, adjoints.get(k)[i], tolerance, k + ", " + i);
            }
        }
    }

    private static double weighed(
            NumericOperation operation, List<Matrix> operands, double[] weights) {
        return LeastSquares.dot(numbers(operation, operands).elements(), weights);
    }

    private static Matrix numbers(NumericOperation operation, List<Matrix> operands) {
        return ((NumericResult.Numbers) operation.apply(operands)).matrix();
    }

    private static List<Matrix> moved(List<Matrix> operands, int k, int i, double step) {
        List<Matrix> moved = new ArrayList<>(operands);
        double[] elements = operands.get(k).elements().clone();
        elements[i] += step;
        moved.set(k, new Matrix(operands.get(k).rows(), operands.get(k).columns(), elements));
        return moved;
    }
}
