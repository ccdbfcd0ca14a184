package sheetgrad.ui.panel;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A panel with a heading and a button that hides it. It is hidden at first, and what it holds is made when it is shown. */
public final class SidePanel extends BorderPane {
    private final BooleanProperty isShown = new SimpleBooleanProperty();

    /**
     * A hidden panel.
     *
     * @param id stands for the panel in style sheets and tests: words with hyphens
     * @param content makes what the panel holds, once
     */
    public SidePanel(String id, String title, Supplier<Node> content) {
        setId(id);
        getStyleClass().add("side-panel");
        isShown.addListener(
                (value, before, now) -> {
                    if (getCenter() == null) {
                        fill(header(id, title), content.get());
                    }
                });
    }

    private void fill(Node header, Node content) {
        setTop(header);
        setCenter(content);
        setAlignment(content, Pos.TOP_LEFT);
    }

    private Node header(String id, String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("title-4");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId(id + "-close");
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setTooltip(new Tooltip("Hide this panel"));
        close.setAccessibleText("Hide this panel");
        close.setOnAction(event -> isShown.set(false));
        HBox header = new HBox(heading, space, close);
        header.getStyleClass().add("side-panel-header");
        return header;
    }

    public BooleanProperty shownProperty() {
        return isShown;
    }

    /** Shows the panel, or hides it if it is shown. */
    public void toggle() {
        isShown.set(!isShown.get());
    }
}
