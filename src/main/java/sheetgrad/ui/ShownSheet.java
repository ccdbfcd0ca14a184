package sheetgrad.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.grid.GridPosition;
import sheetgrad.ui.grid.GridView;
import sheetgrad.ui.grid.SelectionMove;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;
import sheetgrad.ui.session.WorkbookSession;

/** The sheet that the grid shows, how one gets to another, and where the user was on each. */
final class ShownSheet {
    private final WorkbookSession session;
    private final WorkbookViewModel model;
    private final GridView grid;
    private final SheetZoom zoom;
    private final SheetPointing pointing;
    private final Map<Integer, GridPosition> positions = new HashMap<>();
    private int id = WorkbookViewModel.NO_SHEET;

    /** @param formula where an edit goes on while another sheet is shown */
    ShownSheet(
            WorkbookSession session,
            WorkbookViewModel model,
            GridView grid,
            TextInputControl formula) {
        this.session = session;
        this.model = model;
        this.grid = grid;
        this.zoom = new SheetZoom(grid, session, model, this::id);
        this.pointing = new SheetPointing(grid, formula, this::id, model.sheetProperty()::set);
    }

    /** The id of the sheet that the grid shows. */
    int id() {
        return id;
    }

    SheetZoom zoom() {
        return zoom;
    }

    SheetPointing pointing() {
        return pointing;
    }

    /** Shows the cells of a sheet, where the user was on it; true if the grid showed another sheet before. */
    boolean show(SheetSnapshot sheet, GridModel cells) {
        if (sheet.id() == id) {
            grid.update(cells);
            return false;
        }
        rememberPosition();
        id = sheet.id();
        Optional<GridPosition> position = Optional.ofNullable(positions.get(id));
        if (grid.isEditing()) {
            pointing.visit(sheet, cells, position);
        } else {
            grid.show(cells, position.orElseGet(() -> GridPosition.initial(cells)));
        }
        zoom.sheetShown();
        return true;
    }

    private void rememberPosition() {
        if (id != WorkbookViewModel.NO_SHEET) {
            positions.put(
                    id,
                    sheets().stream()
                            .filter(sheet -> sheet.id() == id)
                            .findFirst()
                            .map(zoom::position)
                            .orElseGet(grid::position));
        }
    }

    private List<SheetSnapshot> sheets() {
        return model.snapshotProperty().get().map(SessionSnapshot::sheets).orElse(List.of());
    }

    /** Finishes an edit under way; false if its text was refused. */
    boolean finishEdit() {
        return grid.commitEdit(SelectionMove.NONE);
    }

    /**
     * Shows another sheet.
     *
     * @param isExtending whether to point at the cells of all sheets up to it instead, if a formula is edited
     */
    void choose(int sheet, boolean isExtending) {
        if (pointing.isPossible() && isExtending) {
            pointing.extendTo(model.visibleSheets(), sheet);
        } else {
            leave(() -> model.sheetProperty().set(sheet));
        }
    }

    /** Brings the next sheet to the front, or the one before. */
    void move(int step) {
        leave(() -> model.moveSheet(step));
    }

    /** Shows another sheet: to point at its cells, or else after an edit under way was finished. */
    private void leave(Runnable showing) {
        if (pointing.isPossible()) {
            showing.run();
        } else if (finishEdit()) {
            showing.run();
            grid.requestFocus();
        }
    }

    /** Puts a blank sheet behind the one in front. */
    void add() {
        if (finishEdit()) {
            List<Integer> ids = sheets().stream().map(SheetSnapshot::id).toList();
            model.awaitTab();
            session.structure().addSheet(ids.indexOf(id) + 1);
            grid.requestFocus();
        }
    }
}
