package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.matrix;
import static sheetgrad.function.Parameter.number;
import static sheetgrad.function.Parameter.numbers;
import static sheetgrad.function.Parameter.numericArray;

import java.util.List;

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
                        .arguments(number("principal"), numericArray("schedule"))
                        .operation(FunctionKind.MATRIX, new Schedule()));
    }
}
