package sheetgrad.ui.whatif;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** The dialog that asks for the input cells of a data table. */
public final class DataTableDialog extends Dialog<Void> {
    public DataTableDialog(DataTableViewModel model, Window owner) {
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle("Data table");
        setHeaderText("Fill a table with what a formula gives for its headings");
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        TextField row = WhatIfFields.field(model.rowInputProperty(), "table-row-input");
        TextField column = WhatIfFields.field(model.columnInputProperty(), "table-column-input");
        form.addRow(0, new Label("Row input cell"), row);
        form.addRow(1, new Label("Column input cell"), column);
        Label message = WhatIfFields.message(model.messageProperty(), "table-message");
        getDialogPane().setContent(new VBox(10, form, message));
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        Node enter = getDialogPane().lookupButton(ButtonType.OK);
        enter.setId("table-enter");
        enter.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    if (!model.create()) {
                        event.consume();
                    }
                });
    }
}
