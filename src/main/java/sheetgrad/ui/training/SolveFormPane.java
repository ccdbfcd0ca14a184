package sheetgrad.ui.training;

import java.util.List;
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
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.training.Method;
import sheetgrad.ui.dialog.DialogFields;
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
        addRow(0, DialogFields.label("Loss", loss), cells(loss));
        DialogFields.row(this, 1, "Goal", goal());
        addRow(2, DialogFields.label("Parameters", parameters), cells(parameters));
        DialogFields.row(this, 3, "Constraints", constraints());
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
        DialogFields.row(
                this,
                5,
                "Method",
                choice(form.methodProperty(), Method.values(), Method::title, "solve-method"));
        TextField rate = DialogFields.text("solve-rate", form.learningRateProperty());
        rate.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !isReady.get() || !hasLearningRate(),
                                isReady,
                                form.methodProperty()));
        DialogFields.row(this, 6, "Learning rate", rate);
        DialogFields.row(
                this, 7, "Most steps", enabledField(form.maximumStepsProperty(), "solve-steps"));
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
        TextArea area =
                DialogFields.bound(new TextArea(), "solve-constraints", form.constraintsProperty());
        area.setPrefRowCount(2);
        area.setPromptText("A1:A3 <= 5, one on each line");
        area.disableProperty().bind(isReady.not());
        return area;
    }

    private CheckBox check(BooleanProperty value, String title, String explanation, String id) {
        CheckBox box = DialogFields.check(id, title, value);
        box.setTooltip(new Tooltip(explanation));
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
        TextField field = DialogFields.text(id, text);
        field.disableProperty().bind(isReady.not());
        return field;
    }

    private Node goal() {
        ComboBox<Goal> goals =
                choice(form.goalProperty(), Goal.values(), SolveFormPane::title, "solve-goal");
        TextField target = enabledField(form.targetProperty(), "solve-target");
        target.setPrefColumnCount(6);
        target.setAccessibleText("The value sought for the loss");
        BooleanBinding hasTarget = form.goalProperty().isEqualTo(Goal.VALUE_OF);
        target.visibleProperty().bind(hasTarget);
        target.managedProperty().bind(hasTarget);
        goals.setAccessibleText("Goal");
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
        ComboBox<T> box = DialogFields.choice(id, value, List.of(values), title);
        box.setMaxWidth(Double.MAX_VALUE);
        box.disableProperty().bind(isReady.not());
        return box;
    }
}
