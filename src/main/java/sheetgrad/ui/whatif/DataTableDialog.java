package sheetgrad.ui.whatif;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;

/** The dialog that asks for the input cells of a data table. */
public final class DataTableDialog extends Dialog<Void> {
    public DataTableDialog(DataTableViewModel model, Window owner) {
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle("Data table");
        setHeaderText("Fill a table with what a formula gives for its headings");
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        TextField row = DialogFields.text("table-row-input", model.rowInputProperty());
        TextField column = DialogFields.text("table-column-input", model.columnInputProperty());
        DialogFields.row(form, 0, "Row input cell", row);
        DialogFields.row(form, 1, "Column input cell", column);
        Label message = DialogFields.message("table-message", model.messageProperty());
        getDialogPane().setContent(new VBox(10, form, message));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        Node enter = getDialogPane().lookupButton(ButtonType.OK);
        enter.setId("table-enter");
        DialogFields.acceptOnlyIf(getDialogPane(), model::create);
    }
}
