package sheetgrad.autodiff;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.SliceCalculation;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The values of several cells as functions of the same parameter cells, with the exact gradient of any weighted sum of
 * them: one replay gives all values, one backward pass the gradient. The slice is recorded once, and anew only where a
 * decision comes out differently. Used by one thread at a time.
 */
public final class OutputGradients {
    private final FrozenCalculation base;
    private final List<ModelCell> outputs;
    private final List<ModelCell> parameters;
    private final double[] values;
    private @Nullable Recording recording;
    private @Nullable Recording origin;
    private Optional<String> failure = Optional.empty();

    private record Recording(Tape tape, int[] slots, double[] fixed, Optional<String> failure) {}

    /** The values of {@code outputs}, everything but the parameters being as it was when {@code base} was frozen. */
    public OutputGradients(
            FrozenCalculation base, List<ModelCell> outputs, List<ModelCell> parameters) {
        this.base = base;
        this.outputs = List.copyOf(outputs);
        this.parameters = List.copyOf(parameters);
        this.values = new double[outputs.size()];
    }

    public int parameterCount() {
        return parameters.size();
    }

    /**
     * Calculates all values for these parameters.
     *
     * @return the values in order of the outputs; one that is no number is NaN and {@link #failure} says why. The array
     *     is used again by the next call
     */
    public double[] evaluate(double[] at) {
        failure = Optional.empty();
        Recording made = recording;
        if (!areFinite(at)) {
            Arrays.fill(values, Double.NaN);
            return values;
        }
        if (made == null || made.failure().isPresent() || !made.tape().replay(at)) {
            made = record(at);
            recording = made;
        }
        failure = made.failure();
        for (int i = 0; i < values.length; i++) {
            int slot = made.slots()[i];
            values[i] = slot == NumberValue.UNTRACED ? made.fixed()[i] : made.tape().value(slot);
        }
        return values;
    }

    private boolean areFinite(double[] at) {
        for (int i = 0; i < at.length; i++) {
            if (!Double.isFinite(at[i])) {
                failure = Optional.of(name(parameters.get(i)) + " would become " + at[i]);
                return false;
            }
        }
        return true;
    }

    /**
     * The gradient of the sum of the values, each times its weight, where {@link #evaluate} was called last.
     *
     * @param gradient receives the derivative with respect to each parameter
     */
    public void gradient(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        Recording made = recording;
        if (made == null || made.failure().isPresent()) {
            return;
        }
        made.tape().backward(made.slots(), weights);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = made.tape().adjoint(i);
        }
    }

    /** Goes back to the recording at the stored parameters, so that nothing depends on what was evaluated before. */
    public void rewind() {
        if (origin == null) {
            origin = record(storedParameters());
        }
        recording = origin;
    }

    /** What the parameter cells hold; a blank cell counts as 0. */
    public double[] storedParameters() {
        double[] stored = new double[parameters.size()];
        for (int i = 0; i < stored.length; i++) {
            ModelCell cell = parameters.get(i);
            Value value =
                    base.values()
                            .value(cell.sheet(), cell.address().row(), cell.address().column());
            stored[i] = value instanceof NumberValue number ? number.number() : 0;
        }
        return stored;
    }

    /** How many numbers a replay works out; a measure of its cost. */
    public int size() {
        return recording == null ? 0 : recording.tape().size();
    }

    /** Why a value was no number at the last evaluation. */
    public Optional<String> failure() {
        return failure;
    }

    private Recording record(double[] at) {
        Tape tape = new Tape(at);
        SliceCalculation slice = base.slice(Optional.of(tape));
        for (int i = 0; i < at.length; i++) {
            slice.set(parameters.get(i).sheet(), parameters.get(i).address(), tape.parameter(i));
        }
        slice.includeComputedReferences();
        int[] slots = new int[outputs.size()];
        double[] fixed = new double[outputs.size()];
        Optional<String> problem = Optional.empty();
        for (int i = 0; i < slots.length; i++) {
            Value value = slice.require(outputs.get(i).sheet(), outputs.get(i).address());
            slots[i] = value instanceof NumberValue number ? number.slot() : NumberValue.UNTRACED;
            fixed[i] = number(value);
            if (Double.isNaN(fixed[i]) && problem.isEmpty()) {
                problem = Optional.of(describe(outputs.get(i), value));
            }
        }
        return new Recording(tape, slots, fixed, problem);
    }

    private static double number(Value value) {
        if (value instanceof NumberValue number) {
            return number.number();
        }
        if (value instanceof BooleanValue truth) {
            return truth.isTrue() ? 1 : 0;
        }
        return value instanceof BlankValue ? 0 : Double.NaN;
    }

    private String describe(ModelCell cell, Value value) {
        return name(cell)
                + (value instanceof ErrorValue error
                        ? " is " + error.describe()
                        : " holds no number");
    }

    private String name(ModelCell cell) {
        return base.workbook()
                .locate(cell.sheet(), cell.address().row(), cell.address().column())
                .toA1();
    }
}
