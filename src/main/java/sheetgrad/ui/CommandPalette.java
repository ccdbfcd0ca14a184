package sheetgrad.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sheetgrad.ui.command.Command;

/** A list of every command with its key, narrowed by typing; Enter carries one out. */
final class CommandPalette extends VBox {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 380;

    private final TextField search = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Supplier<List<Command>> commands;
    private final Runnable closed;

    /** @param closed called when the palette goes away, to give the focus back */
    CommandPalette(Supplier<List<Command>> commands, Runnable closed) {
        this.commands = commands;
        this.closed = closed;
        getStyleClass().add("command-palette");
        setId("command-palette");
        search.setId("command-search");
        search.setPromptText("Type a command");
        list.setId("command-list");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CommandCell());
        list.setOnMouseClicked(event -> runSelected());
        getChildren().addAll(search, list);
        setMaxSize(WIDTH, HEIGHT);
        setVisible(false);
        search.textProperty().addListener((value, before, now) -> narrow(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        search.focusedProperty()
                .addListener(
                        (value, before, isFocused) -> {
                            if (!isFocused) {
                                setVisible(false);
                            }
                        });
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(Command item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            if (isEmpty || item == null) {
                setText("");
                setGraphic(null);
                return;
            }
            Label name = new Label(item.name());
            Label key = new Label(item.keyText());
            key.getStyleClass().add("command-key");
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            HBox row = new HBox(name, between, key);
            row.setDisable(item.disabled().get());
            setGraphic(row);
        }
    }

    void open() {
        search.clear();
        narrow("");
        setVisible(true);
        search.requestFocus();
    }

    private void narrow(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).strip().split("\\s+");
        list.getItems()
                .setAll(
                        commands.get().stream()
                                .filter(
                                        command ->
                                                Arrays.stream(words)
                                                        .allMatch(
                                                                word ->
                                                                        command.name()
                                                                                .toLowerCase(
                                                                                        Locale.ROOT)
                                                                                .contains(word)))
                                .toList());
        list.getSelectionModel().select(0);
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> runSelected();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void close() {
        setVisible(false);
        closed.run();
    }

    private void runSelected() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        close();
        if (chosen != null) {
            chosen.run();
        }
    }
}
