package sheetgrad.ui.whatif;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;

/** The dialog that seeks a number for a goal; it stays open beside the sheet. */
public final class GoalSeekDialog extends Dialog<Void> {
    private final GoalSeekViewModel model;

    public GoalSeekDialog(GoalSeekViewModel model, Window owner) {
        this.model = model;
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle("Goal seek");
        setHeaderText("Find the number for which a formula gives what you want");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        getDialogPane()
                .setContent(
                        new VBox(
                                10,
                                form(),
                                buttons(),
                                DialogFields.words("goal-message", model.messageProperty())));
    }

    private Node form() {
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        DialogFields.row(form, 0, "Set cell", DialogFields.text("goal-set", model.setProperty()));
        DialogFields.row(
                form, 1, "To value", DialogFields.text("goal-value", model.goalProperty()));
        DialogFields.row(
                form,
                2,
                "By changing",
                DialogFields.text("goal-changing", model.changingProperty()));
        return form;
    }

    private Node buttons() {
        Button seek = new Button("Seek");
        seek.setId("goal-seek");
        seek.setDefaultButton(true);
        seek.setOnAction(event -> model.seek());
        seek.disableProperty().bind(model.busyProperty());
        Button restore = new Button("Restore");
        restore.setId("goal-restore");
        restore.setOnAction(event -> model.restore());
        restore.disableProperty().bind(model.canRestoreProperty().not());
        return new HBox(6, seek, restore);
    }
}
