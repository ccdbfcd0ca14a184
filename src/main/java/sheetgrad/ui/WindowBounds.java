package sheetgrad.ui;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import sheetgrad.ui.settings.UserSettings;

/** Opens a window as large as it was when it was closed last, and remembers its size. */
final class WindowBounds {
    static final double WIDTH = 1400;
    static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 640;
    private static final double SMALLEST_HEIGHT = 400;
    private static final String MAXIMIZED = "maximized";

    private final Stage stage;
    private final UserSettings settings;

    WindowBounds(Stage stage, UserSettings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    void show() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Optional<String> remembered = settings.get("window");
        double width = Math.min(screen.getWidth(), part(remembered, 0, WIDTH));
        double height = Math.min(screen.getHeight(), part(remembered, 1, HEIGHT));
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
        stage.show();
        // Some window managers on X11 ignore sizes that were set before the window was shown.
        stage.setWidth(width);
        stage.setHeight(height);
        stage.centerOnScreen();
        stage.setMaximized(remembered.filter(MAXIMIZED::equals).isPresent());
        stage.setOnHiding(event -> remember());
    }

    private static double part(Optional<String> size, int index, double usual) {
        String[] parts = size.orElse("").split("x", -1);
        try {
            return parts.length == 2
                    ? Math.max(SMALLEST_HEIGHT, Double.parseDouble(parts[index]))
                    : usual;
        } catch (NumberFormatException noSize) {
            return usual;
        }
    }

    private void remember() {
        settings.put(
                "window",
                stage.isMaximized()
                        ? MAXIMIZED
                        : (int) stage.getWidth() + "x" + (int) stage.getHeight());
    }
}
