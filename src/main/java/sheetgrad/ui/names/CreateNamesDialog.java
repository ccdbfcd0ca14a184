package sheetgrad.ui.names;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;
import sheetgrad.workbook.NameLabels.Sides;

/** Asks at which sides of the selected cells the texts stand that name them. */
public final class CreateNamesDialog extends Dialog<Sides> {
    public CreateNamesDialog(Sides suggested, Window owner) {
        initOwner(owner);
        setTitle("Create names from selection");
        getDialogPane().setId("create-names-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        BooleanProperty top = new SimpleBooleanProperty(suggested.top());
        BooleanProperty left = new SimpleBooleanProperty(suggested.left());
        BooleanProperty bottom = new SimpleBooleanProperty(suggested.bottom());
        BooleanProperty right = new SimpleBooleanProperty(suggested.right());
        getDialogPane()
                .setContent(
                        new VBox(
                                8,
                                new Label("Name the cells after the texts in the"),
                                DialogFields.check("names-top", "Top row", top),
                                DialogFields.check("names-left", "Left column", left),
                                DialogFields.check("names-bottom", "Bottom row", bottom),
                                DialogFields.check("names-right", "Right column", right)));
        setResultConverter(
                button ->
                        button == ButtonType.OK
                                ? new Sides(top.get(), left.get(), bottom.get(), right.get())
                                : null);
    }
}
