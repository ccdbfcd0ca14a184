package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.autodiff.CellGradients;
import sheetgrad.autodiff.CellGradients.CellGradient;
import sheetgrad.autodiff.ModelCell;

/**
 * The gradient of one loss cell at one moment, sheet by sheet; it never changes.
 *
 * @param lossName the loss as one writes it, such as linear!AA7
 * @param sheets by their ids, those alone on which the loss depends
 * @param failure why there is no gradient, one sentence for the user; then no sheet has one
 */
public record GradientSnapshot(
        ModelCell loss,
        String lossName,
        Map<Integer, SheetGradient> sheets,
        Optional<String> failure) {
    public GradientSnapshot {
        sheets = Map.copyOf(sheets);
    }

    static GradientSnapshot of(ModelCell loss, String lossName, CellGradients gradients) {
        if (gradients.failure().isPresent()) {
            return failed(loss, lossName, gradients.failure().get());
        }
        if (gradients.cells().isEmpty()) {
            return failed(loss, lossName, lossName + " is not calculated from any entered number");
        }
        Map<Integer, List<CellGradient>> cells = new HashMap<>();
        for (CellGradient one : gradients.cells()) {
            cells.computeIfAbsent(one.cell().sheet(), id -> new ArrayList<>()).add(one);
        }
        Map<Integer, SheetGradient> sheets = new HashMap<>();
        cells.forEach((id, own) -> sheets.put(id, SheetGradient.of(own, loss)));
        return new GradientSnapshot(loss, lossName, sheets, Optional.empty());
    }

    static GradientSnapshot failed(ModelCell loss, String lossName, String reason) {
        String end = reason.endsWith(".") ? "" : ".";
        return new GradientSnapshot(
                loss, lossName, Map.of(), Optional.of("No gradient: " + reason + end));
    }

    /** The gradient on the sheet with this id. */
    public SheetGradient sheet(int id) {
        return sheets.getOrDefault(id, SheetGradient.NONE);
    }
}
