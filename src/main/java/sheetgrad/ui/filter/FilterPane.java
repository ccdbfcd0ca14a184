package sheetgrad.ui.filter;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.ui.filter.FilterViewModel.Choice;

/** What a filter's button opens: sorting, a condition, and the values with a search. */
final class FilterPane extends VBox {
    private final FilterViewModel model;
    private final Runnable close;
    private final TextField search = new TextField();

    FilterPane(FilterViewModel model, Runnable close) {
        this.model = model;
        this.close = close;
        setId("filter-pane");
        getStyleClass().add("filter-pane");
        getChildren()
                .addAll(
                        action("filter-ascending", "Sort ascending", Feather.ARROW_UP, this::up),
                        action(
                                "filter-descending",
                                "Sort descending",
                                Feather.ARROW_DOWN,
                                this::down),
                        clearing(),
                        new ShownButtons(model, close),
                        conditions(),
                        operands(),
                        values(),
                        buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Gives the search the focus. */
    void begin() {
        search.requestFocus();
    }

    private void pressed(KeyEvent event) {
        boolean isOnButton = event.getTarget() instanceof Button;
        if (event.getCode() == KeyCode.ENTER && !isOnButton) {
            event.consume();
            apply();
        }
    }

    private void up() {
        model.sort(false);
    }

    private void down() {
        model.sort(true);
    }

    private Button action(String id, String name, Feather icon, Runnable action) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(
                event -> {
                    close.run();
                    action.run();
                });
        return button;
    }

    private Button clearing() {
        Button clear = action("filter-clear", "Clear condition", Feather.X, model::clear);
        clear.setDisable(!model.hasCondition());
        return clear;
    }

    private ComboBox<FilterKind> conditions() {
        ComboBox<FilterKind> kinds =
                new ComboBox<>(FXCollections.observableArrayList(FilterKind.values()));
        kinds.setId("filter-kind");
        kinds.setMaxWidth(Double.MAX_VALUE);
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        return kinds;
    }

    private HBox operands() {
        TextField first = field("filter-first", "value, * and ? for any characters");
        first.textProperty().bindBidirectional(model.firstProperty());
        TextField second = field("filter-second", "and");
        second.textProperty().bindBidirectional(model.secondProperty());
        showFor(first, 1);
        showFor(second, 2);
        HBox row = new HBox(6, first, second);
        showFor(row, 1);
        return row;
    }

    private void showFor(Region node, int operands) {
        node.visibleProperty().bind(model.kindProperty().map(kind -> kind.operands() >= operands));
        node.managedProperty().bind(node.visibleProperty());
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private VBox values() {
        search.setId("filter-search");
        search.setPromptText("Search");
        search.textProperty().bindBidirectional(model.searchProperty());
        CheckBox all = new CheckBox("All");
        all.setId("filter-all");
        all.setSelected(model.choices().stream().allMatch(choice -> choice.chosen().get()));
        all.setOnAction(event -> model.chooseAll(all.isSelected()));
        boolean hasDates = model.choices().stream().anyMatch(choice -> choice.day().isPresent());
        VBox box = new VBox(6, search, all, hasDates ? new DateTree(model) : list());
        box.visibleProperty().bind(model.kindProperty().isEqualTo(FilterKind.VALUES));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private ListView<Choice> list() {
        ListView<Choice> list = new ListView<>(model.choices());
        list.setId("filter-values");
        list.setPrefHeight(200);
        list.setCellFactory(CheckBoxListCell.forListView(Choice::chosen));
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    Choice focused = list.getFocusModel().getFocusedItem();
                    if (event.getCode() == KeyCode.SPACE && focused != null) {
                        focused.chosen().set(!focused.chosen().get());
                        event.consume();
                    }
                });
        return list;
    }

    private HBox buttons() {
        Button apply = new Button("Filter");
        apply.setId("filter-apply");
        apply.getStyleClass().add("accent");
        apply.setOnAction(event -> apply());
        Button cancel = new Button("Cancel");
        cancel.setId("filter-cancel");
        cancel.setOnAction(event -> close.run());
        HBox row = new HBox(6, apply, cancel);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private void apply() {
        if (model.apply()) {
            close.run();
        }
    }
}
