package sheetgrad.ui.filter;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Popup;

/** Shows the pane of a filter below its button; it hides when the user clicks elsewhere or presses Esc. */
public final class FilterPopup {
    private final Popup popup = new Popup();

    public FilterPopup() {
        popup.setAutoFix(true);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /** Shows the pane below a rectangle of the screen; the owner has the focus again afterwards. */
    public void show(Node owner, FilterViewModel model, Bounds below) {
        FilterPane pane = new FilterPane(model, popup::hide);
        popup.getContent().setAll(pane);
        popup.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        popup.setOnHidden(event -> owner.requestFocus());
        popup.show(owner.getScene().getWindow(), below.getMinX(), below.getMaxY());
        pane.begin();
    }
}
