package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.array;
import static sheetgrad.function.Parameter.matrix;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.numbers;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** What payments of different sizes are worth, and the interest they earn. */
final class CashFlowFunctions {
    private CashFlowFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("NPV")
                        .help(
                                "NPV(rate, value1, [value2], ...)",
                                "What payments at the end of each period are worth now",
                                "NPV(0.1,110,121)",
                                "200")
                        .arguments(number("rate"), numbers("value1"))
                        .repeating(1)
                        .operation(FunctionKind.REDUCTION, new PresentValue(1)),
                declare("IRR")
                        .help(
                                "IRR(values, [guess])",
                                "The interest at which regular payments are worth nothing now",
                                "ROUND(IRR({-200,110,121}),12)",
                                "0.1")
                        .arguments(numbers("values"), number("guess").defaulting(0.1))
                        .operation(FunctionKind.REDUCTION, InternalRate.regular()),
                declare("XNPV")
                        .help(
                                "XNPV(rate, values, dates)",
                                "What payments on given days are worth on the first of them",
                                "XNPV(0.1,{0,110},{39814,40179})",
                                "100")
                        .arguments(number("rate"), matrix("values"), matrix("dates"))
                        .operation(FunctionKind.MATRIX, new DatedPresentValue()),
                declare("XIRR")
                        .help(
                                "XIRR(values, dates, [guess])",
                                "The yearly interest at which payments on given days are worth nothing",
                                "ROUND(XIRR({-100,110},{39814,40179}),9)",
                                "0.1")
                        .arguments(
                                matrix("values"), matrix("dates"), number("guess").defaulting(0.1))
                        .operation(FunctionKind.MATRIX, InternalRate.dated()),
                declare("MIRR")
                        .help(
                                "MIRR(values, finance_rate, reinvest_rate)",
                                "The interest of payments if what is paid and what is received bear rates of their own",
                                "ROUND(MIRR({-100,0,144},0.1,0.1),12)",
                                "0.2")
                        .arguments(
                                numbers("values"), number("finance_rate"), number("reinvest_rate"))
                        .operation(FunctionKind.REDUCTION, new ModifiedRate()),
                declare("FVSCHEDULE")
                        .help(
                                "FVSCHEDULE(principal, schedule)",
                                "What an amount grows to at rates that change",
                                "FVSCHEDULE(100,{0.1,0.2})",
                                "132")
                        .arguments(number("principal"), array("schedule"))
                        .value(FunctionKind.ARRAY, CashFlowFunctions::grow)
                        .composed());
    }

    /** Rates are numbers or blank; anything else is #VALUE!. */
    private static Value grow(List<Value> arguments, CalculationContext context) {
        List<NumberValue> numbers = new ArrayList<>();
        numbers.add(new NumberValue(0));
        if (arguments.get(0) instanceof NumberValue principal) {
            numbers.set(0, principal);
        }
        ArrayValue rates = Argument.array(arguments, 1);
        for (int i = 0; i < rates.size(); i++) {
            Value rate = rates.get(i);
            if (rate.isError()) {
                return rate;
            }
            if (rate instanceof NumberValue number) {
                numbers.add(number);
            } else if (!(rate instanceof BlankValue)) {
                return ErrorValue.of(ErrorKind.VALUE, "every rate must be a number");
            }
        }
        return NumericApplication.reduce(Schedule.reduction(), numbers, context);
    }
}
