package sheetgrad.ui.training;

import java.io.File;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.training.LossPoint;
import sheetgrad.ui.dialog.DialogFields;
import sheetgrad.ui.training.SolveViewModel.State;

/** The side pane in which a model is described, trained and watched. */
public final class SolvePanel extends ScrollPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final SolveViewModel model;
    private final BooleanBinding isReady;
    private final SolveFormPane form;

    /**
     * A panel for this view model.
     *
     * @param selection the selected cells as text, for the buttons that take them over
     */
    public SolvePanel(SolveViewModel model, Supplier<String> selection) {
        this.model = model;
        this.isReady = model.stateProperty().isEqualTo(State.READY);
        getStyleClass().add("solve-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        LossCurve curve = new LossCurve();
        Runnable draw = () -> curve.show(curves());
        model.lossesProperty().addListener((value, before, now) -> draw.run());
        model.validationProperty().addListener((value, before, now) -> draw.run());
        form = new SolveFormPane(model.form(), selection, isReady);
        VBox content =
                new VBox(
                        form,
                        new SolveOptionsPane(model.form().options(), model::findRate, isReady),
                        buttons(),
                        message(),
                        curve,
                        scale(curve),
                        figures(),
                        new RestartView(model.restartsProperty()),
                        history());
        content.getStyleClass().add("solve-content");
        setContent(content);
    }

    private List<LossCurve.Curve> curves() {
        return List.of(
                new LossCurve.Curve(model.lossesProperty().get(), "loss-line"),
                new LossCurve.Curve(model.validationProperty().get(), "loss-validation"));
    }

    /** The switch for the scale, and what the lines are where there are two. */
    private Node scale(LossCurve curve) {
        CheckBox log = curve.scaleSwitch();
        log.setId("solve-log");
        Label key = new Label("\u2013 trained on   - - held back");
        key.setId("solve-curve-key");
        key.getStyleClass().add("loss-label");
        model.validationProperty()
                .addListener((value, before, now) -> key.setVisible(!now.isEmpty()));
        key.setVisible(false);
        HBox row = new HBox(log, key);
        row.getStyleClass().add("gradient-row");
        return row;
    }

    /** Gives the keys to the field for the parameters. */
    public void askForParameters() {
        form.askForParameters();
    }

    private Node buttons() {
        Button solve = button("Solve", Feather.PLAY, "solve-start", model::solve);
        solve.getStyleClass().add("accent");
        solve.disableProperty().bind(isReady.not());
        Button pause = button("Pause", Feather.PAUSE, "solve-pause", model::pauseOrResume);
        pause.textProperty()
                .bind(
                        Bindings.when(model.stateProperty().isEqualTo(State.PAUSED))
                                .then("Resume")
                                .otherwise("Pause"));
        pause.disableProperty().bind(isReady);
        Button step = button("Step", Feather.SKIP_FORWARD, "solve-step", model::step);
        step.disableProperty().bind(model.stateProperty().isNotEqualTo(State.PAUSED));
        Button stop = button("Stop", Feather.SQUARE, "solve-stop", model::stop);
        stop.disableProperty().bind(isReady);
        Button restore = button("Restore", Feather.ROTATE_CCW, "solve-restore", model::restore);
        restore.setTooltip(new Tooltip("Puts back the parameters from before"));
        restore.disableProperty().bind(model.canRestoreProperty().not());
        HBox first = new HBox(solve, restore);
        HBox second = new HBox(pause, step, stop);
        first.getStyleClass().add("solve-buttons");
        second.getStyleClass().add("solve-buttons");
        return new VBox(8, first, second);
    }

    private Node history() {
        Button save =
                button("Save history as CSV", Feather.DOWNLOAD, "solve-history", this::saveHistory);
        save.disableProperty().bind(isReady.not().or(Bindings.isEmpty(lossList())));
        return save;
    }

    private ObservableList<LossPoint> lossList() {
        ObservableList<LossPoint> list = FXCollections.observableArrayList();
        model.lossesProperty().addListener((value, before, now) -> list.setAll(now));
        return list;
    }

    private void saveHistory() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the history");
        chooser.setInitialFileName("history.csv");
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.writeHistory(chosen.toPath());
        }
    }

    private static Button button(String text, Feather icon, String id, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node message() {
        Label message = new Label();
        message.setId("solve-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("solve-message");
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        model.refusedProperty()
                .addListener(
                        (value, before, isRefused) ->
                                message.pseudoClassStateChanged(REFUSED, isRefused));
        return message;
    }

    private Node figures() {
        GridPane figures = new GridPane();
        figures.getStyleClass().add("solve-figures");
        figure(figures, 0, "Before", SolveFigures::before, "solve-before");
        figure(figures, 1, "Now", SolveFigures::now, "solve-now");
        figure(figures, 2, "Step", SolveFigures::step, "solve-step-count");
        figure(figures, 3, "Steps per second", SolveFigures::speed, "solve-speed");
        figure(figures, 4, "Length of gradient", SolveFigures::gradientNorm, "solve-gradient");
        return figures;
    }

    private void figure(
            GridPane pane, int row, String title, Function<SolveFigures, String> text, String id) {
        Label value = new Label();
        value.setId(id);
        value.getStyleClass().add("solve-figure");
        model.figuresProperty()
                .addListener((observed, before, now) -> value.setText(text.apply(now)));
        DialogFields.row(pane, row, title, value);
    }
}
