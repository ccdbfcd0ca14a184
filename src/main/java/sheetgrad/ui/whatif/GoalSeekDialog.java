package sheetgrad.ui.whatif;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

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
                                WhatIfFields.message(model.messageProperty(), "goal-message")));
    }

    private Node form() {
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        form.addRow(0, new Label("Set cell"), WhatIfFields.field(model.setProperty(), "goal-set"));
        form.addRow(
                1, new Label("To value"), WhatIfFields.field(model.goalProperty(), "goal-value"));
        form.addRow(
                2,
                new Label("By changing"),
                WhatIfFields.field(model.changingProperty(), "goal-changing"));
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
