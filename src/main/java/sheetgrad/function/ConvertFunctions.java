package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.text;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;

/** Conversion of units: linear in the number, so that the gradient is the ratio of the units. */
final class ConvertFunctions {
    private static final Units UNITS = new Units();

    private ConvertFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("CONVERT")
                        .help(
                                "CONVERT(number, from_unit, to_unit)",
                                "A measurement in another unit",
                                "CONVERT(1,\"lbm\",\"kg\")",
                                "0.45359237")
                        .arguments(number("number"), text("from_unit"), text("to_unit"))
                        .scalar(ConvertFunctions::convert)
                        .composed());
    }

    private static Value convert(List<Value> arguments, CalculationContext context) {
        Optional<Units.Unit> from = UNITS.find(Argument.text(arguments, 1));
        Optional<Units.Unit> to = UNITS.find(Argument.text(arguments, 2));
        if (from.isEmpty()
                || to.isEmpty()
                || !from.get().dimension().equals(to.get().dimension())) {
            return ErrorValue.of(
                    ErrorKind.NOT_AVAILABLE,
                    "there are no such units, or they measure other things");
        }
        Units.Unit given = from.get();
        Units.Unit wanted = to.get();
        double ratio = given.factor() / wanted.factor();
        double shift = (given.offset() - wanted.offset()) / wanted.factor();
        Elementwise line =
                new Elementwise(
                        x ->
                                shift == 0
                                        ? x[0] * given.factor() / wanted.factor()
                                        : DecimalRounding.toFifteenDigits(
                                                x[0] * given.factor() / wanted.factor() + shift),
                        (x, y, partials) -> partials[0] = ratio,
                        List.of());
        return NumericApplication.operate(
                line, List.of(ArrayValue.of(1, 1, arguments.get(0))), context);
    }
}
