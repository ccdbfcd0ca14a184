package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sheetgrad.function.LaneOperation;
import sheetgrad.function.LanedOperation;
import sheetgrad.value.Matrix;

/** One operation in many lanes: what a formula copied down a column comes to. */
final class LaneEntry implements TapeEntry {
    private final LanedOperation operation;
    private final LaneOperation lanes;
    private final int operands;
    private final OperandSource[] sources;
    private final EntryResult result;
    private final double[][] x;
    private final double[] @Nullable [] operandAdjoints;

    /**
     * An entry with these sources, one for each element of each operand.
     *
     * @param result has one number for each lane
     */
    LaneEntry(LanedOperation operation, int operands, OperandSource[] sources, EntryResult result) {
        this.operation = operation;
        this.lanes = operation.lanes();
        this.operands = operands;
        this.sources = sources;
        this.result = result;
        this.x = new double[sources.length][];
        this.operandAdjoints = new double[sources.length] @Nullable [];
        for (int k = 0; k < sources.length; k++) {
            x[k] = sources[k].numbers();
            operandAdjoints[k] = sources[k].adjoints();
        }
    }

    @Override
    public boolean forward(double[] values) {
        for (OperandSource source : sources) {
            source.gather(values);
        }
        boolean holds = lanes.forward(operands, x, result.numbers());
        result.publish(values);
        return holds;
    }

    /** Needs no gathering: the operands are those of the last forward pass. */
    @Override
    public void backward(double[] values, double[] adjoints) {
        if (!result.collect(adjoints)) {
            return;
        }
        lanes.backward(operands, x, result.numbers(), result.adjoints(), operandAdjoints);
        for (OperandSource source : sources) {
            source.scatter(adjoints);
        }
        result.clear();
    }

    @Override
    public void markOperands(boolean[] marks) {
        int size = sources.length / operands;
        for (int lane = 0; lane < result.size(); lane++) {
            for (int k = 0; k < sources.length && marks[result.place() + lane]; k++) {
                int place = sources[k].place(lane);
                if (place >= 0 && operation.isMadeOf(operandsOf(lane), k / size)) {
                    marks[place] = true;
                }
            }
        }
    }

    private List<Matrix> operandsOf(int lane) {
        int size = sources.length / operands;
        List<Matrix> matrices = new ArrayList<>(operands);
        for (int k = 0; k < sources.length; k += size) {
            double[] elements = new double[size];
            for (int i = 0; i < size; i++) {
                elements[i] = x[k + i][x[k + i].length == 1 ? 0 : lane];
            }
            matrices.add(new Matrix(1, size, elements));
        }
        return matrices;
    }
}
