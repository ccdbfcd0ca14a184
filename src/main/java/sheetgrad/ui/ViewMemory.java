package sheetgrad.ui;

import java.util.List;
import java.util.stream.Collectors;
import sheetgrad.ui.panel.SidePanel;
import sheetgrad.ui.settings.UserSettings;

/** Shows side panels and marks of likely errors as they were shown last, and remembers whether they are. */
final class ViewMemory {
    private static final String PANELS = "panels";
    private static final String CHECKS = "error-checks";
    private static final String OFF = "off";

    private ViewMemory() {}

    static void follow(WorkbookView view, UserSettings settings) {
        follow(view.tools().panels(), settings);
        follow(view.shownCells(), settings);
    }

    private static void follow(ShownCells cells, UserSettings settings) {
        cells.setChecked(settings.get(CHECKS).filter(OFF::equals).isEmpty());
        cells.checkedProperty()
                .addListener((value, before, now) -> settings.put(CHECKS, now ? "on" : OFF));
    }

    private static void follow(List<SidePanel> panels, UserSettings settings) {
        List<String> shown = List.of(settings.get(PANELS).orElse("").split(",", -1));
        for (SidePanel panel : panels) {
            if (shown.contains(panel.getId())) {
                panel.shownProperty().set(true);
            }
        }
        for (SidePanel panel : panels) {
            panel.shownProperty()
                    .addListener((value, before, now) -> settings.put(PANELS, shown(panels)));
        }
    }

    private static String shown(List<SidePanel> panels) {
        return panels.stream()
                .filter(panel -> panel.shownProperty().get())
                .map(SidePanel::getId)
                .collect(Collectors.joining(","));
    }
}
