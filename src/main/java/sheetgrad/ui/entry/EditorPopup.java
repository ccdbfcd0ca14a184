package sheetgrad.ui.entry;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.stage.Popup;
import javafx.stage.Window;

/** A pop-over right below a text control; it takes no focus and closes when the control's window goes. */
final class EditorPopup {
    private final Popup popup = new Popup();

    EditorPopup(Node content) {
        popup.getContent().add(content);
        popup.setAutoFix(true);
        popup.setHideOnEscape(false);
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void show(TextInputControl control) {
        Bounds bounds = control.localToScreen(control.getBoundsInLocal());
        if (bounds == null || control.getScene() == null) {
            hide();
            return;
        }
        Window window = control.getScene().getWindow();
        popup.getScene().getStylesheets().setAll(control.getScene().getStylesheets());
        if (popup.isShowing()) {
            popup.setX(bounds.getMinX());
            popup.setY(bounds.getMaxY() + 2);
        } else {
            popup.show(window, bounds.getMinX(), bounds.getMaxY() + 2);
        }
    }

    void hide() {
        if (popup.isShowing()) {
            popup.hide();
        }
    }
}
