package sheetgrad.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import sheetgrad.ui.grid.GridTheme;
import sheetgrad.ui.settings.UserSettings;

/** How the window looks: light or dark, and large for an audience. Light or dark is remembered. */
final class Appearance {
    private static final String DARK = "dark";
    private static final double USUAL_TEXT = 13;
    private static final double LARGEST_TEXT = 26;

    private final UserSettings settings;
    private final CurrentWorkbook current;
    private final Parent root;
    private final Windows windows;
    private double textSize = USUAL_TEXT;
    private final ReadOnlyBooleanWrapper isDark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isPresenting = new ReadOnlyBooleanWrapper();

    Appearance(UserSettings settings, CurrentWorkbook current, Parent root, Windows windows) {
        this.settings = settings;
        this.current = current;
        this.root = root;
        this.windows = windows;
        current.viewProperty().addListener((value, before, now) -> show());
        follow();
    }

    ReadOnlyBooleanProperty darkProperty() {
        return isDark.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty presentingProperty() {
        return isPresenting.getReadOnlyProperty();
    }

    void toggleDark() {
        settings.put("theme", isDark.get() ? "light" : DARK);
        windows.forEach(window -> window.appearance().follow());
    }

    /** Makes the window's texts larger or smaller by so many pixels; 0 gives them their usual size. */
    void changeTextSize(double by) {
        double size = by == 0 ? USUAL_TEXT : textSize + by;
        settings.put(
                "text-size",
                String.valueOf(Math.max(USUAL_TEXT - 2, Math.min(LARGEST_TEXT, size))));
        windows.forEach(window -> window.appearance().follow());
    }

    /** Looks as the settings say, which all windows share. */
    private void follow() {
        textSize =
                settings.get("text-size")
                        .filter(text -> text.matches("[0-9]{1,2}([.][0-9]+)?"))
                        .map(Double::parseDouble)
                        .orElse(USUAL_TEXT);
        root.setStyle(textSize == USUAL_TEXT ? "" : "-fx-font-size: " + textSize + "px;");
        boolean isNow = settings.get("theme").filter(DARK::equals).isPresent();
        if (isNow == isDark.get()) {
            return;
        }
        isDark.set(isNow);
        Application.setUserAgentStylesheet(
                isDark.get()
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        show();
    }

    /** Presenting makes the formula bar large and puts a spotlight on the active cell. */
    void togglePresenting() {
        isPresenting.set(!isPresenting.get());
        if (isPresenting.get()) {
            root.getStyleClass().add("presenting");
        } else {
            root.getStyleClass().remove("presenting");
        }
        show();
    }

    private void show() {
        current.with(
                view -> {
                    view.grid().setTheme(isDark.get() ? GridTheme.dark() : GridTheme.light());
                    view.grid().decorations().setSpotlight(isPresenting.get());
                    view.shown().zoom().present(isPresenting.get());
                });
    }
}
