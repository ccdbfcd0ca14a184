package sheetgrad.ui.training;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.training.Method;
import sheetgrad.workbook.SolverModel.Goal;

/** The fields of the Solve panel in which a model and the way of training are described. */
final class SolveFormPane extends GridPane {
    private final SolveForm form;
    private final Supplier<String> selection;
    private final BooleanBinding isReady;
    private final TextField loss;
    private final TextField parameters;

    /**
     * Fields for this form.
     *
     * @param selection the selected cells as text, for the buttons that take them over
     * @param isReady whether the fields may be changed
     */
    SolveFormPane(SolveForm form, Supplier<String> selection, BooleanBinding isReady) {
        this.form = form;
        this.selection = selection;
        this.isReady = isReady;
        this.loss = enabledField(form.lossProperty(), "solve-loss");
        this.parameters = enabledField(form.parametersProperty(), "solve-parameters");
        getStyleClass().add("solve-form");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setHalignment(HPos.LEFT);
        labels.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(labels, fields);
        addModel();
        addMethod();
    }

    private void addModel() {
        addRow(0, new Label("Loss"), cells(loss));
        addRow(1, new Label("Goal"), goal());
        addRow(2, new Label("Parameters"), cells(parameters));
        addRow(3, new Label("Constraints"), constraints());
        add(
                check(
                        form.nonNegativeProperty(),
                        "Not negative",
                        "Parameters that no >= constraint bounds below must not become negative.",
                        "solve-non-negative"),
                1,
                4);
    }

    private void addMethod() {
        addRow(
                5,
                new Label("Method"),
                choice(form.methodProperty(), Method.values(), Method::title, "solve-method"));
        TextField rate = field(form.learningRateProperty(), "solve-rate");
        rate.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !isReady.get() || !hasLearningRate(),
                                isReady,
                                form.methodProperty()));
        addRow(6, new Label("Learning rate"), rate);
        addRow(
                7,
                new Label("Most steps"),
                enabledField(form.maximumStepsProperty(), "solve-steps"));
        add(
                check(
                        form.pacedProperty(),
                        "Show every step",
                        "Training waits for the sheet to be painted after each step.",
                        "solve-paced"),
                1,
                8);
    }

    private boolean hasLearningRate() {
        return form.methodProperty().get().defaultLearningRate().isPresent();
    }

    private TextArea constraints() {
        TextArea area = new TextArea();
        area.setId("solve-constraints");
        area.setPrefRowCount(2);
        area.setPromptText("A1:A3 <= 5, one on each line");
        area.textProperty().bindBidirectional(form.constraintsProperty());
        area.disableProperty().bind(isReady.not());
        return area;
    }

    private CheckBox check(BooleanProperty value, String title, String explanation, String id) {
        CheckBox box = new CheckBox(title);
        box.setId(id);
        box.setTooltip(new Tooltip(explanation));
        box.selectedProperty().bindBidirectional(value);
        box.disableProperty().bind(isReady.not());
        return box;
    }

    void askForParameters() {
        // A panel that is just shown takes the focus only once it is laid out.
        Platform.runLater(parameters::requestFocus);
    }

    private Node cells(TextField field) {
        Button take = new Button("", new FontIcon(Feather.CROSSHAIR));
        take.setId(field.getId() + "-take");
        take.getStyleClass().addAll("button-icon");
        take.setTooltip(
                new Tooltip(
                        "Use the selected cells, or select cells while the field has the focus"));
        take.setAccessibleText("Use the selected cells");
        take.setOnAction(event -> field.setText(selection.get()));
        take.disableProperty().bind(isReady.not());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(field, take);
        row.getStyleClass().add("solve-cells");
        return row;
    }

    private TextField enabledField(StringProperty text, String id) {
        TextField field = field(text, id);
        field.disableProperty().bind(isReady.not());
        return field;
    }

    private static TextField field(StringProperty text, String id) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Node goal() {
        ComboBox<Goal> goals =
                choice(form.goalProperty(), Goal.values(), SolveFormPane::title, "solve-goal");
        TextField target = enabledField(form.targetProperty(), "solve-target");
        target.setPrefColumnCount(6);
        BooleanBinding hasTarget = form.goalProperty().isEqualTo(Goal.VALUE_OF);
        target.visibleProperty().bind(hasTarget);
        target.managedProperty().bind(hasTarget);
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
            ObjectProperty<T> value, T[] values, Function<T, String> title, String id) {
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
}
