package sheetgrad.ui.panel;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;

/**
 * The panels beside the grid that are shown, one below the other; it takes no room while there is none. Where the window
 * is too low for all of them they keep a height in which one can work, and are scrolled.
 */
public final class SidePanels extends ScrollPane {
    private static final double LEAST_HEIGHT = 260;

    private final List<SidePanel> panels;
    private final SplitPane shown = new SplitPane();

    /**
     * Panels in the order in which they stand below one another.
     *
     * @param hidden is told when one has been hidden
     */
    public SidePanels(List<SidePanel> panels, Consumer<SidePanel> hidden) {
        this.panels = List.copyOf(panels);
        shown.setOrientation(Orientation.VERTICAL);
        setContent(shown);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-panels");
        for (SidePanel panel : panels) {
            panel.shownProperty()
                    .addListener(
                            (value, before, isShown) -> {
                                arrange();
                                if (isShown) {
                                    // Dividers find their places in a second layout.
                                    afterLayout(() -> afterLayout(() -> reveal(panel)));
                                } else {
                                    hidden.accept(panel);
                                }
                            });
        }
        arrange();
    }

    private void arrange() {
        List<SidePanel> open =
                panels.stream().filter(panel -> panel.shownProperty().get()).toList();
        open.forEach(panel -> panel.setMinHeight(open.size() > 1 ? LEAST_HEIGHT : 0));
        shown.getItems().setAll(open);
        for (int i = 0; i + 1 < open.size(); i++) {
            shown.setDividerPosition(i, (i + 1.0) / open.size());
        }
        setVisible(!open.isEmpty());
        setManaged(!open.isEmpty());
    }

    private void afterLayout(Runnable action) {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        Runnable once =
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        action.run();
                    }
                };
        scene.addPostLayoutPulseListener(once);
        Platform.requestNextPulse();
    }

    /** Scrolls so that a panel begins at the top, or as near to it as can be. */
    private void reveal(SidePanel panel) {
        double hidden = shown.getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = shown.sceneToLocal(panel.localToScene(0, 0)).getY();
            setVvalue(top / hidden);
        }
    }
}
