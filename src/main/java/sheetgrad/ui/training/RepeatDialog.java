package sheetgrad.ui.training;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;

/** The dialog in which copies are repeated; it stays open beside the sheet. */
public final class RepeatDialog extends Dialog<Void> {
    private final RepeatViewModel model;
    private final Supplier<String> selection;

    /**
     * A dialog for this view model.
     *
     * @param selection the selected cells as text, for the button that takes them over
     */
    public RepeatDialog(RepeatViewModel model, Supplier<String> selection, Window owner) {
        this.model = model;
        this.selection = selection;
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle("Repeat");
        setHeaderText("Copy values onto other cells, recalculate, and so on");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        getDialogPane()
                .setContent(
                        new VBox(
                                10,
                                form(),
                                buttons(),
                                course(),
                                DialogFields.words("repeat-message", model.messageProperty()),
                                result()));
    }

    private Node form() {
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        TextArea copies =
                DialogFields.bound(new TextArea(), "repeat-copies", model.copiesProperty());
        copies.setPrefRowCount(2);
        copies.setPrefColumnCount(28);
        copies.setPromptText("C32:D32 -> C1:D1, one on each line");
        DialogFields.row(form, 0, "Copy", copies);
        DialogFields.row(
                form, 1, "Times", DialogFields.text("repeat-times", model.timesProperty()));
        Button take = new Button("Use the selected cells");
        take.setId("repeat-take");
        take.setOnAction(event -> model.recordedProperty().set(selection.get()));
        DialogFields.row(
                form, 2, "Record", DialogFields.text("repeat-record", model.recordedProperty()));
        form.add(take, 1, 3);
        return form;
    }

    private Node buttons() {
        Button repeat = button("Repeat", "repeat-start", model::repeat);
        repeat.getStyleClass().add("accent");
        Button stop = new Button("Stop");
        stop.setId("repeat-stop");
        stop.setOnAction(event -> model.stop());
        stop.disableProperty().bind(model.busyProperty().not());
        HBox row = new HBox(repeat, stop);
        row.getStyleClass().add("solve-buttons");
        return row;
    }

    private Button button(String title, String id, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.disableProperty().bind(model.busyProperty());
        return button;
    }

    /** The buttons that the course's graddesc.xlsm has on its sheets. */
    private Node course() {
        Button reset = button("Reset", "repeat-reset", model::reset);
        Button run = button("Run", "repeat-run", model::run);
        CheckBox corrected =
                DialogFields.check(
                        "repeat-corrected",
                        "Keep each epoch's last update",
                        model.correctedProperty());
        corrected.setTooltip(
                new Tooltip(
                        "The workbook's names lose it: they mean the weights before the last row."));
        HBox row = new HBox(new Label("graddesc.xlsm:"), reset, run, corrected);
        row.getStyleClass().add("solve-buttons");
        return row;
    }

    private Node result() {
        TextArea table = new TextArea();
        table.setId("repeat-result");
        table.setEditable(false);
        table.setPrefRowCount(8);
        table.textProperty().bind(model.resultProperty());
        return table;
    }
}
