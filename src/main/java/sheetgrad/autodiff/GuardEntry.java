package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.function.Recorder;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/** Checks that a decision or an index that depends on parameters still comes out as it was recorded. */
final class GuardEntry implements TapeEntry {
    private final Recorder.Guard guard;
    private final List<Value> arguments;
    private final Value outcome;
    private final int[] places;

    GuardEntry(Recorded.Check check, int[] places) {
        this.guard = check.guard();
        this.arguments = List.copyOf(check.arguments());
        this.outcome = check.outcome();
        this.places = places;
    }

    @Override
    public boolean forward(double[] values) {
        List<Value> newer = new ArrayList<>(arguments.size());
        for (Value argument : arguments) {
            newer.add(refresh(argument, values));
        }
        return isSame(guard.outcome(newer), outcome);
    }

    private Value refresh(Value value, double[] values) {
        if (value instanceof NumberValue number && number.isTraced()) {
            return new NumberValue(values[places[number.slot()]], number.slot());
        }
        return value instanceof ArrayValue array
                ? ArrayValue.generate(
                        array.rows(), array.columns(), i -> refresh(array.get(i), values))
                : value;
    }

    /** Equal, or the same choice of traced numbers, whatever they are now. */
    private static boolean isSame(Value one, Value other) {
        if (one instanceof NumberValue a && other instanceof NumberValue b) {
            return a.isTraced() || b.isTraced() ? a.slot() == b.slot() : a.number() == b.number();
        }
        if (one instanceof ErrorValue a && other instanceof ErrorValue b) {
            return a.kind() == b.kind();
        }
        if (one instanceof ArrayValue a && other instanceof ArrayValue b) {
            if (a.rows() != b.rows() || a.columns() != b.columns()) {
                return false;
            }
            for (int i = 0; i < a.size(); i++) {
                if (!isSame(a.get(i), b.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one.equals(other);
    }

    @Override
    public void backward(double[] values, double[] adjoints) {
        // A decision has no derivative.
    }

    @Override
    public void markOperands(boolean[] marks) {
        // No derivative leads through a decision.
    }
}
