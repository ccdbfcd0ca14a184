package sheetgrad.ui.gradient;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.autodiff.ModelCell;

/** The side pane that lists cells by the size of their derivative and explains that of the active cell. */
public final class GradientPanel extends VBox {
    private final GradientListModel model;
    private final GradientViewModel gradient;
    private final Supplier<String> selection;
    private final Consumer<ModelCell> goTo;
    private final Label message = new Label();

    /**
     * A panel for this list.
     *
     * @param explained explains the active cell, in lines
     * @param selection the selected cells as text, for the button that takes them over
     * @param goTo selects a cell
     */
    public GradientPanel(
            GradientListModel model,
            GradientViewModel gradient,
            ObservableValue<String> explained,
            Supplier<String> selection,
            Consumer<ModelCell> goTo) {
        this.model = model;
        this.gradient = gradient;
        this.selection = selection;
        this.goTo = goTo;
        getStyleClass().add("gradient-panel");
        TableView<GradientRow> table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(loss(), search(), switches(), table, explanation(explained));
    }

    private Node loss() {
        ComboBox<String> box = new ComboBox<>(model.losses());
        box.setId("gradient-loss");
        box.setEditable(true);
        box.setPromptText("a cell");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText("Loss");
        model.lossProperty().addListener((value, before, now) -> box.setValue(now));
        box.setValue(model.lossProperty().get());
        box.setOnAction(event -> choose(Optional.ofNullable(box.getValue()).orElse("")));
        HBox.setHgrow(box, Priority.ALWAYS);
        Button take = new Button("", new FontIcon(Feather.CROSSHAIR));
        take.setId("gradient-loss-take");
        take.getStyleClass().add("button-icon");
        take.setTooltip(new Tooltip("Use the selected cell as the loss"));
        take.setAccessibleText("Use the selected cell as the loss");
        take.setOnAction(event -> choose(selection.get()));
        Label title = new Label("Loss");
        title.setLabelFor(box);
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(title, box, take);
        row.getStyleClass().add("gradient-row");
        return row;
    }

    private void choose(String text) {
        if (!text.isBlank() && !text.equals(model.lossProperty().get())) {
            message.setText(model.chooseLoss(text).orElse(""));
        }
    }

    private Node search() {
        TextField field = new TextField();
        field.setId("gradient-search");
        field.setPromptText("Find a cell, such as R4");
        field.setAccessibleText("Find a cell in the list");
        field.textProperty().bindBidirectional(model.searchProperty());
        return field;
    }

    private Node switches() {
        CheckBox all = new CheckBox("All entered numbers");
        all.setId("gradient-all");
        all.setTooltip(
                new Tooltip("Lists every entered number that the loss reads, not the parameters."));
        all.selectedProperty().bindBidirectional(model.allProperty());
        CheckBox figures = new CheckBox("Figures in the cells");
        figures.setId("gradient-figures");
        figures.setTooltip(
                new Tooltip("Shows the derivative small beside the value where a cell has room."));
        figures.selectedProperty().bindBidirectional(gradient.figuresProperty());
        return new VBox(6, all, figures);
    }

    private TableView<GradientRow> table() {
        TableView<GradientRow> table = new TableView<>();
        table.setId("gradient-table");
        table.setAccessibleText("Parameters and their gradients");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label blank = new Label();
        blank.setWrapText(true);
        blank.textProperty().bind(message.textProperty());
        table.setPlaceholder(blank);
        TableColumn<GradientRow, String> cell = column("Cell", GradientRow::name, 64);
        TableColumn<GradientRow, Double> value = numbers("Value", GradientRow::value);
        TableColumn<GradientRow, Double> slope = numbers("Gradient", GradientRow::gradient);
        slope.setComparator(Comparator.comparingDouble(Math::abs));
        TableColumn<GradientRow, Double> bar = column("", GradientRow::part, 70);
        bar.setCellFactory(column -> new BarCell());
        bar.setSortable(false);
        table.getColumns().add(cell);
        table.getColumns().add(value);
        table.getColumns().add(slope);
        table.getColumns().add(bar);
        SortedList<GradientRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                                .ifPresent(item -> goTo.accept(item.cell()));
                    }
                });
        return table;
    }

    private TableRow<GradientRow> row() {
        TableRow<GradientRow> row = new TableRow<>();
        row.setOnMouseClicked(
                event ->
                        Optional.ofNullable(row.getItem())
                                .ifPresent(item -> goTo.accept(item.cell())));
        return row;
    }

    private static <T> TableColumn<GradientRow, T> column(
            String title, Function<GradientRow, T> part, double width) {
        TableColumn<GradientRow, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(part.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<GradientRow, Double> numbers(
            String title, Function<GradientRow, Double> part) {
        TableColumn<GradientRow, Double> column = column(title, part, 84);
        column.getStyleClass().add("gradient-number");
        column.setCellFactory(
                made ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Double item, boolean isEmpty) {
                                super.updateItem(item, isEmpty);
                                setText(isEmpty || item == null ? "" : GradientText.figure(item));
                            }
                        });
        return column;
    }

    private Node explanation(ObservableValue<String> explained) {
        Label text = new Label();
        text.setId("gradient-explanation");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("gradient-explanation");
        text.textProperty().bind(explained);
        text.visibleProperty().bind(text.textProperty().isNotEmpty());
        text.managedProperty().bind(text.visibleProperty());
        Label summary = new Label();
        summary.setId("gradient-summary");
        summary.setWrapText(true);
        summary.getStyleClass().add("gradient-summary");
        summary.textProperty().bind(model.summaryProperty());
        return new VBox(6, summary, text);
    }

    /** A bar to the left for a negative part and to the right for a positive one, from the middle. */
    private static final class BarCell extends TableCell<GradientRow, Double> {
        private static final double HALF = 28;

        private final Region bar = new Region();
        private final HBox track = new HBox(bar);

        BarCell() {
            bar.getStyleClass().add("gradient-bar");
            track.getStyleClass().add("gradient-track");
        }

        @Override
        protected void updateItem(Double part, boolean isEmpty) {
            super.updateItem(part, isEmpty);
            if (isEmpty || part == null) {
                setGraphic(null);
                return;
            }
            double length = Math.max(part == 0 ? 0 : 1, HALF * Math.abs(part));
            bar.getStyleClass().removeAll("gradient-below", "gradient-above");
            bar.getStyleClass().add(part < 0 ? "gradient-below" : "gradient-above");
            bar.setMinWidth(length);
            bar.setMaxWidth(length);
            bar.setTranslateX(part < 0 ? HALF - length : HALF);
            setGraphic(track);
        }
    }
}
