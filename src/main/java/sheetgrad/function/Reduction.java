package sheetgrad.function;

import java.util.List;
import java.util.Optional;
import sheetgrad.value.Matrix;

/** A function of one row of numbers that gives one number, such as SUM; the row may be empty. */
public final class Reduction implements LanedOperation {
    /** The result for these numbers: a number, or an error (AVERAGE of none). */
    @FunctionalInterface
    public interface Value {
        NumericResult apply(double[] numbers);
    }

    /** Adds to {@code adjoints} the partial derivative for each number times the result's adjoint. */
    @FunctionalInterface
    public interface Pullback {
        void pullback(double[] numbers, double result, double resultAdjoint, double[] adjoints);
    }

    private final Value value;
    private final Pullback pullback;
    private final Optional<LaneOperation> lanes;

    Reduction(Value value, Pullback pullback) {
        this(value, pullback, Optional.empty());
    }

    /** A reduction that can be carried out in many lanes. */
    Reduction(Value value, Pullback pullback, LaneOperation lanes) {
        this(value, pullback, Optional.of(lanes));
    }

    private Reduction(Value value, Pullback pullback, Optional<LaneOperation> lanes) {
        this.value = value;
        this.pullback = pullback;
        this.lanes = lanes;
    }

    @Override
    public LaneOperation lanes() {
        return lanes.orElseThrow();
    }

    @Override
    public int laneSize(List<Matrix> operands) {
        return lanes.isPresent() ? operands.get(0).size() : 0;
    }

    @Override
    public int laneElement(List<Matrix> operands, int operand, int result, int index) {
        return index;
    }

    NumericResult reduce(double[] numbers) {
        return value.apply(numbers);
    }

    @Override
    public NumericResult ofNone() {
        return reduce(new double[0]);
    }

    @Override
    public NumericResult apply(List<Matrix> operands) {
        return value.apply(operands.get(0).elements());
    }

    @Override
    public void pullback(
            List<Matrix> operands, Matrix result, double[] resultAdjoint, List<double[]> adjoints) {
        if (resultAdjoint[0] != 0) {
            pullback.pullback(
                    operands.get(0).elements(),
                    result.elements()[0],
                    resultAdjoint[0],
                    adjoints.get(0));
        }
    }
}
