package sheetgrad.ui.validation;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/** The values that may be chosen for a cell, in a list below it; arrows and Enter or a click choose, Esc gives up. */
public final class ChoicePopup {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 8;
    private static final double NARROWEST = 120;

    private final Popup popup = new Popup();

    public ChoicePopup() {
        popup.setAutoFix(true);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /**
     * Shows the list below a rectangle of the screen; the owner has the focus again afterwards.
     *
     * @param now the text that is chosen
     */
    public void show(
            Node owner, Bounds below, List<String> choices, String now, Consumer<String> chosen) {
        ListView<String> list = new ListView<>();
        list.setId("validation-choices");
        list.getStyleClass().addAll("dense", "validation-choices");
        list.setFixedCellSize(ROW);
        list.getItems().setAll(choices);
        list.setPrefSize(
                Math.max(NARROWEST, below.getWidth()),
                ROW * Math.min(MOST_ROWS, choices.size()) + 4);
        list.getSelectionModel().select(Math.max(0, choices.indexOf(now)));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        list.setOnMouseClicked(event -> take(list, chosen));
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        take(list, chosen);
                        event.consume();
                    }
                });
        popup.getContent().setAll(list);
        popup.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        popup.setOnHidden(event -> owner.requestFocus());
        popup.show(owner.getScene().getWindow(), below.getMinX(), below.getMaxY());
        list.requestFocus();
    }

    private void take(ListView<String> list, Consumer<String> chosen) {
        String text = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (text != null) {
            chosen.accept(text);
        }
    }
}
