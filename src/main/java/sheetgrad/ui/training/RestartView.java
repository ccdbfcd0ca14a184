package sheetgrad.ui.training;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sheetgrad.training.Restart;
import sheetgrad.training.RestartSummary;

/** In which losses many runs from random parameters ended: a histogram, and the quartiles in words. */
final class RestartView extends VBox {
    private static final int BARS = 24;
    private static final double HEIGHT = 48;

    private final HBox bars = new HBox(1);
    private final Label words = new Label();

    RestartView(ObservableValue<Optional<RestartSummary>> summary) {
        setId("solve-restarts");
        getStyleClass().add("solve-distribution");
        words.setId("solve-distribution");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        bars.setMinHeight(HEIGHT);
        bars.setPrefHeight(HEIGHT);
        getChildren().addAll(bars, words);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        summary.addListener((value, before, now) -> show(now));
    }

    private void show(Optional<RestartSummary> summary) {
        setVisible(summary.isPresent());
        summary.ifPresent(
                shown -> {
                    words.setText(words(shown));
                    draw(shown);
                });
    }

    static String words(RestartSummary summary) {
        return summary.runs().size()
                + " runs: best "
                + SolveFigures.digits(summary.quantile(0))
                + " (run "
                + summary.best().map(Restart::number).orElse(0)
                + "), quartiles "
                + SolveFigures.digits(summary.quantile(0.25))
                + ", "
                + SolveFigures.digits(summary.quantile(0.5))
                + ", "
                + SolveFigures.digits(summary.quantile(0.75))
                + ", worst "
                + SolveFigures.digits(summary.quantile(1))
                + (summary.failed() == 0 ? "." : "; " + summary.failed() + " failed.");
    }

    private void draw(RestartSummary summary) {
        int[] counts = counts(summary);
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        bars.getChildren().clear();
        for (int count : counts) {
            Region bar = new Region();
            bar.getStyleClass().add("distribution-bar");
            bar.setMaxHeight(HEIGHT * count / most);
            bar.setMinHeight(HEIGHT * count / most);
            bar.setPrefWidth(10);
            Tooltip.install(bar, new Tooltip(count + " runs"));
            bars.getChildren().add(bar);
        }
    }

    /** How many runs ended in each of equal parts of the losses between the best and the worst. */
    static int[] counts(RestartSummary summary) {
        double best = summary.quantile(0);
        double width = summary.quantile(1) - best;
        int[] counts = new int[BARS];
        for (Restart run : summary.runs()) {
            if (run.isFinite()) {
                double part = width == 0 ? 0 : (run.loss() - best) / width;
                counts[(int) Math.max(0, Math.min(BARS - 1, part * BARS))]++;
            }
        }
        return counts;
    }
}
