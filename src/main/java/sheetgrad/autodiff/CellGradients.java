package sheetgrad.autodiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.SliceCalculation;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * The derivative of one loss cell with respect to every cell that it is calculated from: entered numbers and formulas
 * alike, on all sheets, from one backward pass.
 */
public final class CellGradients {
    /**
     * One cell that the loss depends on.
     *
     * @param value what the cell shows
     * @param gradient how much the loss changes for a small change of the cell, per unit of the change
     * @param isInput whether the number was entered, rather than calculated
     */
    public record CellGradient(ModelCell cell, double value, double gradient, boolean isInput) {}

    private final List<CellGradient> cells;
    private final double loss;
    private final Optional<String> failure;

    private CellGradients(List<CellGradient> cells, double loss, Optional<String> failure) {
        this.cells = List.copyOf(cells);
        this.loss = loss;
        this.failure = failure;
    }

    /** Works out the gradient of {@code loss} at the values of {@code base}. */
    public static CellGradients of(FrozenCalculation base, ModelCell loss) {
        Tape tape = new Tape(new double[0]);
        List<ModelCell> inputs = new ArrayList<>();
        List<NumberValue> numbers = new ArrayList<>();
        SliceCalculation slice =
                base.sliceFromInputs(
                        tape,
                        (sheet, row, column, number) -> {
                            NumberValue traced = tape.input(number);
                            inputs.add(new ModelCell(sheet, new CellAddress(row, column)));
                            numbers.add(traced);
                            return traced;
                        });
        Value value = slice.require(loss.sheet(), loss.address());
        if (!(value instanceof NumberValue number)) {
            return new CellGradients(
                    List.of(), Double.NaN, Optional.of(describe(base, loss, value)));
        }
        List<CellGradient> gradients = new ArrayList<>();
        if (number.isTraced()) {
            tape.backward(number.slot());
            for (int i = 0; i < inputs.size(); i++) {
                gradients.add(gradient(inputs.get(i), numbers.get(i), tape, true));
            }
            slice.forEachCalculated(
                    (sheet, row, column, calculated) -> {
                        if (calculated instanceof NumberValue traced && traced.isTraced()) {
                            ModelCell cell = new ModelCell(sheet, new CellAddress(row, column));
                            gradients.add(gradient(cell, traced, tape, false));
                        }
                    });
        }
        return new CellGradients(gradients, number.number(), Optional.empty());
    }

    private static CellGradient gradient(
            ModelCell cell, NumberValue number, Tape tape, boolean isInput) {
        return new CellGradient(cell, number.number(), tape.adjoint(number.slot()), isInput);
    }

    private static String describe(FrozenCalculation base, ModelCell loss, Value value) {
        String name =
                base.workbook()
                        .locate(loss.sheet(), loss.address().row(), loss.address().column())
                        .toA1();
        return value instanceof ErrorValue error
                ? name + " is " + error.describe()
                : name + " holds no number";
    }

    /** Every cell that the loss was calculated from, itself included; empty if there is none or the loss is no number. */
    public List<CellGradient> cells() {
        return cells;
    }

    /** The loss; NaN if it is no number. */
    public double loss() {
        return loss;
    }

    /** Why there is no gradient. */
    public Optional<String> failure() {
        return failure;
    }
}
