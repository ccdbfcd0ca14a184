package sheetgrad.ui;

import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import sheetgrad.ui.grid.GridView;

/**
 * Lets cells be picked with the mouse while a field that names cells has the focus: what is selected on the grid stands
 * in the field, which has the focus again afterwards.
 */
final class GridPick {
    private final WorkbookContext context;
    private final Set<String> fields;
    private Optional<TextField> picking = Optional.empty();

    /** @param fields the ids of text fields that name cells */
    GridPick(WorkbookContext context, Set<String> fields) {
        this.context = context;
        this.fields = fields;
        GridView grid = context.grid();
        grid.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> begin());
        grid.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> end());
        grid.selectionProperty().addListener((value, before, now) -> pick());
    }

    private void begin() {
        picking =
                context.grid().getScene().getFocusOwner() instanceof TextField field
                                && field.getId() != null
                                && fields.contains(field.getId())
                        ? Optional.of(field)
                        : Optional.empty();
    }

    private void pick() {
        picking.ifPresent(field -> field.setText(context.selectionText()));
    }

    private void end() {
        Optional<TextField> field = picking;
        picking = Optional.empty();
        field.ifPresent(
                one ->
                        Platform.runLater(
                                () -> {
                                    one.requestFocus();
                                    one.end();
                                }));
    }
}
