package sheetgrad.ui;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import sheetgrad.ui.settings.UserSettings;

/** Opens a window as large as it was when it was closed last, and remembers its size. */
final class WindowBounds {
    static final double WIDTH = 1400;
    static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 640;
    private static final double SMALLEST_HEIGHT = 400;
    private static final Duration PLACING = Duration.millis(500);
    private static final double STAGGER = 28;
    private static final String MAXIMIZED = "maximized";

    private final Stage stage;
    private final UserSettings settings;

    WindowBounds(Stage stage, UserSettings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** @param before how many windows there are already, which are not to be covered */
    void show(int before) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Optional<String> remembered = settings.get("window");
        double width = Math.min(screen.getWidth(), part(remembered, 0, WIDTH));
        double height = Math.min(screen.getHeight(), part(remembered, 1, HEIGHT));
        // Some window managers on X11 heed nothing but the smallest size while they place a window.
        stage.setMinWidth(width);
        stage.setMinHeight(height);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(screen.getMinX() + (screen.getWidth() - width) / 2 + STAGGER * (before % 8));
        stage.setY(screen.getMinY() + (screen.getHeight() - height) / 2 + STAGGER * (before % 8));
        stage.show();
        PauseTransition placing = new PauseTransition(PLACING);
        placing.setOnFinished(
                event -> {
                    stage.setMinWidth(Math.min(SMALLEST_WIDTH, width));
                    stage.setMinHeight(Math.min(SMALLEST_HEIGHT, height));
                });
        placing.play();
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
