package sheetgrad.ui;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What is going on that the window waits for, with a button that gives it up; lies over the window meanwhile. */
final class BusyPane extends StackPane {
    private final Label text = new Label();
    private Runnable cancel = () -> {};

    BusyPane() {
        setId("busy");
        getStyleClass().add("busy");
        ProgressBar bar = new ProgressBar();
        Button give = new Button("Cancel");
        give.setId("busy-cancel");
        give.setCancelButton(true);
        // Keys that were meant for the cells must not press it; Esc does.
        give.setFocusTraversable(false);
        give.setOnAction(event -> cancel.run());
        HBox box = new HBox(14, text, bar, give);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("busy-box");
        box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(box);
        setVisible(false);
    }

    /** Shows what is going on, or nothing any more. */
    void show(Optional<String> what, Runnable newCancel) {
        cancel = newCancel;
        text.setText(what.orElse(""));
        setVisible(what.isPresent());
    }
}
