package sheetgrad.value;

import java.util.List;

/** A LAMBDA, or a built-in function passed by its name: something that other functions can call. */
public non-sealed interface FunctionValue extends Value {
    /** The result for these arguments; {@code #VALUE!} if there are too many. */
    Value call(List<Value> arguments);

    /** How many arguments it takes at most. */
    int arity();

    /** How many arguments it takes at least. */
    int requiredArguments();

    /** What headings call it: the name of a built-in function, {@code CUSTOM} for a LAMBDA. */
    String heading();
}
