package sheetgrad.ui.panel;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

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
        side.widthProperty()
                .addListener(
                        (value, before, now) -> {
                            if (side.isVisible() && now.doubleValue() > 0) {
                                width = now.doubleValue();
                            }
                        });
        getItems().add(main);
        arrange();
    }

    private void arrange() {
        boolean hasSide = getItems().contains(side);
        if (side.isVisible() == hasSide) {
            return;
        }
        if (side.isVisible()) {
            double wanted = width;
            getItems().setAll(main, side);
            place(wanted);
            // The first layout after a change of items begins with the divider in the middle.
            Platform.runLater(() -> place(wanted));
        } else {
            getItems().setAll(main);
        }
    }

    private void place(double wanted) {
        if (getWidth() > 0) {
            setDividerPositions(Math.max(0.2, 1 - wanted / getWidth()));
        }
    }
}
