package sheetgrad.ui.session;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import sheetgrad.autodiff.CellGradients;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.formula.FormulaParser;
import sheetgrad.formula.FormulaSyntaxException;
import sheetgrad.reference.CellAddress;
import sheetgrad.value.Value;

/** Answers to questions about cells at one moment, which change nothing. */
final class CellAnswers {
    private static final Logger LOG = Logger.getLogger(CellAnswers.class.getName());

    private final FrozenCalculation frozen;

    /** Answers for a workbook as it is now. */
    CellAnswers(OpenWorkbook open) {
        this.frozen = open.calculation().freeze();
    }

    /** The gradient of a cell at the values as they are now. */
    GradientSnapshot gradient(ModelCell loss) {
        String name =
                frozen.workbook()
                        .locate(loss.sheet(), loss.address().row(), loss.address().column())
                        .toA1();
        try {
            return GradientSnapshot.of(loss, name, CellGradients.of(frozen, loss));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            LOG.log(Level.WARNING, "no gradient of " + name, mistake);
            return GradientSnapshot.failed(loss, name, name + " could not be done: " + mistake);
        }
    }

    /** Why the derivative of a loss by a cell is what it is. */
    GradientExplanation explain(GradientSnapshot gradient, ModelCell cell) {
        return new Explaining(frozen.workbook(), frozen, gradient).explain(cell);
    }

    /** What a formula gives in a cell, without entering it; nothing if the text is no formula. */
    Optional<Value> evaluate(int sheet, CellAddress cell, String text) {
        try {
            return Optional.of(frozen.evaluate(FormulaParser.parse(text, cell), sheet, cell));
        } catch (FormulaSyntaxException noFormula) {
            return Optional.empty();
        }
    }
}
