package sheetgrad.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberText;

/**
 * Distributions: numbers from Microsoft's pages to the digits shown there, the others worked out with 40 digits
 * (mpmath); errors as those pages state them.
 */
class DistributionFunctionsTest {
    private static final FunctionRegistry REGISTRY = BuiltInFunctions.registry();

    private static void assertNear(double expected, String formula, double tolerance) {
        String result = new FormulaSheet().result(formula);
        double actual = NumberText.parse(result).orElse(Double.NaN);
        assertEquals(expected, actual, tolerance * Math.abs(expected), formula + " is " + result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BETA.DIST(2,8,10,FALSE,1,3)      | 1.4837646
            BINOM.DIST.RANGE(60,0.75,48)     | 0.084
            CHISQ.DIST(2,3,FALSE)            | 0.20755375
            CHISQ.INV(0.93,1)                | 3.283020287
            EXPON.DIST(0.2,10,FALSE)         | 1.35335283
            F.DIST(15.2069,6,4,FALSE)        | 0.0012238
            GAMMA(-3.75)                     | 0.267866
            GAMMA.DIST(10.00001131,9,2,FALSE) | 0.032639
            LOGNORM.DIST(4,3.5,1.2,FALSE)    | 0.0176176
            POISSON.DIST(2,5,FALSE)          | 0.084224
            T.DIST(8,3,FALSE)                | 0.00073691
            WEIBULL.DIST(105,20,100,FALSE)   | 0.035589
            HYPGEOM.DIST(1,4,8,20,FALSE)     | 0.3633
            """)
    void documentedExample(String formula, double expected) {
        assertNear(expected, formula, 2e-3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            T.DIST.RT(40,5)               | 9.20598108588648e-8
            T.DIST(-40,5,TRUE)            | 9.20598108588648e-8
            T.DIST(1E-9,7,TRUE)           | 0.500000000384991
            T.INV(1E-12,3)                | -10331.1082442925
            CHISQ.DIST.RT(400,10)         | 9.41329199118348e-80
            CHISQ.INV(1E-30,1)            | 1.5707963267949e-60
            F.INV(1E-9,1,8)               | 1.67183673469388e-18
            GAMMA.INV(1-2^-20,0.3,2)     | 22.0592623965715
            GAMMA.DIST(1000,1000,1,TRUE)  | 0.504205244180216
            POISSON.DIST(100000,100000,FALSE) | 0.0012615652097053
            BINOM.DIST(500000,1000000,0.5,FALSE) | 0.00079788436133175
            BINOM.DIST(30,100,0.5,TRUE)   | 3.92506982279683e-5
            HYPGEOM.DIST(10,1000,10000,1000000,FALSE) | 0.125803127374163
            BETA.INV(0.001,0.5,0.5)       | 2.46739907091694e-6
            WEIBULL.DIST(1E-9,1,2,TRUE)   | 4.99999999875e-10
            NEGBINOM.DIST(300,200,0.4,FALSE) | 0.0145596261388544
            LOGNORM.INV(1E-10,0,1)        | 0.00172704935389838
            GAMMALN(0.001)                | 6.90717888538385
            """)
    void tailsAndLargeNumbersKeepTheirDigits(String formula, double expected) {
        assertNear(expected, formula, 1e-11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BETA.DIST(0.5,0,1,TRUE)         | #NUM!
            BETA.DIST(2,1,1,TRUE)           | #NUM!
            BETA.DIST(0,0.5,1,FALSE)        | #NUM!
            BETA.INV(0,1,1)                 | #NUM!
            BETA.INV(1,2,3)                 | 1
            BINOM.DIST(11,10,0.5,TRUE)      | #NUM!
            BINOM.DIST(3.9,10.9,0.5,FALSE)  | 0.1171875
            BINOM.DIST(0,0,0.5,TRUE)        | 1
            BINOM.DIST(1,2,1.1,TRUE)        | #NUM!
            BINOM.DIST("x",2,1,TRUE)        | #VALUE!
            BINOM.INV(6,0.5,0)              | 0
            BINOM.INV(6,0.5,1)              | 6
            BINOM.DIST.RANGE(10,0.5,6,5)    | #NUM!
            CHISQ.DIST(-1,2,TRUE)           | #NUM!
            CHISQ.DIST(1,0.5,TRUE)          | #NUM!
            CHISQ.INV(1,2)                  | #NUM!
            CHISQ.INV(0,2)                  | 0
            CHISQ.INV.RT(1,2)               | 0
            CHISQ.INV.RT(0,2)               | #NUM!
            CONFIDENCE.T(0.05,1,1)          | #DIV/0!
            CONFIDENCE.NORM(0.05,0,5)       | #NUM!
            EXPON.DIST(-1,1,TRUE)           | #NUM!
            EXPON.DIST(0,2,FALSE)           | 2
            F.DIST(1,0,2,TRUE)              | #NUM!
            FISHER(1)                       | #NUM!
            GAMMA(0)                        | #NUM!
            GAMMA(-2)                       | #NUM!
            GAMMA(5)                        | 24
            GAMMA(172)                      | #NUM!
            GAMMALN(0)                      | #NUM!
            GAMMA.DIST(0,1,2,FALSE)         | 0.5
            GAMMA.DIST(1,-1,2,FALSE)        | #NUM!
            HYPGEOM.DIST(5,4,8,20,TRUE)     | #NUM!
            LOGNORM.DIST(0,1,1,TRUE)        | #NUM!
            LOGNORM.INV(1,1,1)              | #NUM!
            NEGBINOM.DIST(1,0,0.5,TRUE)     | #NUM!
            NEGBINOM.DIST(0,1,0.25,FALSE)   | 0.25
            POISSON.DIST(-1,1,TRUE)         | #NUM!
            POISSON.DIST(0,0,FALSE)         | 1
            STANDARDIZE(1,2,0)              | #NUM!
            T.DIST(0,5,TRUE)                | 0.5
            T.DIST.2T(-1,5)                 | #NUM!
            TDIST(1,5,3)                    | #NUM!
            T.INV(0.5,3)                    | 0
            T.INV(1,3)                      | #NUM!
            T.INV.2T(1,3)                   | 0
            WEIBULL.DIST(-1,1,1,TRUE)       | #NUM!
            PHI({0,0})                      | {0.398942280401433,0.398942280401433}
            """)
    void edge(String formula, String expected) {
        assertEquals(expected, new FormulaSheet().result(formula), formula);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            BETA.DIST     | 1.7 2.3 3.1 0 0.4 3.2
            BINOM.DIST    | 2.3 6.4 0.4 0
            BINOM.DIST    | 0 6.4 0.4 0
            BINOM.DIST.RANGE | 9.4 0.4 0 5.6
            CHISQ.DIST    | 1.7 4.3 0
            EXPON.DIST    | 0.7 2.3 0
            F.DIST        | 1.7 4.3 6.4 0
            GAMMA         | -1.4
            GAMMA.DIST    | 1.7 2.3 0.6 0
            GAMMA.DIST    | 30 22 1.3 1
            GAMMA.INV     | 0.9 2.3 0.6
            LOGNORM.DIST  | 1.7 0.3 0.6 0
            LOGNORM.INV   | 0.9 0.3 0.6
            NEGBINOM.DIST | 2.3 3.4 0.4 0
            POISSON.DIST  | 2.3 1.7 0
            POISSON.DIST  | 0 1.7 0
            T.DIST        | 1.7 4.3 0
            T.DIST        | -1.7 4.3 1
            T.INV         | 0.9 4.3
            WEIBULL.DIST  | 1.7 2.3 0.6 0
            """)
    void slopeAgreesWithCentralDifferences(String name, String point) {
        NumericOperation operation =
                REGISTRY.find(name).flatMap(FunctionDeclaration::numericOperation).orElseThrow();
        double[] x = Arrays.stream(point.split(" ")).mapToDouble(Double::parseDouble).toArray();
        FunctionDeclaration function = REGISTRY.find(name).orElseThrow();
        List<double[]> adjoints = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            adjoints.add(new double[1]);
        }
        operation.pullback(
                operands(x, 0, 0),
                Matrix.scalar(value(operation, x, 0, 0)),
                new double[] {1},
                adjoints);
        for (int i = 0; i < x.length; i++) {
            boolean isWhole = function.parameter(i).kind() == ArgumentKind.LOGICAL || x[i] == 0;
            if (!isWhole) {
                double expected =
                        (value(operation, x, i, 1e-5) - value(operation, x, i, -1e-5)) / 2e-5;
                assertEquals(expected, adjoints.get(i)[0], 1e-6, "operand " + i);
            }
        }
    }

    private static double value(NumericOperation operation, double[] x, int moved, double step) {
        NumericResult result = operation.apply(operands(x, moved, step));
        return ((NumericResult.Numbers) result).matrix().elements()[0];
    }

    private static List<Matrix> operands(double[] x, int moved, double step) {
        List<Matrix> operands = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            operands.add(Matrix.scalar(x[i] + (i == moved ? step : 0)));
        }
        return operands;
    }
}
