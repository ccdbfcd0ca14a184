package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.grid.Selection;
import sheetgrad.ui.session.RuleControl;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.validation.EntryQuestion;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Validation.Alert;

/** Enters what was typed; where the validation of a cell objects, the user is asked what shall become of it. */
final class Entering {
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final IntSupplier sheet;
    private final Supplier<GridView> grid;
    private final Repetition repetition;

    /** @param sheet the id of the sheet that the grid shows */
    Entering(
            WorkbookSession session,
            WorkbookViewModel model,
            IntSupplier sheet,
            Supplier<GridView> grid,
            Repetition repetition) {
        this.repetition = repetition;
        this.session = session;
        this.model = model;
        this.sheet = sheet;
        this.grid = grid;
    }

    /** Enters a text into one cell. */
    void enter(CellAddress cell, String text) {
        enterOnce(cell, text);
        repetition.done(() -> enterAll(grid.get().getSelection().ranges(), cell, text));
    }

    private void enterOnce(CellAddress cell, String text) {
        int id = sheet.getAsInt();
        if (isValidated(List.of(CellRange.of(cell)))) {
            session.rules()
                    .enter(id, cell, text)
                    .thenAccept(
                            alert ->
                                    ask(
                                            alert,
                                            Selection.of(cell),
                                            text,
                                            () -> session.enter(id, cell, text)));
        } else {
            session.enter(id, cell, text);
        }
    }

    /** Enters a text into every cell of a selection. */
    void enterAll(Selection selection, String text) {
        enterAll(selection.ranges(), selection.active(), text);
        repetition.done(
                () -> enterAll(grid.get().getSelection().ranges(), selection.active(), text));
    }

    /** A formula is read as if it were typed into {@code typedInto}. */
    private void enterAll(List<CellRange> ranges, CellAddress typedInto, String text) {
        int id = sheet.getAsInt();
        if (isValidated(ranges)) {
            session.rules()
                    .enterAll(id, ranges, typedInto, text)
                    .thenAccept(
                            alert ->
                                    ask(
                                            alert,
                                            grid.get().getSelection(),
                                            text,
                                            () -> session.enterAll(id, ranges, typedInto, text)));
        } else {
            session.enterAll(id, ranges, typedInto, text);
        }
    }

    private boolean isValidated(List<CellRange> ranges) {
        Optional<Sheet> shown = model.currentSheet().map(one -> one.sheet());
        return shown.filter(one -> RuleControl.isValidated(one, ranges)).isPresent();
    }

    private void ask(Optional<Alert> alert, Selection cells, String text, Runnable enter) {
        alert.ifPresent(said -> Platform.runLater(() -> ask(said, cells, text, enter)));
    }

    private void ask(Alert alert, Selection cells, String text, Runnable enter) {
        GridView view = grid.get();
        switch (EntryQuestion.ask(alert, view.getScene().getWindow())) {
            case ENTER -> enter.run();
            case EDIT -> {
                view.select(cells);
                view.requestFocus();
                view.editing().startTyped(text);
            }
            case GIVE_UP -> view.select(cells);
        }
    }
}
