package sheetgrad.training;

import java.util.List;
import java.util.Optional;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.autodiff.OutputGradients;
import sheetgrad.calculation.FrozenCalculation;

/** A cell that is watched while training: over the rows that are measured, or as a whole if it has no rows. */
final class RowMetric {
    private final Optional<RowFormula> formula;
    private final Optional<RowOutputs> rows;
    private final OutputGradients whole;

    private RowMetric(
            Optional<RowFormula> formula, Optional<RowOutputs> rows, OutputGradients whole) {
        this.formula = formula;
        this.rows = rows;
        this.whole = whole;
    }

    static RowMetric of(FrozenCalculation base, ModelCell cell, List<ModelCell> parameters) {
        OutputGradients whole = new OutputGradients(base, List.of(cell), parameters);
        try {
            RowFormula formula = RowFormulaReader.read(base, cell);
            return new RowMetric(
                    Optional.of(formula),
                    Optional.of(
                            new RowOutputs(base, formula.rowCells(), formula.shared(), parameters)),
                    whole);
        } catch (ModelException hasNoRows) {
            return new RowMetric(Optional.empty(), Optional.empty(), whole);
        }
    }

    /** The metric at these parameters; of these rows, if its own are as many as their numbers ask for. */
    double value(int[] chosen, double[] parameters) {
        boolean hasRows =
                formula.isPresent()
                        && chosen.length > 0
                        && chosen[chosen.length - 1] < formula.get().rowCount();
        return hasRows
                ? formula.get().value(rows.orElseThrow().evaluate(chosen, parameters))
                : whole.evaluate(parameters)[0];
    }
}
