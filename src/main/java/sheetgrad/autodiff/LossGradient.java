package sheetgrad.autodiff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.SliceCalculation;
import sheetgrad.reference.SheetCell;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The value of a loss cell as a function of parameter cells, with its exact gradient. The slice of the workbook between
 * them is recorded once and replayed for other parameters; it is recorded anew only where a decision comes out
 * differently. Used by one thread at a time.
 */
public final class LossGradient {
    private final FrozenCalculation base;
    private final ModelCell loss;
    private final List<ModelCell> parameters;
    private @Nullable Recording recording;
    private @Nullable Recording origin;
    private boolean @Nullable [] isReached;
    private Optional<String> failure = Optional.empty();
    private int recordings;

    /** A slice recorded once: the tape, the cells, and the loss's slot and value if it is a number. */
    private record Recording(Tape tape, SliceCalculation slice, int lossSlot, Value loss) {
        boolean isTraced() {
            return lossSlot != NumberValue.UNTRACED;
        }
    }

    /** The gradient of {@code loss}, with everything else in the workbook as it was when {@code base} was frozen. */
    public LossGradient(FrozenCalculation base, ModelCell loss, List<ModelCell> parameters) {
        this.base = base;
        this.loss = loss;
        this.parameters = List.copyOf(parameters);
    }

    public ModelCell loss() {
        return loss;
    }

    public List<ModelCell> parameters() {
        return parameters;
    }

    public int parameterCount() {
        return parameters.size();
    }

    /** What the parameter cells hold; a blank cell counts as 0. */
    public double[] storedParameters() {
        double[] stored = new double[parameters.size()];
        for (int i = 0; i < stored.length; i++) {
            Value value = valueOf(parameters.get(i));
            stored[i] = value instanceof NumberValue number ? number.number() : 0;
        }
        return stored;
    }

    private Value valueOf(ModelCell cell) {
        return base.values().value(cell.sheet(), cell.address().row(), cell.address().column());
    }

    /**
     * The loss for these parameters; NaN if it is no finite number, {@link #failure} then says why.
     *
     * @param gradient is filled with the derivative of the loss with respect to each parameter; 0 where the loss does
     *     not depend on it
     */
    public double evaluate(double[] at, double[] gradient) {
        double value = evaluate(at);
        java.util.Arrays.fill(gradient, 0);
        Recording made = recording;
        if (Double.isFinite(value) && made != null && made.isTraced()) {
            made.tape().backward(made.lossSlot());
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = made.tape().adjoint(i);
            }
        }
        return value;
    }

    /** The loss for these parameters, without gradient. */
    public double evaluate(double[] at) {
        failure = Optional.empty();
        isReached = null;
        for (int i = 0; i < at.length; i++) {
            if (!Double.isFinite(at[i])) {
                failure = Optional.of(locate(parameters.get(i)) + " would become " + at[i]);
                return Double.NaN;
            }
        }
        Recording made = recording;
        if (made != null && made.isTraced() && made.tape().replay(at)) {
            double value = made.tape().value(made.lossSlot());
            failure =
                    Double.isFinite(value)
                            ? Optional.empty()
                            : FirstFailure.of(base, loss, parameters, at);
            return value;
        }
        Recording newer = record(at);
        recording = newer;
        if (newer.loss() instanceof NumberValue number) {
            return number.number();
        }
        failure = Optional.of(describe(newer.loss()));
        return Double.NaN;
    }

    /**
     * Goes back to the recording at the stored parameters, so that what is evaluated next does not depend, not even in
     * its last bit, on what was evaluated before.
     */
    public void rewind() {
        if (origin == null) {
            origin = record(storedParameters());
        }
        recording = origin;
    }

    private Recording record(double[] at) {
        recordings++;
        Tape newTape = new Tape(at);
        SliceCalculation newSlice = base.slice(Optional.of(newTape));
        for (int i = 0; i < at.length; i++) {
            newSlice.set(
                    parameters.get(i).sheet(), parameters.get(i).address(), newTape.parameter(i));
        }
        newSlice.includeComputedReferences();
        Value value = newSlice.require(loss.sheet(), loss.address());
        int slot = value instanceof NumberValue number ? number.slot() : NumberValue.UNTRACED;
        return new Recording(newTape, newSlice, slot, value);
    }

    private String describe(Value value) {
        return FirstFailure.describe(locate(loss), value);
    }

    private SheetCell locate(ModelCell cell) {
        return base.workbook().locate(cell.sheet(), cell.address().row(), cell.address().column());
    }

    /** The loss cell with its sheet, for messages. */
    public String lossName() {
        return locate(loss).toA1();
    }

    /** The first parameter cell with its sheet, for messages. */
    public String firstParameterName() {
        return locate(parameters.get(0)).toA1();
    }

    /** Why the last loss was not a finite number. */
    public Optional<String> failure() {
        return failure;
    }

    /** Whether the last loss was calculated from any of the parameters. */
    public boolean dependsOnParameters() {
        return recording != null && recording.isTraced();
    }

    /**
     * Why the last gradient has no component for a parameter, so that 0 stands in its place; nothing where there is a
     * path, be the slope 0 or not.
     */
    public Optional<NoPath> noPath(int parameter) {
        Recording made = recording;
        if (made != null && made.isTraced()) {
            boolean[] reached = isReached;
            if (reached == null) {
                reached = made.tape().reachedFrom(made.lossSlot());
                isReached = reached;
            }
            if (reached[parameter]) {
                return Optional.empty();
            }
        }
        return noPath(parameters.get(parameter));
    }

    /** Why there is no derivative of the loss with respect to any one cell; nothing where there is one. */
    public Optional<NoPath> noPath(ModelCell cell) {
        Map<ModelCell, Double> others = new HashMap<>();
        Recording made = recording;
        for (int i = 0; i < parameters.size() && made != null; i++) {
            others.put(parameters.get(i), made.tape().value(i));
        }
        return new PathSearch(base, loss, cell).search(others);
    }

    /** How often the slice has been recorded: 1, and once more for each decision that changed. */
    public int recordings() {
        return recordings;
    }

    /** Visits a cell of the slice with its value and the derivative of the loss with respect to it. */
    @FunctionalInterface
    public interface AdjointVisitor {
        void visit(int sheet, int row, int column, double value, double adjoint);
    }

    /** Visits every calculated cell between parameters and loss, after {@link #evaluate(double[], double[])}. */
    public void forEachAdjoint(AdjointVisitor visitor) {
        Recording made = recording;
        if (made == null) {
            return;
        }
        Tape recorded = made.tape();
        made.slice()
                .forEachCalculated(
                        (sheet, row, column, value) -> {
                            if (value instanceof NumberValue number && number.isTraced()) {
                                visitor.visit(
                                        sheet,
                                        row,
                                        column,
                                        recorded.value(number.slot()),
                                        recorded.adjoint(number.slot()));
                            }
                        });
    }
}
