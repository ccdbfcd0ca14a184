package sheetgrad.ui.audit;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import sheetgrad.ui.audit.WatchViewModel.Watched;

/** The table of watched cells; a double click goes to the cell. */
public final class WatchPane extends BorderPane {
    private final WatchViewModel model;
    private final Consumer<String> goTo;
    private final TableView<Watched> table;

    /**
     * A pane for this view model.
     *
     * @param addSelection watches the selected cells
     * @param goTo goes to the place of this name
     */
    public WatchPane(WatchViewModel model, Runnable addSelection, Consumer<String> goTo) {
        this.model = model;
        this.goTo = goTo;
        this.table = new TableView<>(model.rows());
        getStyleClass().add("watch-pane");
        table.setId("watch-table");
        table.setAccessibleText("Watched cells");
        table.setPlaceholder(new Label("No cell is watched."));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumn("Sheet", 62, Watched::sheet);
        addColumn("Cell", 46, Watched::cell);
        addColumn("Name", 50, Watched::name);
        addColumn("Value", 82, Watched::value);
        addColumn("Formula", 200, Watched::formula);
        table.setRowFactory(made -> row());
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        removeSelected();
                    }
                });
        setCenter(table);
        Button add = button("Watch selection", "watch-add", addSelection);
        Button remove = button("Remove", "watch-remove", this::removeSelected);
        HBox buttons = new HBox(6, add, remove);
        buttons.getStyleClass().add("panel-buttons");
        setBottom(buttons);
    }

    private static Button button(String title, String id, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void addColumn(String title, double width, Function<Watched, String> text) {
        TableColumn<Watched, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
    }

    private TableRow<Watched> row() {
        TableRow<Watched> row = new TableRow<>();
        row.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2 && !row.isEmpty()) {
                        goTo.accept(row.getItem().place());
                    }
                });
        return row;
    }

    private void removeSelected() {
        model.remove(table.getSelectionModel().getSelectedItems());
    }
}
