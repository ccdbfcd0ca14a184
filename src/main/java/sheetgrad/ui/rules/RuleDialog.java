package sheetgrad.ui.rules;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;
import sheetgrad.ui.format.ColourChoice;
import sheetgrad.workbook.ConditionalFormat;

/** Asks for a conditional format. */
final class RuleDialog extends Dialog<ConditionalFormat> {
    private final RuleForm form;
    private final Label message = new Label();

    RuleDialog(RuleForm form, Window owner) {
        this.form = form;
        initOwner(owner);
        setTitle("Conditional format");
        getDialogPane().setId("rule-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        message.setId("rule-message");
        getDialogPane().setContent(new VBox(10, fields(), message));
        getDialogPane().lookupButton(ButtonType.OK).addEventFilter(ActionEvent.ACTION, this::check);
        setResultConverter(button -> button == ButtonType.OK ? form.format().orElse(null) : null);
    }

    private void check(ActionEvent event) {
        if (form.format().isEmpty()) {
            event.consume();
            message.setText("Something is missing or cannot be read: look at the fields above.");
        }
    }

    private GridPane fields() {
        GridPane fields = new GridPane();
        fields.getStyleClass().add("solve-form");
        DialogFields.row(fields, 0, "Cells", field("rule-cells", form.cellsProperty()));
        ComboBox<RuleKind> kinds =
                new ComboBox<>(FXCollections.observableArrayList(RuleKind.values()));
        kinds.setId("rule-kind");
        kinds.valueProperty().bindBidirectional(form.kindProperty());
        DialogFields.row(fields, 1, "Format", kinds);
        add(fields, 2, "Value or =formula", field("rule-first", form.firstProperty()), operands(1));
        add(fields, 3, "and", field("rule-second", form.secondProperty()), operands(2));
        List<RuleLook> choices = new ArrayList<>(RuleForm.LOOKS);
        if (!choices.contains(form.lookProperty().get())) {
            choices.add(0, form.lookProperty().get());
        }
        ComboBox<RuleLook> looks = new ComboBox<>(FXCollections.observableArrayList(choices));
        looks.setId("rule-look");
        looks.valueProperty().bindBidirectional(form.lookProperty());
        add(fields, 4, "Look", looks, is(form.kindProperty().map(RuleKind::hasLook)));
        add(fields, 5, "Colours", colours(), is(form.kindProperty().map(k -> k.colours() > 0)));
        ComboBox<String> icons = new ComboBox<>(FXCollections.observableArrayList(RuleForm.ICONS));
        icons.setId("rule-icons");
        icons.valueProperty().bindBidirectional(form.iconsProperty());
        add(fields, 6, "Icons", icons, is(form.kindProperty().map(k -> k == RuleKind.ICONS)));
        return fields;
    }

    private ObservableBooleanValue operands(int count) {
        return is(form.kindProperty().map(kind -> kind.operands() >= count));
    }

    private static ObservableBooleanValue is(ObservableValue<Boolean> value) {
        return Bindings.createBooleanBinding(value::getValue, value);
    }

    private static void add(
            GridPane fields, int row, String name, Node node, ObservableBooleanValue isShown) {
        Label label = DialogFields.label(name, node);
        fields.addRow(row, label, node);
        for (Node one : List.of(label, node)) {
            one.visibleProperty().bind(isShown);
            one.managedProperty().bind(isShown);
        }
    }

    private static TextField field(String id, StringProperty text) {
        TextField field = DialogFields.text(id, text);
        field.setPrefColumnCount(22);
        return field;
    }

    private HBox colours() {
        HBox row = new HBox(6);
        for (int i = 0; i < form.colours().size(); i++) {
            IntegerProperty colour = form.colours().get(i);
            ColorPicker picker = ColourChoice.picker(colour.get(), colour::set);
            picker.setId("rule-colour-" + i);
            int least = i == 2 ? 1 : i == 0 ? 2 : 3;
            ObservableBooleanValue isShown =
                    is(form.kindProperty().map(kind -> kind.colours() >= least));
            picker.visibleProperty().bind(isShown);
            picker.managedProperty().bind(isShown);
            row.getChildren().add(picker);
        }
        return row;
    }
}
