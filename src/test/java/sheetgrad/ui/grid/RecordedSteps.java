package sheetgrad.ui.grid;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.autodiff.ModelCell;
import sheetgrad.reference.CellAddress;
import sheetgrad.ui.gradient.GradientViewModel;
import sheetgrad.ui.session.Recorded;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.sheet.SheetGridModel;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellFormatter;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.Grid;
import sheetgrad.xlsx.PoiCellFormatter;

/**
 * A sheet as it is after each of some steps of training.
 *
 * @param gradients those of the loss, step by step; none where no loss was named
 */
record RecordedSteps(
        String name,
        int sheet,
        List<SessionSnapshot> steps,
        List<GradientViewModel> gradients,
        CellFormatter formatter) {
    private static final int STEPS = 20;

    /** Nothing if the file is not there. */
    static Optional<RecordedSteps> of(
            String name, Path file, int sheet, String parameter, Optional<String> loss)
            throws Exception {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<SessionSnapshot> steps = new ArrayList<>();
        List<GradientViewModel> gradients = new ArrayList<>();
        try (Recorded recorded = Recorded.open(file)) {
            for (int step = 0; step < STEPS; step++) {
                String number = String.valueOf(0.5 + step / 64.0);
                recorded.session().enter(sheet, CellAddress.of(parameter), number);
                loss.ifPresent(cell -> gradients.add(gradient(recorded, sheet, cell)));
                steps.add(recorded.latest());
            }
        }
        CellFormatter formatter = new PoiCellFormatter(steps.get(0).settings().uses1904());
        return Optional.of(new RecordedSteps(name, sheet, steps, gradients, formatter));
    }

    private static GradientViewModel gradient(Recorded recorded, int sheet, String loss) {
        GradientViewModel gradient = new GradientViewModel(recorded.session(), System.err::println);
        int id = recorded.latest().sheets().get(sheet).id();
        gradient.show(new ModelCell(id, CellAddress.of(loss)));
        return gradient;
    }

    GridModel model(int step) {
        SessionSnapshot snapshot = steps.get(step % STEPS);
        return cells(snapshot.sheets().get(sheet), snapshot.values());
    }

    GridModel withGradient(int step) {
        SessionSnapshot snapshot = steps.get(step % STEPS);
        SheetSnapshot shown = snapshot.sheets().get(sheet);
        return gradients.get(step % STEPS).over(cells(shown, snapshot.values()), shown.id());
    }

    /** The first step, every number of which changes from moment to moment. */
    GridModel firstAt(long moment) {
        SessionSnapshot first = steps.get(0);
        CellValues values =
                (id, row, column) -> {
                    Value value = first.values().value(id, row, column);
                    return value instanceof NumberValue number
                            ? new NumberValue(number.number() + moment / 64.0)
                            : value;
                };
        return cells(first.sheets().get(sheet), values);
    }

    /** As the window shows it, where cells are checked for mistakes. */
    private SheetGridModel cells(SheetSnapshot shown, CellValues values) {
        return new SheetGridModel(
                shown, values, formatter, List.of(), new Grid<>(), List.of(), false, true);
    }
}
