package sheetgrad.lesson.generator;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The mean loss and the share of right answers, of the training and of the validation set, or of all examples.
 *
 * @param losses the loss of each example, one column
 * @param right 1 or 0 for each example, one column
 * @param sets the set of each example, as {@link TrainValidationSplit} writes it; nothing if there is one set
 */
public record SetFigures(CellRange losses, CellRange right, Optional<CellRange> sets) {
    public SetFigures {
        Refusal.unless(
                sets.isEmpty()
                        || sets.get().firstRow() == losses.firstRow()
                                && sets.get().lastRow() == losses.lastRow()
                                && sets.get().columns() == 1,
                "the sets, %s, are to be one column beside the losses, %s",
                sets.map(CellRange::toA1).orElse(""),
                losses);
    }

    /**
     * Writes a line for each set, the headings in the row above: its name, its loss, and beside that its accuracy.
     *
     * @param place the loss of the first set
     * @param nameColumn the column of the names
     */
    public void write(SheetDraft draft, CellAddress place, int nameColumn) {
        int header = Places.headingRow("the loss", CellRange.of(place));
        draft.text(header, place.column(), "loss", Looks.LABEL);
        draft.text(header, place.column() + 1, "accuracy", Looks.LABEL);
        if (sets.isEmpty()) {
            line(draft, place, nameColumn, "all", mean(losses), mean(right));
            return;
        }
        List<String> names =
                List.of(TrainValidationSplit.TRAINING, TrainValidationSplit.VALIDATION);
        for (int i = 0; i < names.size(); i++) {
            line(
                    draft,
                    new CellAddress(place.row() + i, place.column()),
                    nameColumn,
                    i == 0 ? "training" : "validation",
                    TrainValidationSplit.mean(sets.get(), names.get(i), losses),
                    TrainValidationSplit.mean(sets.get(), names.get(i), right));
        }
    }

    private static String mean(CellRange values) {
        return "=AVERAGE(" + Places.fixed(values) + ")";
    }

    private static void line(
            SheetDraft draft,
            CellAddress loss,
            int nameColumn,
            String name,
            String meanLoss,
            String accuracy) {
        draft.text(loss.row(), nameColumn, name, Looks.CAPTION);
        draft.formula(loss, meanLoss, Looks.LOSS);
        draft.formula(loss.row(), loss.column() + 1, accuracy, Looks.METRIC);
    }
}
