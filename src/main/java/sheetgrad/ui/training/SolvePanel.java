package sheetgrad.ui.training;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.training.Method;
import sheetgrad.ui.training.SolveViewModel.State;
import sheetgrad.workbook.SolverModel.Goal;

/** The side pane in which a model is described, trained and watched. */
public final class SolvePanel extends ScrollPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final SolveViewModel model;
    private final Supplier<String> selection;
    private final BooleanBinding isReady;

    /**
     * A panel for this view model.
     *
     * @param selection the selected cells as text, for the buttons that take them over
     * @param close hides the panel
     */
    public SolvePanel(SolveViewModel model, Supplier<String> selection, Runnable close) {
        this.model = model;
        this.selection = selection;
        this.isReady = model.stateProperty().isEqualTo(State.READY);
        getStyleClass().add("solve-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        LossCurve curve = new LossCurve(model.lossesProperty());
        VBox content = new VBox(header(close), form(), buttons(), message(), curve, figures());
        content.getStyleClass().add("solve-content");
        setContent(content);
    }

    private static Node header(Runnable close) {
        Label title = new Label("Solve");
        title.getStyleClass().add("title-4");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button button = new Button("", new FontIcon(Feather.X));
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setTooltip(new Tooltip("Hide this panel"));
        button.setOnAction(event -> close.run());
        HBox header = new HBox(title, space, button);
        header.getStyleClass().add("solve-header");
        return header;
    }

    private Node form() {
        GridPane form = new GridPane();
        form.getStyleClass().add("solve-form");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(labels, fields);
        form.addRow(0, new Label("Loss"), cells(model.lossProperty(), "solve-loss"));
        form.addRow(1, new Label("Goal"), goal());
        form.addRow(
                2, new Label("Parameters"), cells(model.parametersProperty(), "solve-parameters"));
        form.addRow(
                3,
                new Label("Method"),
                choice(model.methodProperty(), Method.values(), Method::title, "solve-method"));
        TextField rate = field(model.learningRateProperty(), "solve-rate");
        rate.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        !isReady.get()
                                                || model.methodProperty()
                                                        .get()
                                                        .defaultLearningRate()
                                                        .isEmpty(),
                                isReady,
                                model.methodProperty()));
        form.addRow(4, new Label("Learning rate"), rate);
        TextField steps = field(model.maximumStepsProperty(), "solve-steps");
        steps.disableProperty().bind(isReady.not());
        form.addRow(5, new Label("Most steps"), steps);
        CheckBox paced = new CheckBox("Show every step");
        paced.setId("solve-paced");
        paced.setTooltip(
                new Tooltip("Training waits for the sheet to be painted after each step."));
        paced.selectedProperty().bindBidirectional(model.pacedProperty());
        paced.disableProperty().bind(isReady.not());
        form.add(paced, 1, 6);
        return form;
    }

    private Node cells(StringProperty text, String id) {
        TextField field = field(text, id);
        field.disableProperty().bind(isReady.not());
        Button take = new Button("", new FontIcon(Feather.CROSSHAIR));
        take.setId(id + "-take");
        take.getStyleClass().addAll("button-icon");
        take.setTooltip(new Tooltip("Use the selected cells"));
        take.setOnAction(event -> text.set(selection.get()));
        take.disableProperty().bind(isReady.not());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field, take);
        row.getStyleClass().add("solve-cells");
        return row;
    }

    private static TextField field(StringProperty text, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Node goal() {
        ComboBox<Goal> goals =
                choice(model.goalProperty(), Goal.values(), SolvePanel::title, "solve-goal");
        TextField target = field(model.targetProperty(), "solve-target");
        target.setPrefColumnCount(6);
        BooleanBinding hasTarget = model.goalProperty().isEqualTo(Goal.VALUE_OF);
        target.visibleProperty().bind(hasTarget);
        target.managedProperty().bind(hasTarget);
        target.disableProperty().bind(isReady.not());
        HBox.setHgrow(goals, Priority.ALWAYS);
        HBox row = new HBox(goals, target);
        row.getStyleClass().add("solve-cells");
        return row;
    }

    private static String title(Goal goal) {
        return switch (goal) {
            case MINIMIZE -> "Minimize";
            case MAXIMIZE -> "Maximize";
            case VALUE_OF -> "Value of";
        };
    }

    private <T> ComboBox<T> choice(
            javafx.beans.property.ObjectProperty<T> value,
            T[] values,
            Function<T, String> title,
            String id) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().addAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : title.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        return box.getValue();
                    }
                });
        box.valueProperty().bindBidirectional(value);
        box.disableProperty().bind(isReady.not());
        return box;
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
        pane.addRow(row, new Label(title), value);
    }
}
