package sheetgrad.ui;

import java.util.function.DoubleSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** How far work under way has come, with a button that gives it up; appears once the work has taken a second. */
final class ProgressBox extends HBox {
    private static final Duration PATIENCE = Duration.seconds(1);
    private static final Duration LOOKS_EVERY = Duration.millis(150);

    private final ProgressBar bar = new ProgressBar();
    private final Label percent = new Label();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Timeline looks;
    private final DoubleSupplier share;

    /**
     * @param share the share of the work that is done, from 0 to 1; 0 as long as that is not known
     * @param cancel gives the work up
     */
    ProgressBox(DoubleSupplier share, Runnable cancel) {
        super(8);
        this.share = share;
        this.looks = new Timeline(new KeyFrame(LOOKS_EVERY, event -> look()));
        looks.setCycleCount(Animation.INDEFINITE);
        setId("status-progress");
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("status-bar-progress");
        bar.setAccessibleText("Progress");
        percent.setId("status-percent");
        Button give = new Button("Cancel");
        give.setId("status-cancel");
        give.getStyleClass().addAll("small", "status-cancel");
        // No tooltip: while that is shown it takes the Esc that shall give the work up.
        give.setAccessibleHelp("Gives up what goes on");
        give.setFocusTraversable(false);
        give.setOnAction(event -> cancel.run());
        getChildren().addAll(bar, percent, give);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        patience.setOnFinished(event -> appear());
    }

    /** Work begins or ends. */
    void setWorking(boolean isWorking) {
        if (!isWorking) {
            patience.stop();
            looks.stop();
            setVisible(false);
        } else if (!isVisible()) {
            patience.playFromStart();
        }
    }

    private void appear() {
        look();
        setVisible(true);
        looks.play();
    }

    private void look() {
        double done = share.getAsDouble();
        boolean isKnown = done > 0 && done < 1;
        bar.setProgress(isKnown ? done : ProgressBar.INDETERMINATE_PROGRESS);
        percent.setText(isKnown ? Math.round(100 * done) + " %" : "");
    }
}
