package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    private final boolean replaysChoices;
    private final List<Recorded> recorded = new ArrayList<>();
    private @Nullable TapeLayout layout;
    private double[] values;
    private double[] adjoints = new double[0];
    private int slots;

    /** An empty tape whose first slots hold these parameters. */
    public Tape(double[] parameters) {
        this(parameters, true);
    }

    private Tape(double[] parameters, boolean replaysChoices) {
        this.replaysChoices = replaysChoices;
        this.parameterCount = parameters.length;
        this.values = Arrays.copyOf(parameters, Math.max(64, 2 * parameters.length));
        this.slots = parameters.length;
    }

    /** A tape on which only what a choice has chosen is traced. */
    static Tape ofChosenOnly(double[] parameters) {
        return new Tape(parameters, false);
    }

    @Override
    public boolean replaysChoices() {
        return replaysChoices;
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
        requireOpen();
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
        recorded.add(new Recorded.Step(operation, operands, first, result));
        int[] resultSlots = new int[count];
        Arrays.setAll(resultSlots, i -> first + i);
        return resultSlots;
    }

    @Override
    public void guard(Guard guard, List<Value> arguments, Value outcome) {
        requireOpen();
        recorded.add(new Recorded.Check(guard, arguments, outcome));
    }

    private void requireOpen() {
        if (layout != null) {
            throw new IllegalStateException("the tape is laid out; nothing more can be recorded");
        }
    }

    /** Ends the recording: puts the steps in order and gathers like ones. */
    private TapeLayout laidOut() {
        TapeLayout existing = layout;
        if (existing != null) {
            return existing;
        }
        TapeLayout made = new TapeLayout(recorded, parameterCount, slots);
        double[] placed = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            placed[made.places()[slot]] = values[slot];
        }
        values = placed;
        layout = made;
        recorded.clear();
        for (TapeEntry entry : made.entries()) {
            entry.forward(values);
        }
        return made;
    }

    /** Calculates every number anew for these parameters; false if the tape does not hold for them. */
    public boolean replay(double[] parameters) {
        TapeLayout made = laidOut();
        System.arraycopy(parameters, 0, values, 0, parameterCount);
        for (TapeEntry entry : made.entries()) {
            if (!entry.forward(values)) {
                return false;
            }
        }
        return true;
    }

    /** The number in a slot. */
    public double value(int slot) {
        return values[place(slot)];
    }

    private int place(int slot) {
        return layout == null ? slot : layout.places()[slot];
    }

    /** Works out the adjoint of every slot: the derivative of the number in slot {@code loss} with respect to it. */
    public void backward(int loss) {
        backward(new int[] {loss}, new double[] {1});
    }

    /**
     * Works out the adjoint of every slot for a weighted sum: the derivative of the sum of the numbers in {@code sources},
     * each times its weight. A source that is no slot, but {@link NumberValue#UNTRACED}, counts as constant.
     */
    void backward(int[] sources, double[] weights) {
        TapeLayout made = laidOut();
        List<TapeEntry> entries = made.entries();
        if (adjoints.length < slots) {
            adjoints = new double[slots];
        } else {
            Arrays.fill(adjoints, 0);
        }
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] != NumberValue.UNTRACED) {
                seed(made, place(sources[i]), weights[i]);
            }
        }
        for (int i = entries.size() - 1; i >= 0; i--) {
            entries.get(i).backward(values, adjoints);
        }
    }

    private void seed(TapeLayout made, int place, double weight) {
        EntryResult result = made.resultAround(place).orElse(null);
        if (result == null) {
            adjoints[place] += weight;
        } else {
            result.adjoints()[place - result.place()] += weight;
        }
    }

    /** For every slot, whether the number in slot {@code loss} was calculated from it, whatever the slopes are. */
    boolean[] reachedFrom(int loss) {
        TapeLayout made = laidOut();
        List<TapeEntry> entries = made.entries();
        boolean[] marks = new boolean[slots];
        marks[place(loss)] = true;
        for (int i = entries.size() - 1; i >= 0; i--) {
            entries.get(i).markOperands(marks);
        }
        boolean[] reached = new boolean[slots];
        for (int slot = 0; slot < slots; slot++) {
            reached[slot] = marks[made.places()[slot]];
        }
        return reached;
    }

    /** The adjoint of a slot after {@link #backward}. */
    public double adjoint(int slot) {
        return adjoints[place(slot)];
    }
}
