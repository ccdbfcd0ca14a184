package sheetgrad.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.training.SolveViewModel.Place;
import sheetgrad.workbook.CellFormatter;

/**
 * What every tool of an open workbook works with.
 *
 * @param model the newest snapshot, and the sheet that is in front
 * @param formatter writes values as cells show them
 * @param messages shows a sentence to the user
 * @param goTo selects what a text names, in A1 notation or as a name, on any sheet; false if there is no such thing
 * @param repetition is told what can be done again
 */
record WorkbookContext(
        GridView grid,
        WorkbookSession session,
        WorkbookViewModel model,
        CellFormatter formatter,
        Consumer<String> messages,
        Predicate<String> goTo,
        Repetition repetition) {
    /** The sheet in front; nothing before there is one. */
    Optional<Place> place() {
        return model.snapshotProperty()
                .get()
                .filter(snapshot -> model.currentSheet().isPresent())
                .map(snapshot -> new Place(snapshot, model.sheetProperty().get()));
    }

    /** The selected ranges as text. */
    String selectionText() {
        return String.join(
                ", ", grid.getSelection().ranges().stream().map(CellRange::toA1).toList());
    }
}
