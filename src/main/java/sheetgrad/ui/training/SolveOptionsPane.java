package sheetgrad.ui.training;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import sheetgrad.ui.dialog.DialogFields;

/** The less common options of the Solve panel, folded away at first. */
final class SolveOptionsPane extends TitledPane {
    private final GridPane grid = new GridPane();
    private final BooleanBinding isReady;
    private int rows;

    /**
     * Fields for these options.
     *
     * @param findRate tries learning rates
     * @param isReady whether the fields may be changed
     */
    SolveOptionsPane(SolveOptions options, Runnable findRate, BooleanBinding isReady) {
        this.isReady = isReady;
        setId("solve-options");
        setText("Rows, schedule, restarts");
        setExpanded(false);
        setAnimated(false);
        getStyleClass().add("solve-options");
        grid.getStyleClass().add("solve-form");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        addRate(options, findRate);
        addRows(options);
        addRestarts(options);
        setContent(grid);
    }

    private void addRate(SolveOptions options, Runnable findRate) {
        ComboBox<String> schedule = new ComboBox<>();
        schedule.setId("solve-schedule");
        schedule.setEditable(true);
        schedule.setMaxWidth(Double.MAX_VALUE);
        schedule.getItems()
                .addAll("constant", "step:1000:0.1", "cosine", "one-cycle", "course-annealing");
        schedule.valueProperty().bindBidirectional(options.scheduleProperty());
        schedule.disableProperty().bind(isReady.not());
        DialogFields.row(grid, rows++, "Schedule", schedule);
        Button find = new Button("Find a learning rate");
        find.setId("solve-find-rate");
        find.setMaxWidth(Double.MAX_VALUE);
        find.setTooltip(
                new Tooltip(
                        "Tries learning rates from 1E-7 to 10 for a hundred steps; nothing is changed."));
        find.disableProperty().bind(isReady.not());
        find.setOnAction(event -> findRate.run());
        grid.add(find, 1, rows++);
    }

    private void addRows(SolveOptions options) {
        field("Rows at a time", options.batchSizeProperty(), "solve-batch", "all");
        field("Rows held back", options.validationProperty(), "solve-validation", "none, or 20 %");
        CheckBox last =
                DialogFields.check(
                        "solve-validation-last",
                        "The last rows, not random ones",
                        options.validationLastProperty());
        last.disableProperty().bind(isReady.not());
        grid.add(last, 1, rows++);
        field("Metrics", options.metricsProperty(), "solve-metrics", "cells");
        field("Patience", options.patienceProperty(), "solve-patience", "epochs without gain");
    }

    private void addRestarts(SolveOptions options) {
        field("Restarts", options.restartsProperty(), "solve-restart-count", "none");
        field("Only run", options.restartProperty(), "solve-restart", "its number");
        field("Drawn from", options.initialProperty(), "solve-initial", "uniform:0.5");
        field("Seed", options.seedProperty(), "solve-seed", "1");
    }

    private void field(String title, StringProperty text, String id, String prompt) {
        TextField field = DialogFields.text(id, text);
        field.setPromptText(prompt);
        field.disableProperty().bind(isReady.not());
        DialogFields.row(grid, rows++, title, field);
    }
}
