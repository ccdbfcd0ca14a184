package sheetgrad.ui.panel;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Something with side panels at its right, whose width can be dragged; they take no room while none is shown. */
public final class PanelSplit extends SplitPane {
    private static final double WIDTH = 330;

    private final Node main;
    private final SidePanels side;
    private double width = WIDTH;

    public PanelSplit(Node main, SidePanels side) {
        this.main = main;
        this.side = side;
        getStyleClass().add("panel-split");
        SplitPane.setResizableWithParent(side, false);
        side.visibleProperty().addListener((value, before, now) -> arrange());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> dragged());
        widthProperty().addListener((value, before, now) -> place());
        getItems().add(main);
        arrange();
    }

    private void arrange() {
        boolean hasSide = getItems().contains(side);
        if (side.isVisible() == hasSide) {
            return;
        }
        if (side.isVisible()) {
            getItems().setAll(main, side);
            place();
            // The first layout after a change of items begins with the divider in the middle.
            Platform.runLater(this::place);
        } else {
            getItems().setAll(main);
        }
    }

    private void dragged() {
        if (side.isVisible() && side.getWidth() > 0) {
            width = side.getWidth();
        }
    }

    /** The panels keep their width while a window opens, step by step, and whenever it grows. */
    private void place() {
        if (side.isVisible() && getWidth() > 0) {
            setDividerPositions(Math.max(0.2, 1 - width / getWidth()));
        }
    }
}
