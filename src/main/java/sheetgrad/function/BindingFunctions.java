package sheetgrad.function;

import static sheetgrad.function.Declare.declare;
import static sheetgrad.function.Parameter.any;

import java.util.List;

/** What binds names. Declared for help and completion; the evaluator carries them out, as they need the formula. */
final class BindingFunctions {
    private BindingFunctions() {}

    static List<FunctionDeclaration> all() {
        return List.of(
                declare("LET")
                        .help(
                                "LET(name1, name_value1, ..., calculation)",
                                "A calculation with names for its parts",
                                "LET(x,2,x*x)",
                                "4")
                        .arguments(any("name1"), any("name_value1"), any("calculation"))
                        .repeating(2)
                        .binding(),
                declare("LAMBDA")
                        .help(
                                "LAMBDA([parameter1], ..., calculation)",
                                "A function made of a calculation",
                                "LAMBDA(x,x+1)(2)",
                                "3")
                        .arguments(any("parameter_or_calculation"))
                        .repeating(1)
                        .binding(),
                declare("ISOMITTED")
                        .help(
                                "ISOMITTED(argument)",
                                "Whether an argument of a LAMBDA was left out",
                                "LAMBDA(x,[y],ISOMITTED(y))(1)",
                                "TRUE")
                        .arguments(any("argument"))
                        .binding());
    }
}
