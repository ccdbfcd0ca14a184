package sheetgrad.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/** What the window asks and tells in dialogs. */
final class Questions {
    /** What shall become of edits that no file holds. */
    enum Answer {
        SAVE,
        DISCARD,
        CANCEL
    }

    private final Window owner;

    Questions(Window owner) {
        this.owner = owner;
    }

    /** Asks whether to save before the workbook is closed. */
    Answer unsaved(String name) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Don't save", ButtonData.NO);
        Alert alert =
                new Alert(
                        AlertType.CONFIRMATION,
                        "What you changed is lost if you don't save it.",
                        save,
                        discard,
                        ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle("Sheetgrad");
        alert.setHeaderText("Save the changes to " + name + "?");
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        return answer == save ? Answer.SAVE : answer == discard ? Answer.DISCARD : Answer.CANCEL;
    }

    /** Asks whether to save although these things are lost, one in each sentence. */
    boolean savesDespite(List<String> losses) {
        ButtonType save = new ButtonType("Save anyway", ButtonData.YES);
        Alert alert = new Alert(AlertType.WARNING, "", save, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle("Sheetgrad");
        alert.setHeaderText("Not everything in this workbook can be kept");
        TextArea sentences = new TextArea(String.join("\n", losses));
        sentences.setId("losses");
        sentences.setEditable(false);
        sentences.setWrapText(true);
        alert.getDialogPane().setContent(sentences);
        return alert.showAndWait().orElse(ButtonType.CANCEL) == save;
    }

    /** Asks whether to build the Titanic model from Kaggle's train.csv, and from the test.csv beside it if there is one. */
    boolean buildsModel(Path train, Optional<Path> test) {
        ButtonType build = new ButtonType("Build the model", ButtonData.YES);
        String text =
                test.map(
                                file ->
                                        file.getFileName()
                                                + " beside it comes along, on a sheet with predictions.")
                        .orElse(
                                "Drop test.csv on the workbook afterwards to predict its passengers.");
        Alert alert = new Alert(AlertType.CONFIRMATION, text, build, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle("Sheetgrad");
        alert.setHeaderText(
                train.getFileName()
                        + " is Kaggle's training set of the Titanic: build the model from it?");
        return alert.showAndWait().orElse(ButtonType.CANCEL) == build;
    }

    /** Asks for the seed of random numbers; nothing if the user gave up or typed no whole number. */
    static Optional<Long> seed(Window owner, OptionalLong now) {
        TextInputDialog dialog =
                new TextInputDialog(now.isPresent() ? String.valueOf(now.getAsLong()) : "1");
        dialog.initOwner(owner);
        dialog.setTitle("Sheetgrad");
        dialog.setHeaderText("Draw every random number anew from a seed");
        dialog.setContentText("Seed, a whole number:");
        dialog.setGraphic(null);
        dialog.getEditor().setId("seed");
        return dialog.showAndWait().flatMap(Questions::wholeNumber);
    }

    /** Asks for the name of a view; nothing if the user gave up. */
    Optional<String> viewName() {
        TextInputDialog dialog = new TextInputDialog("");
        dialog.initOwner(owner);
        dialog.setTitle("Sheetgrad");
        dialog.setHeaderText(
                "Save sheet, place and zoom as a view; go there by its name (Ctrl+Shift+P)");
        dialog.setContentText("Name:");
        dialog.setGraphic(null);
        dialog.getEditor().setId("view-name");
        return dialog.showAndWait().filter(name -> !name.isBlank());
    }

    private static Optional<Long> wholeNumber(String text) {
        try {
            return Optional.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Asks whether a link may be opened outside of the program. */
    static boolean opensLink(Window owner, String address) {
        Alert alert = new Alert(AlertType.CONFIRMATION, address, ButtonType.OK, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setTitle("Sheetgrad");
        alert.setHeaderText("Open this link in the browser?");
        return alert.showAndWait().orElse(ButtonType.CANCEL) == ButtonType.OK;
    }

    /** Tells what the program is. */
    void about() {
        Alert alert = new Alert(AlertType.INFORMATION);
        alert.initOwner(owner);
        alert.setTitle("About Sheetgrad");
        alert.setHeaderText("Sheetgrad " + version());
        alert.setContentText(
                "Opens the spreadsheets people learn deep learning from, recalculates and"
                        + " differentiates them, trains their parameters and saves them as they"
                        + " came.\n\n"
                        + "Apache License 2.0");
        alert.showAndWait();
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream stream =
                Questions.class.getResourceAsStream("/sheetgrad/version.properties")) {
            if (stream != null) {
                properties.load(stream);
            }
        } catch (IOException unreadable) {
            return "";
        }
        return properties.getProperty("version", "");
    }
}
