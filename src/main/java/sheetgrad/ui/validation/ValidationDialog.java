package sheetgrad.ui.validation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import sheetgrad.workbook.Validation.Severity;

/** The dialog in which a validation is made, changed or cleared. */
public final class ValidationDialog extends Dialog<ValidationDialog.Answer> {
    /** What is to be done with the cells. */
    public enum Answer {
        VALIDATE,
        CLEAR
    }

    private final ValidationForm form;

    public ValidationDialog(ValidationForm form, Window owner) {
        this.form = form;
        initOwner(owner);
        setTitle("Data validation");
        setResizable(true);
        ButtonType clear = new ButtonType("Clear all", ButtonData.LEFT);
        getDialogPane().setId("validation-dialog");
        getDialogPane().getButtonTypes().addAll(clear, ButtonType.OK, ButtonType.CANCEL);
        getDialogPane().lookupButton(clear).setDisable(!form.hasPresent());
        getDialogPane().lookupButton(ButtonType.OK).addEventFilter(ActionEvent.ACTION, this::check);
        TabPane tabs =
                new TabPane(
                        tab("Settings", settings()),
                        tab("Input message", prompt()),
                        tab("Error alert", alert()));
        tabs.setId("validation-tabs");
        Label message = new Label();
        message.setId("validation-message");
        message.setWrapText(true);
        message.textProperty().bind(form.messageProperty());
        VBox content = new VBox(8, tabs, message);
        content.setPrefSize(460, 340);
        getDialogPane().setContent(content);
        setResultConverter(
                button ->
                        button == ButtonType.OK
                                ? Answer.VALIDATE
                                : button == clear ? Answer.CLEAR : null);
    }

    private void check(ActionEvent event) {
        if (form.validation().isEmpty()) {
            event.consume();
        }
    }

    private static Tab tab(String name, Node content) {
        Tab tab = new Tab(name, content);
        tab.setClosable(false);
        return tab;
    }

    private static GridPane fields() {
        GridPane fields = new GridPane();
        fields.getStyleClass().addAll("solve-form", "validation-fields");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().addAll(names, values);
        return fields;
    }

    private GridPane settings() {
        GridPane fields = fields();
        ComboBox<KindChoice> kinds = choice("validation-kind", form.kindProperty());
        kinds.getItems().setAll(KindChoice.values());
        fields.addRow(0, new Label("Allow"), kinds);
        ComboBox<OperatorChoice> operators = choice("validation-operator", form.operatorProperty());
        operators.getItems().setAll(OperatorChoice.values());
        BooleanBinding isCompared =
                Bindings.createBooleanBinding(
                        () -> form.kindProperty().get().kind().isCompared(), form.kindProperty());
        addWhile(isCompared, fields, 1, new Label("Is"), operators);
        Label first = new Label();
        first.textProperty()
                .bind(
                        form.kindProperty()
                                .map(
                                        kind ->
                                                switch (kind) {
                                                    case LIST -> "One of";
                                                    case CUSTOM -> "Formula";
                                                    default -> "Value";
                                                }));
        TextField source = text("validation-first", form.firstProperty());
        source.promptTextProperty()
                .bind(
                        form.kindProperty()
                                .map(kind -> kind == KindChoice.LIST ? "Yes,No or =A1:A5" : ""));
        addWhile(form.kindProperty().isNotEqualTo(KindChoice.ANY), fields, 2, first, source);
        BooleanBinding hasTwo =
                Bindings.createBooleanBinding(
                        () -> isCompared.get() && form.operatorProperty().get().hasTwoLimits(),
                        isCompared,
                        form.operatorProperty());
        addWhile(
                hasTwo,
                fields,
                3,
                new Label("and"),
                text("validation-second", form.secondProperty()));
        CheckBox button =
                check("validation-button", "Offer the list in the cell", form.hasButtonProperty());
        addWhile(form.kindProperty().isEqualTo(KindChoice.LIST), fields, 4, new Label(), button);
        fields.add(check("validation-blank", "Blank is allowed", form.allowsBlankProperty()), 1, 5);
        CheckBox all =
                check(
                        "validation-all",
                        "Change all cells with the same settings",
                        form.changesAllProperty());
        all.setDisable(!form.hasPresent());
        fields.add(all, 1, 6);
        return fields;
    }

    private GridPane prompt() {
        GridPane fields = fields();
        fields.add(
                check(
                        "validation-prompts",
                        "Show this while the cell is selected",
                        form.promptsProperty()),
                1,
                0);
        fields.addRow(
                1, new Label("Title"), text("validation-prompt-title", form.promptTitleProperty()));
        fields.addRow(2, new Label("Message"), area("validation-prompt", form.promptProperty()));
        return fields;
    }

    private GridPane alert() {
        GridPane fields = fields();
        fields.add(
                check(
                        "validation-alerts",
                        "Say this of entries that are not valid",
                        form.alertsProperty()),
                1,
                0);
        ComboBox<Severity> severities = choice("validation-severity", form.severityProperty());
        severities.getItems().setAll(Severity.values());
        severities.setConverter(new SeverityText());
        fields.addRow(1, new Label("Then"), severities);
        fields.addRow(
                2, new Label("Title"), text("validation-alert-title", form.alertTitleProperty()));
        fields.addRow(3, new Label("Message"), area("validation-alert", form.alertProperty()));
        return fields;
    }

    private static void addWhile(
            ObservableBooleanValue condition, GridPane fields, int row, Node... nodes) {
        fields.addRow(row, nodes);
        for (Node node : nodes) {
            node.visibleProperty().bind(condition);
            node.managedProperty().bind(condition);
        }
    }

    private static <T> ComboBox<T> choice(String id, ObjectProperty<T> value) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList());
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private static CheckBox check(String id, String name, BooleanProperty value) {
        CheckBox box = new CheckBox(name);
        box.setId(id);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private static TextField text(String id, StringProperty value) {
        return bound(new TextField(), id, value);
    }

    private static TextArea area(String id, StringProperty value) {
        TextArea area = bound(new TextArea(), id, value);
        area.setPrefRowCount(4);
        area.setWrapText(true);
        return area;
    }

    private static <T extends TextInputControl> T bound(T field, String id, StringProperty value) {
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /** What becomes of an entry that is not valid, in words. */
    private static final class SeverityText extends StringConverter<Severity> {
        @Override
        public String toString(Severity severity) {
            return switch (severity) {
                case STOP -> "Stop: refuse the entry";
                case WARNING -> "Warning: ask whether to enter it";
                case INFORMATION -> "Information: enter it and say so";
            };
        }

        @Override
        public Severity fromString(String text) {
            return Severity.STOP;
        }
    }
}
