package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.autodiff.GradientPath;
import sheetgrad.autodiff.LossGradient;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.autodiff.NoPath;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.workbook.Workbook;

/** Explains the derivatives of a loss by single cells. Used on the session's thread. */
record Explaining(Workbook workbook, FrozenCalculation base, GradientSnapshot gradient) {
    GradientExplanation explain(ModelCell cell) {
        return find(cell).map(this::withPath).orElseGet(() -> withReason(cell));
    }

    private Optional<CellGradient> find(ModelCell cell) {
        return gradient.sheet(cell.sheet()).find(cell.address().row(), cell.address().column());
    }

    private GradientExplanation withPath(CellGradient one) {
        GradientPath path = GradientPath.find(base, gradient.loss(), one, this::find);
        return new GradientExplanation(
                one.cell(),
                name(one.cell()),
                Optional.of(one),
                Optional.of(path),
                path.steps().stream().map(step -> name(step.cell().cell())).toList(),
                "");
    }

    private GradientExplanation withReason(ModelCell cell) {
        LossGradient alone = new LossGradient(base, gradient.loss(), List.of(cell));
        String reason =
                alone.noPath(cell)
                        .map(NoPath::explanation)
                        .orElse("it holds no entered number that the loss reads");
        return new GradientExplanation(
                cell, name(cell), Optional.empty(), Optional.empty(), List.of(), reason);
    }

    private String name(ModelCell cell) {
        return workbook.locate(cell.sheet(), cell.address().row(), cell.address().column()).toA1();
    }
}
