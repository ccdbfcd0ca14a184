package sheetgrad.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * Carries out a declared function on the arguments of a call: counts them, coerces them by the parameters' kinds, lets
 * the first error win, lifts over arrays, and records what traced numbers go through.
 */
public final class Application {
    private Application() {}

    /** The value of {@code function} for these arguments; an error value where they do not suit it. */
    public static Value apply(FunctionDeclaration function, Arguments arguments) {
        int count = arguments.count();
        if (count < function.minimumArguments() || count > function.maximumArguments()) {
            return ErrorValue.of(ErrorKind.VALUE, function.help().syntax() + " was given " + count + " arguments");
        }
        if (function.body() instanceof Body.Lazy lazy) {
            return lazy.function().apply(arguments);
        }
        int length = Math.max(count, function.parameters().size());
        Value[] values = new Value[length];
        boolean isLifted = false;
        for (int i = 0; i < length; i++) {
            ArgumentKind kind = function.parameter(i).kind();
            values[i] = prepare(kind, i < count ? arguments.get(i) : OmittedValue.OMITTED, arguments);
            if (values[i] instanceof ErrorValue && stopsAtErrors(kind)) {
                return values[i];
            }
            isLifted |= kind.isScalar() && values[i] instanceof ArrayValue;
        }
        return isLifted
                ? lift(function, values, arguments.context())
                : applyOnce(function, values, arguments.context());
    }

    private static boolean stopsAtErrors(ArgumentKind kind) {
        return kind != ArgumentKind.ANY
                && kind != ArgumentKind.ANY_ARRAY
                && kind != ArgumentKind.ARRAY
                && kind != ArgumentKind.SCALAR_OR_ERROR;
    }

    /** Takes references apart as the kind of parameter asks; does not yet coerce the type. */
    private static Value prepare(ArgumentKind kind, Value value, Arguments arguments) {
        if (kind.isScalar()) {
            if (value instanceof ReferenceValue reference && !reference.area().isSingleCell()) {
                return arguments.liftsArrays()
                        ? Dereference.read(value, arguments.context())
                        : Dereference.intersect(value, arguments.context());
            }
            return coerce(kind, Dereference.read(value, arguments.context()));
        }
        switch (kind) {
            case ARRAY:
                return value instanceof ErrorValue
                        ? value
                        : Dereference.readAsArray(value, arguments.context());
            case REFERENCE:
                return value instanceof ReferenceValue || value instanceof OmittedValue || value.isError()
                        ? value
                        : ErrorValue.of(ErrorKind.VALUE, "a reference is needed");
            default:
                return value;
        }
    }

    private static Value coerce(ArgumentKind kind, Value value) {
        if (value instanceof OmittedValue || value instanceof ArrayValue) {
            return value;
        }
        switch (kind) {
            case NUMBER:
                return Coercion.toNumber(value);
            case TEXT:
                return Coercion.toText(value);
            case LOGICAL:
                return Coercion.toBoolean(value);
            default:
                return value;
        }
    }

    private static Value lift(FunctionDeclaration function, Value[] values, CalculationContext context) {
        Optional<Value> vectorised = function.kind() == FunctionKind.ELEMENTWISE
                ? NumericApplication.applyToArrays(function, values, context)
                : Optional.empty();
        if (vectorised.isPresent()) {
            return vectorised.get();
        }
        int rows = 1;
        int columns = 1;
        for (int i = 0; i < values.length; i++) {
            if (function.parameter(i).kind().isScalar() && values[i] instanceof ArrayValue array) {
                rows = Math.max(rows, array.rows());
                columns = Math.max(columns, array.columns());
            }
        }
        int width = columns;
        return ArrayValue.generate(rows, columns, index -> {
            Value[] scalars = values.clone();
            for (int i = 0; i < scalars.length; i++) {
                ArgumentKind kind = function.parameter(i).kind();
                if (kind.isScalar() && scalars[i] instanceof ArrayValue array) {
                    scalars[i] = coerce(kind, array.broadcast(index / width, index % width));
                    if (scalars[i] instanceof ErrorValue && stopsAtErrors(kind)) {
                        return scalars[i];
                    }
                }
            }
            Value result = Dereference.read(applyOnce(function, scalars, context), context);
            return result instanceof ArrayValue array ? array.get(0, 0) : result;
        });
    }

    private static Value applyOnce(FunctionDeclaration function, Value[] values, CalculationContext context) {
        if (function.body() instanceof Body.Numeric) {
            return NumericApplication.apply(function, values, context);
        }
        Body.Eager eager = (Body.Eager) function.body();
        List<Value> arguments = Arrays.asList(values);
        Value result = eager.function().apply(arguments, context);
        if (context.recorder().isPresent() && needsGuard(function.derivative())) {
            guard(eager.function(), arguments, result, context);
        }
        return result;
    }

    private static boolean needsGuard(Derivative derivative) {
        return derivative instanceof Derivative.NotDifferentiable
                || (derivative instanceof Derivative.Zero zero && zero.dependsOnNumbers())
                || (derivative instanceof Derivative.Selection selection && selection.isByValue());
    }

    private static void guard(
            Body.EagerFunction function, List<Value> arguments, Value outcome, CalculationContext context) {
        List<Value> read = new ArrayList<>(arguments.size());
        boolean isTraced = false;
        for (Value argument : arguments) {
            Value value = Dereference.read(argument, context);
            read.add(value);
            isTraced |= isTraced(value);
        }
        if (isTraced) {
            context.recorder().orElseThrow().guard(newer -> function.apply(newer, context), read, outcome);
        }
    }

    /** Whether a number in this value depends on a parameter of the gradient being recorded. */
    static boolean isTraced(Value value) {
        if (value instanceof NumberValue number) {
            return number.isTraced();
        }
        if (value instanceof ArrayValue array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i) instanceof NumberValue number && number.isTraced()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a value counts as TRUE, for functions that evaluate on demand; a decision made by a traced number is
     * recorded as a guard.
     */
    public static Value condition(Value value, CalculationContext context) {
        Value truth = Coercion.toBoolean(value);
        if (context.recorder().isPresent() && isTraced(value)) {
            context.recorder()
                    .get()
                    .guard(newer -> Coercion.toBoolean(newer.get(0)), List.of(value), truth);
        }
        return truth;
    }

    /** A matrix as a value: a number for 1 x 1, otherwise an array. */
    static Value toValue(Matrix matrix) {
        return matrix.size() == 1
                ? new NumberValue(matrix.elements()[0])
                : ArrayValue.generate(
                        matrix.rows(), matrix.columns(), i -> new NumberValue(matrix.elements()[i]));
    }
}
