package sheetgrad.ui.names;

import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;
import sheetgrad.workbook.NameEdits.Definition;

/** Asks for a new name, or for what a name is to be from now on. */
public final class NameDialog extends Dialog<Definition> {
    private static final double TEXT = 320;

    public NameDialog(NameForm form, Window owner) {
        initOwner(owner);
        setTitle(form.isChange() ? "Change name" : "New name");
        getDialogPane().setId("name-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        GridPane fields = new GridPane();
        fields.getStyleClass().add("solve-form");
        TextField name = DialogFields.text("name-name", form.nameProperty());
        DialogFields.row(fields, 0, "Name", name);
        ComboBox<OptionalInt> scope =
                DialogFields.choice("name-scope", form.scopeProperty(), form.scopes(), form::words);
        scope.setDisable(form.isChange());
        DialogFields.row(fields, 1, "Scope", scope);
        DialogFields.row(
                fields, 2, "Comment", DialogFields.text("name-comment", form.commentProperty()));
        TextField refersTo = DialogFields.text("name-refers-to", form.refersToProperty());
        refersTo.setPrefWidth(TEXT);
        DialogFields.row(fields, 3, "Refers to", refersTo);
        getDialogPane()
                .setContent(
                        new VBox(
                                10,
                                fields,
                                DialogFields.message("name-message", form.problemProperty())));
        DialogFields.acceptOnlyIf(getDialogPane(), form::check);
        setResultConverter(button -> button == ButtonType.OK ? form.definition() : null);
        setOnShown(event -> Platform.runLater(name::requestFocus));
    }
}
