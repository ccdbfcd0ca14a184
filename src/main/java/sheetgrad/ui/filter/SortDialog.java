package sheetgrad.ui.filter;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.ui.filter.SortViewModel.Chosen;
import sheetgrad.ui.filter.SortViewModel.Column;
import sheetgrad.ui.filter.SortViewModel.Level;
import sheetgrad.workbook.FilterCondition.Shown;

/** Asks by which columns to sort, by what of them, and in which order. */
public final class SortDialog extends Dialog<Chosen> {
    private static final double CHOICE = 150;

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
        ComboBox<Optional<Shown>> look = looks(level, number);
        ComboBox<String> order = order(level, number);
        column.setOnAction(
                event -> {
                    level.column().set(column.getValue());
                    look.getItems().setAll(model.looks(column.getValue()));
                    look.setValue(Optional.empty());
                });
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.setId("sort-remove-" + number);
        remove.getStyleClass().addAll("flat", "button-icon");
        remove.setAccessibleText("Do not sort by this column");
        remove.setDisable(model.levels().size() == 1);
        remove.setOnAction(event -> model.remove(level));
        Label title = new Label(number == 0 ? "Sort by" : "Then by");
        HBox row = new HBox(6, title, column, look, order, remove);
        row.getStyleClass().add("sort-row");
        return row;
    }

    private ComboBox<Optional<Shown>> looks(Level level, int number) {
        ComboBox<Optional<Shown>> look =
                new ComboBox<>(
                        FXCollections.observableArrayList(model.looks(level.column().get())));
        look.setId("sort-look-" + number);
        look.setMinWidth(CHOICE);
        look.setButtonCell(new LookCell());
        look.setCellFactory(list -> new LookCell());
        look.valueProperty().bindBidirectional(level.look());
        return look;
    }

    /** The values of a column, or one of its colours or icons. */
    private static final class LookCell extends ListCell<Optional<Shown>> {
        @Override
        protected void updateItem(Optional<Shown> item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText("");
            setGraphic(null);
            if (!isEmpty && item != null) {
                setText(item.map(LookCell::kind).orElse("values"));
                item.flatMap(ShownPicture::of).ifPresent(this::setGraphic);
            }
        }

        private static String kind(Shown shown) {
            if (ShownPicture.of(shown).isEmpty()) {
                return ShownPicture.name(shown);
            }
            return switch (shown.aspect()) {
                case FILL -> "cell colour";
                case TEXT_COLOUR -> "text colour";
                case ICON -> "icon";
            };
        }
    }

    private ComboBox<String> order(Level level, int number) {
        ComboBox<String> order = new ComboBox<>();
        order.setId("sort-order-" + number);
        order.setMinWidth(CHOICE);
        showOrders(order, level);
        level.look().addListener((value, before, now) -> showOrders(order, level));
        order.setOnAction(
                event -> {
                    if (order.getSelectionModel().getSelectedIndex() >= 0) {
                        level.descending().set(order.getSelectionModel().getSelectedIndex() == 1);
                    }
                });
        return order;
    }

    private static void showOrders(ComboBox<String> order, Level level) {
        boolean isDown = level.descending().get();
        boolean isLook = level.look().get().isPresent();
        order.getItems()
                .setAll(
                        isLook
                                ? List.of("on top", "at the bottom")
                                : List.of("ascending", "descending"));
        order.getSelectionModel().select(isDown ? 1 : 0);
    }
}
