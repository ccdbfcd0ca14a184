package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import sheetgrad.function.LaneOperation;
import sheetgrad.function.LanedOperation;
import sheetgrad.function.Operand;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;

/** Numbers that one operation gives, of equally many elements each, and none of which needs another: lanes of one entry. */
final class LaneGroup {
    /** More elements than this in one lane are better left in arrays of their own. */
    private static final int MOST_ELEMENTS = 128;

    /** A step of more elements in all its lanes together, such as a large MMULT, is better left whole. */
    private static final int MOST_ELEMENTS_OF_STEP = 200_000;

    /** What the lanes of a group have in common; the pattern tells apart where their elements come from. */
    record Key(LaneOperation operation, int operands, int elements, List<Integer> pattern) {
        Key coarse() {
            return new Key(operation, operands, elements, List.of());
        }
    }

    /** One number of a step's result. */
    record Lane(Recorded.Step step, int index) {
        private LanedOperation operation() {
            return (LanedOperation) step.operation();
        }

        int slot() {
            return step.result() + index;
        }

        /**
         * The key of the group that suits the lane best.
         *
         * @param origins for a slot, or {@link NumberValue#UNTRACED}, what tells apart where numbers come from
         */
        Key key(IntUnaryOperator origins) {
            List<Operand> operands = step.operands();
            int size = operation().laneSize(step.matrices());
            List<Integer> pattern = new ArrayList<>(operands.size() * size);
            for (int k = 0; k < operands.size(); k++) {
                for (int i = 0; i < size; i++) {
                    int slot = Recorded.Step.slot(operands.get(k), element(k, i));
                    pattern.add(origins.applyAsInt(slot));
                }
            }
            return new Key(operation().lanes(), operands.size(), operands.size() * size, pattern);
        }

        int element(int operand, int position) {
            return operation().laneElement(step.matrices(), operand, index, position);
        }
    }

    private final Key key;
    private final List<Lane> lanes = new ArrayList<>();

    LaneGroup(Key key) {
        this.key = key;
    }

    /** Whether the numbers of a step can be lanes. */
    static boolean suits(Recorded.Step step) {
        if (!(step.operation() instanceof LanedOperation laned)) {
            return false;
        }
        int elements = laned.laneSize(step.matrices()) * step.operands().size();
        return elements > 0
                && elements <= MOST_ELEMENTS
                && (long) elements * step.shape().size() <= MOST_ELEMENTS_OF_STEP;
    }

    Key key() {
        return key;
    }

    /** The lanes; of several steps with arrays the first numbers come first, then the second ones. */
    List<Lane> lanes() {
        lanes.sort(Comparator.comparingInt(Lane::index));
        return lanes;
    }

    int size() {
        return lanes.size();
    }

    void add(Lane lane) {
        lanes.add(lane);
    }

    /** The entry that calculates the lanes in their order. */
    LaneEntry toEntry(int[] places, EntryResults results, EntryResult result) {
        int size = key.elements() / key.operands();
        OperandSource[] sources = new OperandSource[key.elements()];
        for (int k = 0; k < sources.length; k++) {
            sources[k] = source(k / size, k % size, places, results);
        }
        return new LaneEntry(lanes.get(0).operation(), key.operands(), sources, result);
    }

    private OperandSource source(int operand, int position, int[] places, EntryResults results) {
        int[] from = new int[lanes.size()];
        double[] constants = new double[lanes.size()];
        for (int lane = 0; lane < from.length; lane++) {
            Lane one = lanes.get(lane);
            Operand elements = one.step().operands().get(operand);
            int element = one.element(operand, position);
            int slot = Recorded.Step.slot(elements, element);
            from[lane] = slot == NumberValue.UNTRACED ? -1 : places[slot];
            Matrix matrix = elements.matrix();
            constants[lane] = matrix.elements()[element];
        }
        return OperandSource.ofLanes(from, constants, results);
    }
}
