package sheetgrad.ui;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.ui.command.Tooltips;
import sheetgrad.ui.session.SelectionSummary;
import sheetgrad.value.NumberText;

/** Below everything: what goes on at the left, what is selected and the zoom at the right. */
final class WorkbookStatusBar extends StatusBar {
    private static final int DIGITS = 11;

    private final Label average = figure("status-average");
    private final Label legend = figure("status-gradient");
    private final Label derivative = figure("status-derivative");
    private final Label below = swatch("\u25bc below 0", "gradient-below");
    private final Label above = swatch("\u25b2 above 0", "gradient-above");
    private final Label precision = figure("status-precision");
    private final Button seed = new Button();
    private final Label count = figure("status-count");
    private final Label sum = figure("status-sum");
    private final ProgressIndicator wheel = new ProgressIndicator();
    private final ProgressBox progress;
    private String activityText = "";
    private String explanation = "";
    private String filter = "";
    private String mode = "";
    private boolean isCalculated = true;

    /**
     * @param askSeed asks for another seed of random numbers
     * @param progress how far what goes on has come
     */
    WorkbookStatusBar(IntegerProperty zoomPercent, Runnable askSeed, ProgressBox progress) {
        this.progress = progress;
        wheel.getStyleClass().add("status-wheel");
        wheel.setVisible(false);
        getLeftItems().addAll(wheel, progress, legend, below, above);
        showGradient("", "");
        seed.setId("status-seed");
        seed.getStyleClass().addAll("flat", "small");
        Tooltips.install(seed, "Random numbers are drawn from this seed; click for another");
        seed.setFocusTraversable(false);
        seed.managedProperty().bind(seed.visibleProperty());
        seed.setVisible(false);
        seed.setOnAction(event -> askSeed.run());
        Tooltips.install(precision, "This workbook rounds every number to what its cell shows");
        Label zoom = new Label();
        zoom.getStyleClass().add("status-zoom");
        zoom.setId("status-zoom");
        zoom.textProperty().bind(zoomPercent.asString("%d %%"));
        getRightItems()
                .addAll(
                        derivative,
                        average,
                        count,
                        sum,
                        precision,
                        seed,
                        zoomButton(Feather.MINUS, "Smaller", zoomPercent, -10),
                        zoom,
                        zoomButton(Feather.PLUS, "Larger", zoomPercent, 10));
    }

    private static Label figure(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("status-figure");
        return label;
    }

    private static Label swatch(String text, String style) {
        Region colour = new Region();
        colour.getStyleClass().addAll("gradient-swatch", style);
        Label label = new Label(text, colour);
        label.getStyleClass().add("gradient-key");
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Button zoomButton(
            Feather icon, String help, IntegerProperty zoomPercent, int step) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        Tooltips.install(button, help);
        button.setAccessibleText(help + " zoom");
        button.setFocusTraversable(false);
        button.setOnAction(event -> zoomPercent.set(zoomPercent.get() + step));
        return button;
    }

    /** Shows whether the workbook rounds numbers to what their cells show. */
    void showPrecision(boolean isAsShown) {
        precision.setText(isAsShown ? "Precision as displayed" : "");
    }

    /** Shows what random numbers are drawn from, and whether they are kept; nothing where there are none. */
    void showSeed(OptionalLong drawnFrom, boolean isKept) {
        seed.setVisible(drawnFrom.isPresent());
        seed.setText("Seed " + drawnFrom.orElse(0) + (isKept ? ", kept" : ""));
    }

    /** Shows what goes on, or that nothing does. */
    void showActivity(Optional<String> activity) {
        wheel.setVisible(activity.isPresent());
        progress.setWorking(activity.isPresent());
        activityText = activity.map(text -> text + "...").orElse("");
        showText();
    }

    /** Shows whether every cell is up to date, which Excel tells in the same place. */
    void showCalculated(boolean isUpToDate) {
        isCalculated = isUpToDate;
        showText();
    }

    /** What the tints mean is better than the news that nothing goes on. */
    private void showText() {
        boolean isIdle = activityText.isEmpty() && legend.getText().isEmpty();
        String idle = !mode.isEmpty() ? mode : filter.isEmpty() ? "Ready" : filter;
        String rest = isIdle ? idle : activityText;
        setText(
                !isCalculated && activityText.isEmpty()
                        ? "Calculate"
                        : !explanation.isEmpty() ? explanation : rest);
    }

    /** Shows why the active cell is an error; an empty text shows nothing. */
    void showExplanation(String text) {
        explanation = text;
        showText();
    }

    /** Shows what arrow keys do to the selection if that is not the usual; an empty text shows nothing. */
    void showMode(String title) {
        mode = title;
        showText();
    }

    /** Shows how many rows a filter leaves; an empty text shows nothing. */
    void showFilter(String rows) {
        filter = rows;
        showText();
    }

    /** Shows what the tints on the grid mean and the derivative by the active cell; empty texts show nothing. */
    void showGradient(String meaning, String ofActiveCell) {
        legend.setText(meaning);
        below.setVisible(!meaning.isEmpty());
        above.setVisible(!meaning.isEmpty());
        derivative.setText(ofActiveCell);
        showText();
    }

    /** Shows figures of the selection as Excel does: nothing for a single cell. */
    void show(SelectionSummary summary) {
        boolean isMany = summary.count() > 1;
        count.setText(isMany ? "Count: " + summary.count() : "");
        average.setText(isMany ? figure("Average: ", summary.average()) : "");
        sum.setText(isMany ? figure("Sum: ", summary.sum()) : "");
    }

    private static String figure(String title, OptionalDouble number) {
        return number.isEmpty()
                ? ""
                : title + NumberText.fit(number.getAsDouble(), DIGITS).orElse("");
    }
}
