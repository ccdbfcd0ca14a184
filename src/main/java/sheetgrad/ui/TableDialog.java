package sheetgrad.ui;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.dialog.DialogFields;

/** Asks which cells shall become a table, and whether the first row holds its headings. */
final class TableDialog extends Dialog<TableDialog.Answer> {
    /** What was answered. */
    record Answer(CellRange range, boolean hasHeadings) {}

    TableDialog(Window owner, CellRange suggested, boolean hasHeadings) {
        initOwner(owner);
        setTitle("Table");
        getDialogPane().setId("table-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        TextField cells = new TextField(suggested.toA1());
        cells.setId("table-cells");
        CheckBox headings = new CheckBox("The first row holds headings");
        headings.setId("table-headings");
        headings.setSelected(hasHeadings);
        Label message = new Label();
        message.setId("table-message");
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        DialogFields.row(form, 0, "Cells", cells);
        form.add(headings, 1, 1);
        form.add(message, 0, 2, 2, 1);
        getDialogPane().setContent(form);
        getDialogPane()
                .lookupButton(ButtonType.OK)
                .addEventFilter(
                        ActionEvent.ACTION,
                        event -> {
                            if (CellRange.parse(plain(cells)).isEmpty()) {
                                event.consume();
                                message.setText("Type a range, such as A1:C9.");
                            }
                        });
        setResultConverter(
                button ->
                        button == ButtonType.OK
                                ? new Answer(
                                        CellRange.parse(plain(cells)).orElseThrow(),
                                        headings.isSelected())
                                : null);
    }

    private static String plain(TextField cells) {
        return cells.getText().replace("$", "").strip();
    }
}
