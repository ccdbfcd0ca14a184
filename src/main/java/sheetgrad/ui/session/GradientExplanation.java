package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.autodiff.GradientPath;
import sheetgrad.autodiff.ModelCell;

/**
 * Why the derivative of a loss by one cell is what it is; it never changes.
 *
 * @param name the cell as one writes it, with its sheet
 * @param gradient the cell's value and derivative; nothing if the loss has none by it
 * @param path the chain of cells along which the cell contributes most; nothing without a derivative
 * @param stepNames the cells of the path as one writes them
 * @param reason why there is no derivative, half a sentence; empty where there is one
 */
public record GradientExplanation(
        ModelCell cell,
        String name,
        Optional<CellGradient> gradient,
        Optional<GradientPath> path,
        List<String> stepNames,
        String reason) {
    public GradientExplanation {
        stepNames = List.copyOf(stepNames);
    }
}
