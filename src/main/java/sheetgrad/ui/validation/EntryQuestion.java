package sheetgrad.ui.validation;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import sheetgrad.workbook.Validation;

/** Says why an entry is not valid, and asks what shall become of it. */
public final class EntryQuestion {
    /** What the user wants. */
    public enum Answer {
        ENTER,
        EDIT,
        GIVE_UP
    }

    private static final String USUAL =
            "What you typed does not keep to what the validation of this cell allows.";

    private EntryQuestion() {}

    public static Answer ask(Validation.Alert alert, Window owner) {
        ButtonType enter = new ButtonType("Enter it anyway", ButtonData.YES);
        ButtonType edit = new ButtonType("Edit again", ButtonData.NO);
        boolean isStop = alert.severity() == Validation.Severity.STOP;
        Alert dialog =
                new Alert(type(alert.severity()), alert.text().isEmpty() ? USUAL : alert.text());
        dialog.getButtonTypes().setAll(edit, ButtonType.CANCEL);
        if (!isStop) {
            dialog.getButtonTypes().add(0, enter);
        }
        dialog.initOwner(owner);
        dialog.getDialogPane().setId("validation-alert-dialog");
        dialog.setTitle("Data validation");
        dialog.setHeaderText(alert.title().isEmpty() ? "This entry is not valid" : alert.title());
        ButtonType answer = dialog.showAndWait().orElse(ButtonType.CANCEL);
        return answer == enter ? Answer.ENTER : answer == edit ? Answer.EDIT : Answer.GIVE_UP;
    }

    private static AlertType type(Validation.Severity severity) {
        return switch (severity) {
            case STOP -> AlertType.ERROR;
            case WARNING -> AlertType.WARNING;
            case INFORMATION -> AlertType.INFORMATION;
        };
    }
}
