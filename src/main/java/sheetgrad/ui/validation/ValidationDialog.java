package sheetgrad.ui.validation;

import static sheetgrad.ui.dialog.DialogFields.acceptOnlyIf;
import static sheetgrad.ui.dialog.DialogFields.bound;
import static sheetgrad.ui.dialog.DialogFields.check;
import static sheetgrad.ui.dialog.DialogFields.choice;
import static sheetgrad.ui.dialog.DialogFields.message;
import static sheetgrad.ui.dialog.DialogFields.tab;
import static sheetgrad.ui.dialog.DialogFields.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;
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
        acceptOnlyIf(getDialogPane(), () -> form.validation().isPresent());
        TabPane tabs =
                new TabPane(
                        tab("Settings", settings()),
                        tab("Input message", prompt()),
                        tab("Error alert", alert()));
        tabs.setId("validation-tabs");
        VBox content = new VBox(8, tabs, message("validation-message", form.messageProperty()));
        content.setPrefSize(460, 340);
        getDialogPane().setContent(content);
        setResultConverter(
                button ->
                        button == ButtonType.OK
                                ? Answer.VALIDATE
                                : button == clear ? Answer.CLEAR : null);
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
        ComboBox<KindChoice> kinds =
                choice(
                        "validation-kind",
                        form.kindProperty(),
                        List.of(KindChoice.values()),
                        KindChoice::toString);
        DialogFields.row(fields, 0, "Allow", wide(kinds));
        ComboBox<OperatorChoice> operators =
                choice(
                        "validation-operator",
                        form.operatorProperty(),
                        List.of(OperatorChoice.values()),
                        OperatorChoice::toString);
        BooleanBinding isCompared =
                Bindings.createBooleanBinding(
                        () -> form.kindProperty().get().kind().isCompared(), form.kindProperty());
        addWhile(isCompared, fields, 1, new Label("Is"), wide(operators));
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
        DialogFields.row(
                fields, 1, "Title", text("validation-prompt-title", form.promptTitleProperty()));
        DialogFields.row(fields, 2, "Message", area("validation-prompt", form.promptProperty()));
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
        ComboBox<Severity> severities =
                choice(
                        "validation-severity",
                        form.severityProperty(),
                        List.of(Severity.values()),
                        ValidationDialog::inWords);
        DialogFields.row(fields, 1, "Then", wide(severities));
        DialogFields.row(
                fields, 2, "Title", text("validation-alert-title", form.alertTitleProperty()));
        DialogFields.row(fields, 3, "Message", area("validation-alert", form.alertProperty()));
        return fields;
    }

    private static void addWhile(
            ObservableBooleanValue condition, GridPane fields, int row, Label name, Node field) {
        name.setLabelFor(field);
        fields.addRow(row, name, field);
        for (Node node : List.of(name, field)) {
            node.visibleProperty().bind(condition);
            node.managedProperty().bind(condition);
        }
    }

    private static TextArea area(String id, StringProperty value) {
        TextArea area = bound(new TextArea(), id, value);
        area.setPrefRowCount(4);
        area.setWrapText(true);
        return area;
    }

    private static <T> ComboBox<T> wide(ComboBox<T> box) {
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private static String inWords(Severity severity) {
        return switch (severity) {
            case STOP -> "Stop: refuse the entry";
            case WARNING -> "Warning: ask whether to enter it";
            case INFORMATION -> "Information: enter it and say so";
        };
    }
}
