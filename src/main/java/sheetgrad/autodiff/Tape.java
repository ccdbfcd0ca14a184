package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sheetgrad.function.Elementwise;
import sheetgrad.function.NumericOperation;
import sheetgrad.function.Operand;
import sheetgrad.function.Recorder;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Records what is calculated from parameters, then replays it forward with other parameters and backward for the
 * adjoints. Every number has a slot; the first slots are the parameters. The steps lie in the order in which they were
 * calculated, so that each needs earlier slots only: a topological order, which is why the backward pass is one loop
 * and needs no recursion, and why a number that is used twice gets both contributions before it passes them on.
 *
 * <p>A replay costs the arithmetic only: no formula is looked at. It fails where a decision (a comparison, an index, a
 * sort) comes out otherwise than recorded; then the slice has to be recorded anew. Not safe for several threads.
 */
public final class Tape implements Recorder {
    private final int parameterCount;
    private final List<TapeEntry> entries = new ArrayList<>();
    private double[] values;
    private double[] adjoints = new double[0];
    private int slots;

    /** An empty tape whose first slots hold these parameters. */
    public Tape(double[] parameters) {
        this.parameterCount = parameters.length;
        this.values = Arrays.copyOf(parameters, Math.max(64, 2 * parameters.length));
        this.slots = parameters.length;
    }

    /** The traced number of a parameter, to be put into its cell. */
    public NumberValue parameter(int index) {
        if (index < 0 || index >= parameterCount) {
            throw new IndexOutOfBoundsException("parameter " + index + " of " + parameterCount);
        }
        return new NumberValue(values[index], index);
    }

    /** A traced number beside the parameters: an input whose adjoint is asked for, and which no replay changes. */
    public NumberValue input(double number) {
        int slot = reserve(1);
        values[slot] = number;
        return new NumberValue(number, slot);
    }

    /** The first of so many new slots. */
    private int reserve(int count) {
        int first = slots;
        slots += count;
        if (slots > values.length) {
            values = Arrays.copyOf(values, Math.max(slots, values.length + values.length / 2));
        }
        return first;
    }

    /** How many numbers the tape holds. */
    public int size() {
        return slots;
    }

    @Override
    public int[] record(NumericOperation operation, List<Operand> operands, Matrix result) {
        int count = result.size();
        int first = reserve(count);
        System.arraycopy(result.elements(), 0, values, first, count);
        boolean isScalar =
                count == 1 && operands.stream().allMatch(operand -> operand.matrix().size() == 1);
        entries.add(
                isScalar && operation instanceof Elementwise elementwise
                        ? new ElementwiseEntry(elementwise, operands, first)
                        : new MatrixEntry(operation, operands, first, result));
        int[] resultSlots = new int[count];
        Arrays.setAll(resultSlots, i -> first + i);
        return resultSlots;
    }

    @Override
    public void guard(Guard guard, List<Value> arguments, Value outcome) {
        entries.add(new GuardEntry(guard, arguments, outcome));
    }

    /** Calculates every number anew for these parameters; false if the tape does not hold for them. */
    public boolean replay(double[] parameters) {
        System.arraycopy(parameters, 0, values, 0, parameterCount);
        for (TapeEntry entry : entries) {
            if (!entry.forward(values)) {
                return false;
            }
        }
        return true;
    }

    /** The number in a slot. */
    public double value(int slot) {
        return values[slot];
    }

    /** Works out the adjoint of every slot: the derivative of the number in slot {@code loss} with respect to it. */
    public void backward(int loss) {
        if (adjoints.length < slots) {
            adjoints = new double[slots];
        } else {
            Arrays.fill(adjoints, 0);
        }
        adjoints[loss] = 1;
        for (int i = entries.size() - 1; i >= 0; i--) {
            entries.get(i).backward(values, adjoints);
        }
    }

    /** For every slot, whether the number in slot {@code loss} was calculated from it, whatever the slopes are. */
    boolean[] reachedFrom(int loss) {
        boolean[] marks = new boolean[slots];
        marks[loss] = true;
        for (int i = entries.size() - 1; i >= 0; i--) {
            entries.get(i).markOperands(marks);
        }
        return marks;
    }

    /** The adjoint of a slot after {@link #backward}. */
    public double adjoint(int slot) {
        return adjoints[slot];
    }
}
