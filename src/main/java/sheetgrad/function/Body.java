package sheetgrad.function;

import java.util.List;
import sheetgrad.value.Value;

/** The value of a function; one form for each kind of function. */
sealed interface Body {
    /** A numeric operation; operands are gathered by the parameters' kinds. */
    record Numeric(NumericOperation operation, FunctionKind kind) implements Body {}

    /** Works on arguments already coerced; scalar parameters are given scalars. */
    record Eager(EagerFunction function, FunctionKind kind) implements Body {}

    /** Asks for its arguments itself, so that some may stay uncalculated. */
    record Lazy(LazyFunction function, FunctionKind kind) implements Body {}

    FunctionKind kind();

    /** A function of coerced arguments. */
    @FunctionalInterface
    interface EagerFunction {
        Value apply(List<Value> arguments, CalculationContext context);
    }

    /** A function that evaluates its arguments on demand. */
    @FunctionalInterface
    interface LazyFunction {
        Value apply(Arguments arguments);
    }
}
