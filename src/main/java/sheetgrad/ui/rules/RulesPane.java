package sheetgrad.ui.rules;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.workbook.ConditionalFormat;

/** Lists the conditional formats of a sheet, with buttons that make, change, move and delete them. */
public final class RulesPane extends VBox {
    private final RulesViewModel model;
    private final ListView<ConditionalFormat> list;
    private int selected;

    /** @param create opens the dialog for a new format of the selected cells */
    public RulesPane(RulesViewModel model, Runnable create) {
        this.model = model;
        this.list = new ListView<>(model.formats());
        getStyleClass().add("rules-pane");
        list.setId("rules-list");
        list.setAccessibleText("Conditional formats of the sheet");
        list.setPlaceholder(new Label("This sheet has no conditional formats."));
        list.setCellFactory(view -> new RuleCell());
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener(
                        (value, before, now) ->
                                selected = now.intValue() < 0 ? selected : now.intValue());
        list.getItems().addListener((ListChangeListener<ConditionalFormat>) change -> reselect());
        reselect();
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        atSelected(this::edit);
                    }
                });
        getChildren()
                .addAll(
                        list,
                        new FlowPane(
                                6,
                                6,
                                button("rules-new", "New...", Feather.PLUS, create),
                                button("rules-edit", "Edit...", Feather.EDIT_2, this::edit),
                                button("rules-up", "Up", Feather.ARROW_UP, i -> move(i, -1)),
                                button("rules-down", "Down", Feather.ARROW_DOWN, i -> move(i, 1)),
                                button("rules-delete", "Delete", Feather.TRASH, model::delete)));
    }

    private Button button(String id, String name, Feather icon, IntConsumer action) {
        Button button = button(id, name, icon, () -> atSelected(action));
        button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        return button;
    }

    private static Button button(String id, String name, Feather icon, Runnable action) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void atSelected(IntConsumer action) {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            action.accept(index);
        }
    }

    /** The list is filled anew after each change; the same place stays selected. */
    private void reselect() {
        if (!list.getItems().isEmpty()) {
            list.getSelectionModel()
                    .select(Math.max(0, Math.min(selected, list.getItems().size() - 1)));
        }
    }

    private void move(int index, int step) {
        model.move(index, step);
        selected = index + step;
    }

    private void edit(int index) {
        RuleForm form = RuleReading.form(model.formats().get(index));
        ask(form, getScene().getWindow(), format -> model.replace(index, format));
    }

    /** Asks for a format and hands over what was made. */
    public static void ask(RuleForm form, Window owner, Consumer<ConditionalFormat> made) {
        new RuleDialog(form, owner).showAndWait().ifPresent(made);
    }

    /** One format in words. */
    private static final class RuleCell extends ListCell<ConditionalFormat> {
        RuleCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ConditionalFormat format, boolean isEmpty) {
            super.updateItem(format, isEmpty);
            setText(isEmpty || format == null ? "" : RuleReading.describe(format));
        }
    }
}
