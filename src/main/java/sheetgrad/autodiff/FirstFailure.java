package sheetgrad.autodiff;

import java.util.List;
import java.util.Optional;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.calculation.SliceCalculation;
import sheetgrad.reference.SheetCell;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;

/**
 * Finds the cell at which a calculation first leaves the numbers. A replay works on with infinite numbers; calculated as
 * Excel does, formula by formula, the cell where a number became too large holds an error, and errors keep their origin.
 */
final class FirstFailure {
    private FirstFailure() {}

    /** What is wrong with the loss at these parameters, with the cell where it began; nothing if it is a number. */
    static Optional<String> of(
            FrozenCalculation base, ModelCell loss, List<ModelCell> parameters, double[] at) {
        SliceCalculation slice = base.slice(Optional.empty());
        for (int i = 0; i < at.length; i++) {
            ModelCell cell = parameters.get(i);
            slice.set(cell.sheet(), cell.address(), new NumberValue(at[i]));
        }
        slice.includeComputedReferences();
        Value value = slice.require(loss.sheet(), loss.address());
        return value instanceof NumberValue number && Double.isFinite(number.number())
                ? Optional.empty()
                : Optional.of(
                        describe(
                                base.workbook()
                                        .locate(
                                                loss.sheet(),
                                                loss.address().row(),
                                                loss.address().column()),
                                value));
    }

    /** What is wrong with a loss that is no number. */
    static String describe(SheetCell loss, Value value) {
        if (value instanceof ErrorValue error) {
            return "the loss " + loss + " is " + error.describe();
        }
        return "the loss "
                + loss
                + " is "
                + (value instanceof BlankValue ? "blank" : "not a number");
    }
}
