package sheetgrad.ui;

import java.util.List;
import java.util.stream.Collectors;
import sheetgrad.ui.panel.SidePanel;
import sheetgrad.ui.settings.UserSettings;

/** Shows the side panels that were shown last, and remembers which are. */
final class PanelMemory {
    private static final String NAME = "panels";

    private PanelMemory() {}

    static void follow(List<SidePanel> panels, UserSettings settings) {
        List<String> shown = List.of(settings.get(NAME).orElse("").split(",", -1));
        for (SidePanel panel : panels) {
            if (shown.contains(panel.getId())) {
                panel.shownProperty().set(true);
            }
        }
        for (SidePanel panel : panels) {
            panel.shownProperty()
                    .addListener((value, before, now) -> settings.put(NAME, shown(panels)));
        }
    }

    private static String shown(List<SidePanel> panels) {
        return panels.stream()
                .filter(panel -> panel.shownProperty().get())
                .map(SidePanel::getId)
                .collect(Collectors.joining(","));
    }
}
