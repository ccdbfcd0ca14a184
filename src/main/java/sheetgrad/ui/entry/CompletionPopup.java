package sheetgrad.ui.entry;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import sheetgrad.function.FunctionDeclaration;

/** The list of functions whose names begin as what is typed; Tab or a double click takes one. */
final class CompletionPopup {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 9;

    private final ListView<FunctionDeclaration> list = new ListView<>();
    private final Label summary = new Label();
    private final EditorPopup popup;
    private final BiConsumer<TextInputControl, FunctionDeclaration> choose;
    private Optional<TextInputControl> editor = Optional.empty();
    private Optional<String> dismissed = Optional.empty();

    CompletionPopup(BiConsumer<TextInputControl, FunctionDeclaration> choose) {
        this.choose = choose;
        list.setId("completion-list");
        list.getStyleClass().add("dense");
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new NameCell());
        list.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        take();
                    }
                });
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (value, before, now) ->
                                summary.setText(
                                        now == null
                                                ? ""
                                                : now.help().syntax()
                                                        + "\n"
                                                        + now.help().summary()));
        summary.setWrapText(true);
        summary.setMaxWidth(380);
        summary.getStyleClass().add("argument-summary");
        VBox box = new VBox(list, summary);
        box.getStyleClass().add("completion");
        popup = new EditorPopup(box);
    }

    private static final class NameCell extends ListCell<FunctionDeclaration> {
        @Override
        protected void updateItem(FunctionDeclaration item, boolean isEmpty) {
            super.updateItem(item, isEmpty);
            setText(isEmpty ? "" : item.name());
        }
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Shows these functions, or hides if there are none. */
    void show(TextInputControl control, List<FunctionDeclaration> candidates) {
        editor = Optional.of(control);
        boolean isDismissed = dismissed.equals(Optional.of(control.getText()));
        if (candidates.isEmpty() || isDismissed) {
            hide();
            return;
        }
        dismissed = Optional.empty();
        if (!List.copyOf(list.getItems()).equals(candidates)) {
            list.getItems().setAll(candidates);
            list.getSelectionModel().select(0);
            list.scrollTo(0);
        }
        double height = ROW * Math.min(MOST_ROWS, candidates.size()) + 4;
        list.setPrefSize(380, height);
        list.setMinHeight(height);
        popup.show(control);
    }

    void hide() {
        popup.hide();
    }

    /** Whether the key was for the list. */
    boolean keyPressed(KeyEvent event) {
        if (!isShowing() || event.isShiftDown() || event.isShortcutDown()) {
            return false;
        }
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case TAB -> take();
            case ESCAPE -> {
                dismissed = editor.map(TextInputControl::getText);
                hide();
            }
            default -> {
                return false;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS + 2));
        return true;
    }

    private void take() {
        FunctionDeclaration chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            hide();
            editor.ifPresent(control -> choose.accept(control, chosen));
        }
    }
}
