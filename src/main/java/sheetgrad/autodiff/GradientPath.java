package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The chain of cells along which a cell contributes most to a gradient. From each cell the next is the one of those that
 * read it for which its local derivative, times the derivative of the loss by it, is largest; the sum of these products
 * over all that read the cell is the cell's own derivative. Their product along a chain is what the chain alone
 * contributes.
 *
 * @param steps the cell itself first
 * @param isComplete whether the last step is the loss; a chain of more than {@value #MOST_STEPS} steps is cut off
 */
public record GradientPath(List<Step> steps, boolean isComplete) {
    static final int MOST_STEPS = 200;
    private static final int MOST_READERS = 2_000;

    public GradientPath {
        steps = List.copyOf(steps);
    }

    /**
     * One cell of the chain.
     *
     * @param cell its value and the derivative of the loss by it
     * @param slope its derivative by the cell before, with all other cells held; 1 for the first
     */
    public record Step(CellGradient cell, double slope) {}

    /**
     * The chain from a cell to the loss.
     *
     * @param gradients what the loss is calculated from, with its derivative
     */
    public static GradientPath find(
            FrozenCalculation base,
            ModelCell loss,
            CellGradient start,
            Function<ModelCell, Optional<CellGradient>> gradients) {
        List<Step> steps = new ArrayList<>(List.of(new Step(start, 1)));
        Set<ModelCell> visited = new HashSet<>(Set.of(start.cell()));
        CellGradient last = start;
        while (!last.cell().equals(loss) && steps.size() < MOST_STEPS) {
            Optional<Step> next = new Readers(base, gradients).best(last, visited);
            if (next.isEmpty()) {
                break;
            }
            steps.add(next.get());
            last = next.get().cell();
            visited.add(last.cell());
        }
        return new GradientPath(steps, last.cell().equals(loss));
    }

    /** What the chain alone contributes to the derivative: the product of its slopes. */
    public double contribution() {
        double product = 1;
        for (Step step : steps) {
            product *= step.slope();
        }
        return product;
    }

    /** Finds, of the cells that read a cell, the one through which it changes the loss most. */
    private record Readers(
            FrozenCalculation base, Function<ModelCell, Optional<CellGradient>> gradients) {
        Optional<Step> best(CellGradient from, Set<ModelCell> visited) {
            Optional<Step> best = Optional.empty();
            int looked = 0;
            for (Area area : base.readers(from.cell().sheet(), from.cell().address())) {
                CellRange range = area.range();
                for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                    for (int column = range.firstColumn();
                            column <= range.lastColumn() && looked < MOST_READERS;
                            column++, looked++) {
                        CellAddress formula = new CellAddress(row, column);
                        best = better(best, bestOf(from, area.sheet(), formula, visited));
                    }
                }
            }
            return best;
        }

        private static Optional<Step> better(Optional<Step> one, Optional<Step> other) {
            return one.isEmpty() || other.isPresent() && isBetter(other.get(), one.get())
                    ? other
                    : one;
        }

        /** Where nothing reaches the loss, as behind a ReLU that is 0, the steeper slope is better. */
        private static boolean isBetter(Step one, Step other) {
            double own = Math.abs(one.slope() * one.cell().gradient());
            double others = Math.abs(other.slope() * other.cell().gradient());
            return own != others ? own > others : Math.abs(one.slope()) > Math.abs(other.slope());
        }

        /** The best of the cells that a formula fills. */
        private Optional<Step> bestOf(
                CellGradient from, int sheet, CellAddress formula, Set<ModelCell> visited) {
            CellRange filled = base.arrayRange(sheet, formula).orElse(CellRange.of(formula));
            if (!isInSlice(sheet, filled)) {
                return Optional.empty();
            }
            Tape tape = new Tape(new double[] {from.value()});
            Optional<Value> value =
                    base.evaluateAlone(
                            new Area(sheet, CellRange.of(formula)),
                            new Area(from.cell().sheet(), CellRange.of(from.cell().address())),
                            tape.parameter(0),
                            tape);
            Optional<Step> best = Optional.empty();
            for (int i = 0; value.isPresent() && i < filled.size(); i++) {
                int row = (int) (i / filled.columns());
                int column = (int) (i % filled.columns());
                ModelCell cell =
                        new ModelCell(
                                sheet,
                                new CellAddress(
                                        filled.firstRow() + row, filled.firstColumn() + column));
                if (!visited.contains(cell)) {
                    best = better(best, step(cell, element(value.get(), row, column), tape));
                }
            }
            return best;
        }

        private boolean isInSlice(int sheet, CellRange filled) {
            for (int row = filled.firstRow(); row <= filled.lastRow(); row++) {
                for (int column = filled.firstColumn(); column <= filled.lastColumn(); column++) {
                    if (gradients
                            .apply(new ModelCell(sheet, new CellAddress(row, column)))
                            .isPresent()) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static Value element(Value value, int row, int column) {
            return value instanceof ArrayValue array ? array.broadcast(row, column) : value;
        }

        private Optional<Step> step(ModelCell cell, Value value, Tape tape) {
            Optional<CellGradient> gradient = gradients.apply(cell);
            if (gradient.isEmpty()
                    || !(value instanceof NumberValue number)
                    || !number.isTraced()) {
                return Optional.empty();
            }
            tape.backward(number.slot());
            return Optional.of(new Step(gradient.get(), tape.adjoint(0)));
        }
    }
}
