package sheetgrad.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import sheetgrad.ui.grid.GridTheme;
import sheetgrad.ui.settings.UserSettings;

/** How the window looks: light or dark, and large for an audience. Light or dark is remembered. */
final class Appearance {
    private static final String DARK = "dark";
    private static final int PRESENTED_ZOOM = 150;

    private final UserSettings settings;
    private final CurrentWorkbook current;
    private final Parent root;
    private final ReadOnlyBooleanWrapper isDark = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isPresenting = new ReadOnlyBooleanWrapper();

    Appearance(UserSettings settings, CurrentWorkbook current, Parent root) {
        this.settings = settings;
        this.current = current;
        this.root = root;
        current.viewProperty().addListener((value, before, now) -> show());
        if (settings.get("theme").filter(DARK::equals).isPresent()) {
            toggleDark();
        }
    }

    ReadOnlyBooleanProperty darkProperty() {
        return isDark.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty presentingProperty() {
        return isPresenting.getReadOnlyProperty();
    }

    void toggleDark() {
        isDark.set(!isDark.get());
        settings.put("theme", isDark.get() ? DARK : "light");
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
        current.with(
                view -> {
                    IntegerProperty zoom = view.grid().zoomPercentProperty();
                    zoom.set(isPresenting.get() ? Math.max(zoom.get(), PRESENTED_ZOOM) : 100);
                });
        show();
    }

    private void show() {
        current.with(
                view -> {
                    view.grid().setTheme(isDark.get() ? GridTheme.dark() : GridTheme.light());
                    view.grid().setSpotlight(isPresenting.get());
                });
    }
}
