package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;

/**
 * Guards the outcomes that depend on traced numbers although no gradient flows through them: a count, a comparison,
 * the order of a sort, the index of a look-up.
 */
final class Choices {
    private Choices() {}

    /** Records a guard for the result of an eager function if its declaration calls for one. */
    static void guard(
            FunctionDeclaration function,
            Body.EagerFunction body,
            List<Value> arguments,
            Value result,
            CalculationContext context) {
        Derivative derivative = function.derivative();
        if (derivative instanceof Derivative.Selection selection && !selection.isByValue()) {
            guardPlaces(function, arguments, context);
        } else if (derivative instanceof Derivative.Selection) {
            guard(
                    newer -> places(Dereference.read(body.apply(newer, context), context)),
                    arguments,
                    places(Dereference.read(result, context)),
                    context);
        } else if (derivative instanceof Derivative.NotDifferentiable
                || (derivative instanceof Derivative.Zero zero && zero.dependsOnNumbers())) {
            guard(newer -> body.apply(newer, context), arguments, result, context);
        }
    }

    /** Records a guard for an outcome if one of the arguments holds a traced number. */
    static void guard(
            Recorder.Guard guard,
            List<Value> arguments,
            Value outcome,
            CalculationContext context) {
        if (context.recorder().isEmpty()) {
            return;
        }
        List<Value> read = new ArrayList<>(arguments.size());
        boolean isTraced = false;
        for (Value argument : arguments) {
            Value value = Dereference.read(argument, context);
            read.add(value);
            isTraced |= isTraced(value);
        }
        if (isTraced) {
            context.recorder().orElseThrow().guard(guard, read, outcome);
        }
    }

    /** The indices and sizes given to a selection are whole numbers: their fractions decide nothing. */
    private static void guardPlaces(
            FunctionDeclaration function, List<Value> arguments, CalculationContext context) {
        for (int i = 0; i < arguments.size(); i++) {
            if (function.parameter(i).kind() == ArgumentKind.NUMBER
                    && arguments.get(i) instanceof NumberValue number
                    && number.isTraced()) {
                guard(
                        newer -> truncated(newer.get(0)),
                        List.of(number),
                        truncated(number),
                        context);
            }
        }
    }

    private static Value truncated(Value value) {
        return value instanceof NumberValue number
                ? new NumberValue((long) number.number())
                : value;
    }

    /** A value in which each traced number is replaced by the name of its slot. */
    private static Value places(Value value) {
        if (value instanceof ArrayValue array) {
            return ArrayValue.generate(array.rows(), array.columns(), i -> places(array.get(i)));
        }
        return value instanceof NumberValue number && number.isTraced()
                ? new TextValue("slot " + number.slot())
                : value;
    }

    /** Whether a number in this value depends on a parameter of the gradient being recorded. */
    private static boolean isTraced(Value value) {
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
}
