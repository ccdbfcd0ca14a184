package sheetgrad.ui.panel;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/** The panels beside the grid that are shown, one below the other; it takes no room while there is none. */
public final class SidePanels extends SplitPane {
    private final List<SidePanel> panels;

    /**
     * Panels in the order in which they stand below one another.
     *
     * @param hidden is told when one has been hidden
     */
    public SidePanels(List<SidePanel> panels, Consumer<SidePanel> hidden) {
        this.panels = List.copyOf(panels);
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("side-panels");
        for (SidePanel panel : panels) {
            panel.shownProperty()
                    .addListener(
                            (value, before, isShown) -> {
                                arrange();
                                if (!isShown) {
                                    hidden.accept(panel);
                                }
                            });
        }
        arrange();
    }

    private void arrange() {
        getItems().setAll(panels.stream().filter(panel -> panel.shownProperty().get()).toList());
        setVisible(!getItems().isEmpty());
        setManaged(!getItems().isEmpty());
    }
}
