package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sheetgrad.function.Elementwise;
import sheetgrad.function.LaneOperation;
import sheetgrad.function.Operand;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;

/** Steps of one operation and one shape that do not need one another: the lanes of one entry. */
final class LaneGroup {
    /** More elements than this in one lane are better left in arrays of their own. */
    private static final int MOST_ELEMENTS = 128;

    /** What the steps of a group have in common; the pattern tells apart which parameters they use. */
    record Key(
            int level, LaneOperation operation, int operands, int elements, List<Integer> pattern) {
        Key coarse() {
            return new Key(level, operation, operands, elements, List.of());
        }
    }

    private final Key key;
    private final List<Recorded.Step> steps = new ArrayList<>();
    private int lanes;

    LaneGroup(Key key) {
        this.key = key;
    }

    /** Whether a step can be a lane, or several. */
    static boolean suits(Recorded.Step step) {
        if (!(step.operation() instanceof LaneOperation)) {
            return false;
        }
        int size = step.operands().get(0).matrix().size();
        boolean isEven =
                step.operands().stream().allMatch(operand -> operand.matrix().size() == size);
        return step.operation() instanceof Elementwise
                || (step.shape().size() == 1
                        && isEven
                        && size * step.operands().size() <= MOST_ELEMENTS);
    }

    static Key key(Recorded.Step step, int level, int parameterCount) {
        boolean isElementwise = step.operation() instanceof Elementwise;
        int operands = step.operands().size();
        int size = isElementwise ? 1 : step.operands().get(0).matrix().size();
        List<Integer> pattern = new ArrayList<>(operands * size);
        for (Operand operand : step.operands()) {
            for (int i = 0; i < size && step.shape().size() == 1; i++) {
                int slot = Recorded.Step.slot(operand, i);
                pattern.add(slot < parameterCount ? slot : parameterCount);
            }
        }
        return new Key(level, (LaneOperation) step.operation(), operands, operands * size, pattern);
    }

    Key key() {
        return key;
    }

    List<Recorded.Step> steps() {
        return steps;
    }

    int lanes() {
        return lanes;
    }

    void add(Recorded.Step step) {
        steps.add(step);
        lanes += step.shape().size();
    }

    /** The entry whose results lie from {@code result} on, the steps' one after the other. */
    LaneEntry toEntry(int[] places, int result) {
        int[][] sources = new int[key.elements()][lanes];
        double[][] constants = new double[key.elements()][lanes];
        int lane = 0;
        for (Recorded.Step step : steps) {
            for (int i = 0; i < step.shape().size(); i++) {
                fill(step, i, lane++, places, sources, constants);
            }
        }
        LaneColumn[] columns =
                Arrays.stream(sources).map(LaneColumn::of).toArray(LaneColumn[]::new);
        return new LaneEntry(key.operation(), key.operands(), columns, constants, lanes, result);
    }

    private void fill(
            Recorded.Step step,
            int index,
            int lane,
            int[] places,
            int[][] sources,
            double[][] constants) {
        int size = key.elements() / key.operands();
        for (int k = 0; k < key.operands(); k++) {
            Operand operand = step.operands().get(k);
            for (int i = 0; i < size; i++) {
                int element =
                        step.operation() instanceof Elementwise
                                ? broadcast(operand.matrix(), index, step.shape().columns())
                                : i;
                int slot = Recorded.Step.slot(operand, element);
                sources[k * size + i][lane] = slot == NumberValue.UNTRACED ? -1 : places[slot];
                constants[k * size + i][lane] = operand.matrix().elements()[element];
            }
        }
    }

    private static int broadcast(Matrix operand, int index, int columns) {
        int row = operand.rows() == 1 ? 0 : index / columns;
        int column = operand.columns() == 1 ? 0 : index % columns;
        return row * operand.columns() + column;
    }
}
