package sheetgrad.ui.filter;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.ui.filter.SortViewModel.Chosen;
import sheetgrad.ui.filter.SortViewModel.Column;
import sheetgrad.ui.filter.SortViewModel.Level;

/** Asks by which columns to sort, and in which order. */
public final class SortDialog extends Dialog<Chosen> {
    private static final String UP = "ascending";
    private static final String DOWN = "descending";

    private final SortViewModel model;
    private final VBox rows = new VBox(6);

    public SortDialog(SortViewModel model, Window owner) {
        this.model = model;
        initOwner(owner);
        setTitle("Sort");
        getDialogPane().setId("sort-dialog");
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        getDialogPane().setContent(new VBox(10, headings(), rows, adding()));
        model.levels().addListener((ListChangeListener<Level>) change -> fill());
        model.headingsProperty().addListener((value, before, now) -> fill());
        fill();
        setResultConverter(button -> button == ButtonType.OK ? model.chosen() : null);
    }

    private CheckBox headings() {
        CheckBox headings = new CheckBox("The first row holds headings");
        headings.setId("sort-headings");
        headings.selectedProperty().bindBidirectional(model.headingsProperty());
        headings.setDisable(model.isTable());
        return headings;
    }

    private Button adding() {
        Button add = new Button("Add a column", new FontIcon(Feather.PLUS));
        add.setId("sort-add");
        add.setOnAction(event -> model.add());
        return add;
    }

    private void fill() {
        rows.getChildren().clear();
        for (Level level : model.levels()) {
            rows.getChildren().add(row(level, rows.getChildren().size()));
        }
    }

    private Node row(Level level, int number) {
        ComboBox<Column> column =
                new ComboBox<>(FXCollections.observableArrayList(model.columns()));
        column.setId("sort-column-" + number);
        column.setPrefWidth(200);
        column.getSelectionModel()
                .select(level.column().get().column() - model.columns().get(0).column());
        column.setOnAction(event -> level.column().set(column.getValue()));
        ComboBox<String> order = new ComboBox<>(FXCollections.observableArrayList(UP, DOWN));
        order.setId("sort-order-" + number);
        order.setValue(level.descending().get() ? DOWN : UP);
        order.setOnAction(event -> level.descending().set(order.getValue().equals(DOWN)));
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.setId("sort-remove-" + number);
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText("Do not sort by this column");
        remove.setDisable(model.levels().size() == 1);
        remove.setOnAction(event -> model.remove(level));
        HBox row = new HBox(6, new Label(number == 0 ? "Sort by" : "Then by"), column, order);
        row.getChildren().add(remove);
        row.getStyleClass().add("sort-row");
        return row;
    }
}
