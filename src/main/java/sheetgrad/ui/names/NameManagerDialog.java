package sheetgrad.ui.names;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import sheetgrad.ui.dialog.DialogFields;

/** Lists the defined names of a workbook; it stays open beside the sheet and follows undo. */
public final class NameManagerDialog extends Dialog<Void> {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;
    private static final double MARGINS = 40;

    private final NameManagerViewModel model;
    private final Supplier<String> selection;
    private final TableView<NameRow> table;

    /** @param selection what a new name refers to at first */
    public NameManagerDialog(NameManagerViewModel model, Supplier<String> selection, Window owner) {
        this.model = model;
        this.selection = selection;
        this.table = new TableView<>(model.rows());
        initOwner(owner);
        initModality(Modality.NONE);
        setTitle("Name manager");
        setResizable(true);
        getDialogPane().setId("name-manager");
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        table.setId("name-table");
        table.setAccessibleText("Defined names");
        table.setPlaceholder(new Label("There are no such names."));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPrefSize(WIDTH, HEIGHT);
        addColumn("Name", 120, row -> row.name().name());
        addColumn("Value", 140, NameRow::value);
        addColumn("Refers to", 180, NameRow::refersTo);
        addColumn("Scope", 80, NameRow::scope);
        addColumn("Comment", 100, row -> row.name().comment());
        table.setRowFactory(made -> row());
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        deleteSelected();
                    }
                });
        getDialogPane().setContent(new VBox(8, buttons(), table));
        getDialogPane().setMinWidth(WIDTH + MARGINS);
    }

    private Node buttons() {
        ComboBox<NameFilter> filter =
                DialogFields.choice(
                        "name-filter",
                        model.filterProperty(),
                        List.of(NameFilter.values()),
                        NameFilter::words);
        Button edit = button("name-edit", "Edit...", this::editSelected);
        Button delete = button("name-delete", "Delete", this::deleteSelected);
        for (Button one : List.of(edit, delete)) {
            one.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(6, button("name-new", "New...", this::create), edit, delete, gap, filter);
    }

    private static Button button(String id, String title, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void addColumn(String title, double width, Function<NameRow, String> text) {
        TableColumn<NameRow, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private TableRow<NameRow> row() {
        TableRow<NameRow> row = new TableRow<>();
        row.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2 && !row.isEmpty()) {
                        edit(row.getItem());
                    }
                });
        return row;
    }

    private void create() {
        new NameDialog(model.blank(selection.get()), window())
                .showAndWait()
                .ifPresent(model::define);
    }

    private void editSelected() {
        atSelected(this::edit);
    }

    private void atSelected(Consumer<NameRow> action) {
        table.getSelectionModel().getSelectedItems().stream().findFirst().ifPresent(action);
    }

    private void edit(NameRow row) {
        new NameDialog(model.form(row), window())
                .showAndWait()
                .ifPresent(definition -> model.change(row.name(), definition));
    }

    private void deleteSelected() {
        model.delete(List.copyOf(table.getSelectionModel().getSelectedItems()));
    }

    private Window window() {
        return getDialogPane().getScene().getWindow();
    }
}
