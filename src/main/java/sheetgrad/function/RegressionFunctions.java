package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.logical;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.paired;

import java.util.List;
import sheetgrad.function.RegressionOperations.Model;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Lines and exponential curves through points: their coefficients, statistics and further points. All are
 * differentiable in every x and y, so that a model may be fitted inside a formula that is trained.
 */
final class RegressionFunctions {
    private RegressionFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                forecast("FORECAST.LINEAR"),
                forecast("FORECAST"),
                prediction("TREND", "the line", false, "TREND({3;5;7},{1;2;3},{4;5})", "{9;11}"),
                prediction(
                        "GROWTH",
                        "the exponential curve",
                        true,
                        "GROWTH({2;4;8},{1;2;3},{4;5})",
                        "{16;32}"),
                coefficients("LINEST", "the line", false, "LINEST({1;9;5;7},{0;4;2;3})", "{2,1}"),
                coefficients(
                        "LOGEST",
                        "the exponential curve",
                        true,
                        "LOGEST({2;4;8},{1;2;3})",
                        "{2,1}"));
    }

    private static FunctionDeclaration forecast(String name) {
        return declare(name)
                .help(
                        name + "(x, known_ys, known_xs)",
                        "The point at x on the line that comes nearest to known points",
                        name + "(30,{6,7,9,15,21},{20,28,31,38,40})",
                        "10.6072530864198")
                .arguments(number("x"), paired("known_ys"), paired("known_xs"))
                .operation(FunctionKind.REDUCTION, new Forecast());
    }

    private static FunctionDeclaration prediction(
            String name, String what, boolean isExponential, String example, String result) {
        return declare(name)
                .help(
                        name + "(known_ys, [known_xs], [new_xs], [const])",
                        "Points at new x on " + what + " that comes nearest to known points",
                        example,
                        result)
                .arguments(
                        array("known_ys"),
                        array("known_xs").optional(),
                        array("new_xs").optional(),
                        logical("const").defaulting(1))
                .value(
                        FunctionKind.ARRAY,
                        (arguments, context) -> predict(arguments, isExponential, context))
                .composed();
    }

    private static FunctionDeclaration coefficients(
            String name, String what, boolean isExponential, String example, String result) {
        return declare(name)
                .help(
                        name + "(known_ys, [known_xs], [const], [stats])",
                        "The coefficients of "
                                + what
                                + " that comes nearest to known points, with statistics",
                        example,
                        result)
                .arguments(
                        array("known_ys"),
                        array("known_xs").optional(),
                        logical("const").defaulting(1),
                        logical("stats").optional())
                .value(
                        FunctionKind.ARRAY,
                        (arguments, context) -> fit(arguments, isExponential, context))
                .composed();
    }

    private static Value predict(
            List<Value> arguments, boolean isExponential, CalculationContext context) {
        if (!RegressionData.fits(arguments)) {
            return mismatch(arguments);
        }
        RegressionData data = RegressionData.of(arguments);
        ArrayValue given = data.hasNew(arguments) ? Argument.array(arguments, 2) : data.knownX();
        if (!data.fitsNew(given)) {
            return mismatch(arguments);
        }
        Model model = new Model(Argument.isTrue(arguments, 3), isExponential);
        Value predicted =
                NumericApplication.operate(
                        new RegressionOperations.Prediction(model),
                        List.of(data.y(), data.x(), data.turned(given)),
                        context);
        if (predicted instanceof ErrorValue) {
            return predicted;
        }
        int rows = data.isSingle() ? given.rows() : data.isInRows() ? 1 : given.rows();
        int columns = data.isSingle() ? given.columns() : data.isInRows() ? given.columns() : 1;
        return ArrayValue.generate(rows, columns, i -> element(predicted, i));
    }

    private static Value fit(
            List<Value> arguments, boolean isExponential, CalculationContext context) {
        if (!RegressionData.fits(arguments)) {
            return mismatch(arguments);
        }
        RegressionData data = RegressionData.of(arguments);
        Model model = new Model(Argument.isTrue(arguments, 2), isExponential);
        Value row =
                NumericApplication.operate(
                        new RegressionOperations.Statistics(model),
                        List.of(data.y(), data.x()),
                        context);
        if (row instanceof ErrorValue) {
            return row;
        }
        int width = data.x().columns() + 1;
        boolean hasStatistics =
                arguments.get(3) instanceof BooleanValue && Argument.isTrue(arguments, 3);
        if (!hasStatistics) {
            return ArrayValue.generate(1, width, i -> element(row, i));
        }
        double freedom = data.y().rows() - rank(data, model);
        return ArrayValue.generate(
                5,
                width,
                i -> statistic(row, i / width, i % width, width, freedom, model.hasConstant()));
    }

    private static int rank(RegressionData data, Model model) {
        double[] elements = new double[data.x().size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = ((NumberValue) data.x().get(i)).number();
        }
        double[][] columns =
                LeastSquares.columns(elements, data.x().columns(), model.hasConstant());
        return LeastSquares.of(columns, new double[data.y().rows()], model.hasConstant()).rank();
    }

    private static Value statistic(
            Value row, int line, int column, int width, double freedom, boolean hasConstant) {
        int summary = 2 * width;
        boolean isErrorOfConstant = line == 1 && column == width - 1;
        if ((line > 1 && column > 1) || (isErrorOfConstant && !hasConstant)) {
            return ErrorValue.of(ErrorKind.NOT_AVAILABLE, "there is no such statistic");
        }
        if (line < 2) {
            return element(row, line * width + column);
        }
        if (line == 3 && column == 1) {
            return new NumberValue(freedom);
        }
        if (line == 3 && ((NumberValue) element(row, summary + 4)).number() == 0) {
            return ErrorValue.of(ErrorKind.NUMBER, "nothing is missed, so that F is infinite");
        }
        int place = line == 2 ? column : line == 3 ? 2 : 3 + column;
        return element(row, summary + place);
    }

    private static Value element(Value value, int index) {
        return value instanceof ArrayValue array ? array.get(index) : value;
    }

    /** An error given for a whole array counts before its shape. */
    private static ErrorValue mismatch(List<Value> arguments) {
        for (int i = 0; i < Math.min(3, arguments.size()); i++) {
            if (Argument.array(arguments, i).get(0) instanceof ErrorValue error
                    && Argument.array(arguments, i).size() == 1) {
                return error;
            }
        }
        return ErrorValue.of(ErrorKind.REFERENCE, "the arrays of x and y do not fit together");
    }
}
