package sheetgrad.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/** What is asked before cells, sheets or names are changed. */
final class StructureQuestions {
    /** What moves when cells are inserted or deleted. */
    enum Shift {
        ACROSS("Shift cells right", "Shift cells left"),
        DOWN("Shift cells down", "Shift cells up"),
        ROWS("Entire row", "Entire row"),
        COLUMNS("Entire column", "Entire column");

        private final String inserting;
        private final String deleting;

        Shift(String inserting, String deleting) {
            this.inserting = inserting;
            this.deleting = deleting;
        }
    }

    private StructureQuestions() {}

    static Optional<Shift> shift(Window owner, boolean isInsertion, Shift suggested) {
        List<String> texts =
                List.of(Shift.values()).stream().map(one -> text(one, isInsertion)).toList();
        ChoiceDialog<String> dialog = new ChoiceDialog<>(text(suggested, isInsertion), texts);
        prepare(dialog, owner, isInsertion ? "Insert cells" : "Delete cells");
        return dialog.showAndWait().map(text -> Shift.values()[texts.indexOf(text)]);
    }

    private static String text(Shift shift, boolean isInsertion) {
        return isInsertion ? shift.inserting : shift.deleting;
    }

    /** Asks for a text, such as the new name of a sheet. */
    static Optional<String> text(Window owner, String title, String suggested) {
        TextInputDialog dialog = new TextInputDialog(suggested);
        prepare(dialog, owner, title);
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Asks for one of several things. */
    static Optional<String> oneOf(Window owner, String title, List<String> choices) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        ChoiceDialog<String> dialog = new ChoiceDialog<>(choices.get(0), choices);
        prepare(dialog, owner, title);
        return dialog.showAndWait();
    }

    /** Asks whether to merge cells although that clears some. */
    static boolean mergesWhatIsLost(Window owner) {
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        "Merged cells keep what their first cell holds; the others are cleared.");
        prepare(alert, owner, "Merge cells");
        return alert.showAndWait().filter(ButtonType.OK::equals).isPresent();
    }

    private static void prepare(Dialog<?> dialog, Window owner, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.getDialogPane().setId("structure-dialog");
    }
}
