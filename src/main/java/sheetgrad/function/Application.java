package sheetgrad.function;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sheetgrad.value.ArrayTooLargeException;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.Coercion;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.FunctionValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.OmittedValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/**
 * Carries out a declared function on the arguments of a call: counts them, coerces them by the parameters' kinds, lets
 * the first error win, lifts over arrays, and records what traced numbers go through.
 */
public final class Application {
    /** Fewer are quickly looked through again. */
    private static final int MANY_CELLS = 64;

    private Application() {}

    /** The value of {@code function} for these arguments; an error value where they do not suit it. */
    public static Value apply(FunctionDeclaration function, Arguments arguments) {
        int count = arguments.count();
        if (count < function.minimumArguments() || count > function.maximumArguments()) {
            return ErrorValue.of(
                    ErrorKind.VALUE,
                    function.help().syntax() + " was given " + count + " arguments");
        }
        try {
            return function.body() instanceof Body.Lazy lazy
                    ? lazy.function().apply(arguments)
                    : applyEager(function, arguments);
        } catch (ArrayTooLargeException tooLarge) {
            return tooLarge.toError();
        }
    }

    private static Value applyEager(FunctionDeclaration function, Arguments arguments) {
        int count = arguments.count();
        Value[] values = new Value[Math.max(count, function.leadingParameters())];
        boolean isLifted = false;
        for (int i = 0; i < values.length; i++) {
            Parameter parameter = function.parameter(i);
            values[i] = argument(parameter, i, arguments);
            if (parameter.kind().isScalar()) {
                values[i] = prepare(parameter.kind(), values[i], arguments);
                isLifted |= values[i] instanceof ArrayValue;
            }
        }
        return isLifted
                ? lift(function, prepareRanges(function, values, arguments), arguments.context())
                : applyToRanges(function, values, arguments);
    }

    private static Value[] prepareRanges(
            FunctionDeclaration function, Value[] values, Arguments arguments) {
        for (int i = 0; i < values.length; i++) {
            ArgumentKind kind = function.parameter(i).kind();
            values[i] = kind.isScalar() ? values[i] : prepare(kind, values[i], arguments);
        }
        return values;
    }

    /** One number from many cells may be known from another formula that asked for it. */
    private static Value applyToRanges(
            FunctionDeclaration function, Value[] values, Arguments arguments) {
        CalculationContext context = arguments.context();
        return function.kind() == FunctionKind.REDUCTION && readsManyCells(values)
                ? context.known(
                        function,
                        List.of(values),
                        () ->
                                applyOnce(
                                        function,
                                        prepareRanges(function, values, arguments),
                                        context))
                : applyOnce(function, prepareRanges(function, values, arguments), context);
    }

    private static boolean readsManyCells(Value[] values) {
        long cells = 0;
        for (Value value : values) {
            if (value instanceof ArrayValue || value instanceof FunctionValue) {
                return false;
            }
            if (value instanceof ReferenceValue reference) {
                cells = Math.max(cells, reference.area().range().size());
            }
        }
        return cells >= MANY_CELLS;
    }

    private static Value argument(Parameter parameter, int index, Arguments arguments) {
        if (index >= arguments.count()) {
            return parameter.pastTheEnd();
        }
        Value given = arguments.get(index);
        if (!(given instanceof OmittedValue)) {
            return given;
        }
        return parameter.kind().isCollected() ? NumberValue.ZERO : parameter.betweenCommas();
    }

    /** Takes references apart as the kind of parameter asks, and coerces scalars. */
    private static Value prepare(ArgumentKind kind, Value value, Arguments arguments) {
        CalculationContext context = arguments.context();
        if (kind.isScalar()) {
            boolean isRange =
                    value instanceof ReferenceValue reference && !reference.area().isSingleCell();
            Value read =
                    isRange && !arguments.liftsArrays()
                            ? Dereference.intersect(value, context)
                            : Dereference.read(value, context);
            return coerce(kind, read, context);
        }
        if (kind == ArgumentKind.ARRAY && !(value instanceof OmittedValue)) {
            return Dereference.readAsArray(value, context);
        }
        boolean isReference =
                value instanceof ReferenceValue || value instanceof OmittedValue || value.isError();
        return kind == ArgumentKind.REFERENCE && !isReference
                ? ErrorValue.of(ErrorKind.VALUE, "a reference is needed")
                : value;
    }

    private static Value coerce(ArgumentKind kind, Value value, CalculationContext context) {
        if (value instanceof OmittedValue || value instanceof ArrayValue) {
            return value;
        }
        Value coerced = coerceScalar(kind, value, context);
        boolean losesSlot = kind == ArgumentKind.TEXT || kind == ArgumentKind.LOGICAL;
        if (losesSlot && value instanceof NumberValue number && number.isTraced()) {
            context.recorder()
                    .ifPresent(
                            recorder ->
                                    recorder.guard(
                                            newer -> coerceScalar(kind, newer.get(0), context),
                                            List.of(value),
                                            coerced));
        }
        return coerced;
    }

    private static Value coerceScalar(ArgumentKind kind, Value value, CalculationContext context) {
        switch (kind) {
            case NUMBER:
                return OperandCollector.number(value, context);
            case TEXT:
                return Coercion.toText(value);
            case LOGICAL:
                return Coercion.toBoolean(value);
            default:
                return value instanceof FunctionValue
                        ? ErrorValue.of(
                                ErrorKind.CALCULATION,
                                "a function was given where a value is needed")
                        : value;
        }
    }

    private static Value lift(
            FunctionDeclaration function, Value[] values, CalculationContext context) {
        Optional<Value> vectorised =
                function.kind() == FunctionKind.ELEMENTWISE
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
        return ArrayValue.generate(
                rows,
                columns,
                index -> applyAt(function, values, index / width, index % width, context));
    }

    private static Value applyAt(
            FunctionDeclaration function,
            Value[] values,
            int row,
            int column,
            CalculationContext context) {
        Value[] scalars = values.clone();
        for (int i = 0; i < scalars.length; i++) {
            ArgumentKind kind = function.parameter(i).kind();
            if (kind.isScalar() && scalars[i] instanceof ArrayValue array) {
                scalars[i] = coerce(kind, array.broadcast(row, column), context);
            }
        }
        Value result = Dereference.read(applyOnce(function, scalars, context), context);
        return result instanceof ArrayValue array ? array.get(0, 0) : result;
    }

    private static Value applyOnce(
            FunctionDeclaration function, Value[] values, CalculationContext context) {
        if (function.body() instanceof Body.Numeric) {
            return NumericApplication.apply(function, values, context);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof ErrorValue && function.parameter(i).kind().stopsAtErrors()) {
                return values[i];
            }
        }
        Body.Eager eager = (Body.Eager) function.body();
        List<Value> arguments = Arrays.asList(values);
        Value result = eager.function().apply(arguments, context);
        if (context.recorder().isPresent()) {
            Choices.guard(function, eager.function(), arguments, result, context);
        }
        return result;
    }

    /**
     * Whether a value counts as TRUE, for functions that evaluate on demand; a decision made by a traced number is
     * recorded as a guard.
     */
    public static Value condition(Value value, CalculationContext context) {
        return coerce(
                ArgumentKind.LOGICAL,
                value instanceof OmittedValue ? NumberValue.ZERO : value,
                context);
    }
}
