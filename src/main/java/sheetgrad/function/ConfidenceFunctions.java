package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;

import java.util.List;
import sheetgrad.value.ErrorKind;

/** Standard scores, Fisher's transformation and confidence intervals. */
final class ConfidenceFunctions {
    private static final Distributions.StudentT STUDENT = new Distributions.StudentT();

    private ConfidenceFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("GAUSS")
                        .help(
                                "GAUSS(z)",
                                "The share of the standard normal distribution between the mean and z",
                                "GAUSS(2)",
                                "0.477249868051821")
                        .arguments(number("z"))
                        .elementwise((double z) -> ErrorFunction.erf(z / Math.sqrt(2)) / 2)
                        .derivative((z, y) -> ErrorFunction.density(z)),
                declare("PHI")
                        .help(
                                "PHI(x)",
                                "The density of the standard normal distribution",
                                "PHI(0.75)",
                                "0.301137432154804")
                        .arguments(number("x"))
                        .elementwise(ErrorFunction::density)
                        .derivative((x, y) -> -x * y),
                declare("STANDARDIZE")
                        .help(
                                "STANDARDIZE(x, mean, standard_dev)",
                                "How many deviations a number lies above the mean",
                                "STANDARDIZE(42,40,1.5)",
                                "1.33333333333333")
                        .arguments(number("x"), number("mean"), number("standard_dev"))
                        .errorWhere(
                                x -> x[2] <= 0, ErrorKind.NUMBER, "the deviation must be positive")
                        .elementwiseOfMany(x -> (x[0] - x[1]) / x[2])
                        .derivatives(
                                (x, y, partials) -> {
                                    partials[0] = 1 / x[2];
                                    partials[1] = -1 / x[2];
                                    partials[2] = -y / x[2];
                                }),
                declare("FISHER")
                        .help(
                                "FISHER(x)",
                                "Fisher's transformation of a correlation",
                                "FISHER(0.75)",
                                "0.972955074527657")
                        .arguments(number("x"))
                        .errorWhere(
                                x -> x[0] <= -1 || x[0] >= 1,
                                ErrorKind.NUMBER,
                                "a correlation lies between -1 and 1")
                        .elementwise((double x) -> 0.5 * (Math.log1p(x) - Math.log1p(-x)))
                        .derivative((x, y) -> 1 / (1 - x * x)),
                declare("FISHERINV")
                        .help(
                                "FISHERINV(y)",
                                "The correlation whose Fisher transformation is y",
                                "FISHERINV(0.972955)",
                                "0.749999967394148")
                        .arguments(number("y"))
                        .elementwise((double x) -> StrictMath.tanh(x))
                        .derivative((x, y) -> 1 - y * y),
                normal("CONFIDENCE.NORM"),
                normal("CONFIDENCE"),
                student());
    }

    private static Declare interval(String name, String example, String result) {
        return declare(name)
                .help(
                        name + "(alpha, standard_dev, size)",
                        "Half the width of the confidence interval of a mean",
                        example,
                        result)
                .arguments(number("alpha"), number("standard_dev"), number("size"))
                .errorWhere(
                        x -> x[0] <= 0 || x[0] >= 1 || x[1] <= 0 || x[2] < 1,
                        ErrorKind.NUMBER,
                        "alpha must lie between 0 and 1, the deviation above 0, the size at 1 or above");
    }

    private static FunctionDeclaration normal(String name) {
        return interval(name, name + "(0.05,2.5,50)", "0.692951912174839")
                .elementwiseOfMany(
                        x -> -ErrorFunction.quantile(x[0] / 2) * x[1] / Math.sqrt(Math.floor(x[2])))
                .derivatives(
                        (x, y, partials) -> {
                            double z = ErrorFunction.quantile(x[0] / 2);
                            double scale = x[1] / Math.sqrt(Math.floor(x[2]));
                            partials[0] = -scale / (2 * ErrorFunction.density(z));
                            partials[1] = y / x[1];
                            partials[2] = 0;
                        });
    }

    private static FunctionDeclaration student() {
        return interval("CONFIDENCE.T", "CONFIDENCE.T(0.05,1,50)", "0.28419685549573")
                .errorWhere(
                        x -> x[2] < 2, ErrorKind.DIVISION_BY_ZERO, "one number has no deviation")
                .elementwiseOfMany(
                        x -> x[2] < 2 ? Double.NaN : tail(x) * x[1] / Math.sqrt(Math.floor(x[2])))
                .derivatives(
                        (x, y, partials) -> {
                            double density = STUDENT.density(tail(x), freedom(x));
                            double scale = x[1] / Math.sqrt(Math.floor(x[2]));
                            partials[0] = -scale / (2 * density);
                            partials[1] = y / x[1];
                            partials[2] = 0;
                        });
    }

    private static double tail(double[] x) {
        return STUDENT.quantile(freedom(x), true);
    }

    private static double[] freedom(double[] x) {
        return new double[] {x[0] / 2, Math.floor(x[2]) - 1};
    }
}
