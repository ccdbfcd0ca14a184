package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.paired;

import java.util.List;
import sheetgrad.function.Moments.Slopes;

/** Correlation and regression of two arrays; a pair counts only where both are numbers. */
final class PairFunctions {
    private PairFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                pairs("CORREL", "array1", "array2", "The correlation", "1", correlation()),
                pairs("PEARSON", "array1", "array2", "The correlation", "1", correlation()),
                pairs(
                        "COVARIANCE.P",
                        "array1",
                        "array2",
                        "The covariance of a population",
                        "2",
                        covariance(0)),
                pairs(
                        "COVAR",
                        "array1",
                        "array2",
                        "The covariance of a population",
                        "2",
                        covariance(0)),
                pairs(
                        "COVARIANCE.S",
                        "array1",
                        "array2",
                        "The covariance of a sample",
                        "3",
                        covariance(1)),
                pairs(
                        "SLOPE",
                        "known_ys",
                        "known_xs",
                        "The slope of the regression line",
                        "0.333333333333333",
                        slope()),
                pairs(
                        "INTERCEPT",
                        "known_ys",
                        "known_xs",
                        "Where the regression line meets the axis",
                        "0",
                        intercept()),
                pairs(
                        "RSQ",
                        "known_ys",
                        "known_xs",
                        "The square of the correlation",
                        "1",
                        determination()),
                pairs(
                        "STEYX",
                        "known_ys",
                        "known_xs",
                        "The standard error of the regression line's y",
                        "0",
                        standardError()));
    }

    private static FunctionDeclaration pairs(
            String name,
            String first,
            String second,
            String summary,
            String result,
            NumericOperation operation) {
        return declare(name)
                .help(
                        name + "(" + first + ", " + second + ")",
                        summary,
                        name + "({1,2,3},{3,6,9})",
                        result)
                .arguments(paired(first), paired(second))
                .operation(FunctionKind.REDUCTION, operation);
    }

    /** r = xy / sqrt(xx yy). */
    private static NumericOperation correlation() {
        return new Moments.Operation(
                m -> m.xy() / Math.sqrt(m.xx() * m.yy()),
                m -> {
                    double r = m.xy() / Math.sqrt(m.xx() * m.yy());
                    return new Slopes(
                            0,
                            0,
                            -r / (2 * m.xx()),
                            1 / Math.sqrt(m.xx() * m.yy()),
                            -r / (2 * m.yy()));
                });
    }

    private static NumericOperation covariance(int fewer) {
        return new Moments.Operation(
                m -> m.xy() / (m.count() - fewer),
                m -> new Slopes(0, 0, 0, 1.0 / (m.count() - fewer), 0));
    }

    /** The known ys come first: slope = xy / (central sum of squares of the second array). */
    private static NumericOperation slope() {
        return new Moments.Operation(
                m -> m.xy() / m.yy(),
                m -> new Slopes(0, 0, 0, 1 / m.yy(), -m.xy() / (m.yy() * m.yy())));
    }

    private static NumericOperation intercept() {
        return new Moments.Operation(
                m -> m.meanX() - m.xy() / m.yy() * m.meanY(),
                m -> {
                    double slope = m.xy() / m.yy();
                    return new Slopes(
                            1, -slope, 0, -m.meanY() / m.yy(), slope * m.meanY() / m.yy());
                });
    }

    /** r^2 = xy^2 / (xx yy). */
    private static NumericOperation determination() {
        return new Moments.Operation(
                m -> m.xy() * m.xy() / (m.xx() * m.yy()),
                m -> {
                    double square = m.xy() * m.xy() / (m.xx() * m.yy());
                    return new Slopes(
                            0,
                            0,
                            -square / m.xx(),
                            2 * m.xy() / (m.xx() * m.yy()),
                            -square / m.yy());
                });
    }

    /** sqrt((xx - xy^2 / yy) / (n - 2)), the known ys being first; of exact lines the slope is taken as 0. */
    private static NumericOperation standardError() {
        return new Moments.Operation(
                m -> Math.sqrt(missed(m) / (m.count() - 2)),
                m -> {
                    double error = Math.sqrt(missed(m) / (m.count() - 2));
                    double half = error == 0 ? 0 : 1 / (2 * error * (m.count() - 2));
                    double slope = m.xy() / m.yy();
                    return new Slopes(0, 0, half, -2 * half * slope, half * slope * slope);
                });
    }

    private static double missed(Moments m) {
        return Math.max(0, m.xx() - m.xy() * m.xy() / m.yy());
    }
}
