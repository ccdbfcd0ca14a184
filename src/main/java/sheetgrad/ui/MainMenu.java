package sheetgrad.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import sheetgrad.lesson.CourseModel;
import sheetgrad.ui.session.SessionSnapshot;

/** The menu bar and the tool bar. */
final class MainMenu {
    private final MainWindow window;
    private final WindowActions actions;
    private final ObservableValue<Optional<SessionSnapshot>> snapshot;

    MainMenu(
            MainWindow window,
            WindowActions actions,
            ObservableValue<Optional<SessionSnapshot>> snapshot) {
        this.window = window;
        this.actions = actions;
        this.snapshot = snapshot;
    }

    MenuBar menuBar() {
        MenuBar bar = new MenuBar(file(), edit(), view(), calculate(), model(), help());
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu file() {
        Menu create = new Menu("New from model");
        for (CourseModel model : window.services().models()) {
            MenuItem item = new MenuItem(model.title());
            item.setOnAction(event -> window.openModel(model));
            create.getItems().add(item);
        }
        Menu recent = new Menu("Open recent");
        Menu file =
                new Menu(
                        "File",
                        null,
                        create,
                        item(actions.open),
                        recent,
                        new SeparatorMenuItem(),
                        item(actions.save),
                        item(actions.saveAs),
                        item(actions.close),
                        new SeparatorMenuItem(),
                        item(actions.quit));
        file.setOnShowing(event -> fillRecent(recent));
        return file;
    }

    private void fillRecent(Menu recent) {
        recent.getItems().clear();
        for (Path path : window.recentFiles().list()) {
            MenuItem item = new MenuItem(path.toString());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> window.openFile(path));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private Menu edit() {
        return new Menu(
                "Edit",
                null,
                item(actions.undo),
                item(actions.redo),
                new SeparatorMenuItem(),
                item(actions.cut),
                item(actions.copy),
                item(actions.paste),
                item(actions.clear),
                new SeparatorMenuItem(),
                item(actions.goTo));
    }

    private Menu view() {
        return new Menu(
                "View",
                null,
                item(actions.zoomIn),
                item(actions.zoomOut),
                item(actions.zoomFull),
                new SeparatorMenuItem(),
                item(actions.nextSheet),
                item(actions.previousSheet));
    }

    private Menu calculate() {
        CheckMenuItem freeze = new CheckMenuItem("Keep random numbers as they are");
        freeze.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> snapshot.getValue().isEmpty(), snapshot));
        snapshot.addListener(
                (value, before, now) ->
                        freeze.setSelected(now.map(SessionSnapshot::isRandomFrozen).orElse(false)));
        freeze.setOnAction(
                event ->
                        window.withWorkbook(
                                view -> view.session().freezeRandom(freeze.isSelected())));
        return new Menu("Calculate", null, item(actions.recalculate), freeze);
    }

    private Menu model() {
        CheckMenuItem gradient = new CheckMenuItem(actions.gradient.getText());
        gradient.setId("menu-gradient");
        gradient.setGraphic(actions.gradient.getGraphic());
        gradient.setAccelerator(actions.gradient.getAccelerator());
        gradient.disableProperty().bind(actions.gradient.disabledProperty());
        window.gradientShownProperty()
                .addListener((value, before, isShown) -> gradient.setSelected(isShown));
        gradient.setOnAction(
                event -> {
                    actions.gradient.handle(event);
                    gradient.setSelected(window.gradientShownProperty().get());
                });
        return new Menu("Model", null, item(actions.solve), gradient);
    }

    private Menu help() {
        return new Menu("Help", null, item(actions.about));
    }

    private static MenuItem item(Action action) {
        return ActionUtils.createMenuItem(action);
    }

    ToolBar toolBar() {
        ToolBar bar = new ToolBar();
        for (List<WindowActions.Tool> group : actions.toolBar()) {
            if (!bar.getItems().isEmpty()) {
                bar.getItems().add(new Separator(Orientation.VERTICAL));
            }
            group.forEach(tool -> bar.getItems().add(button(tool)));
        }
        bar.getItems().add(gradientButton());
        return bar;
    }

    private Node gradientButton() {
        Action action = actions.gradient;
        ToggleButton button = new ToggleButton("Gradient", new FontIcon(Feather.DROPLET));
        button.setId("tool-gradient");
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.disableProperty().bind(action.disabledProperty());
        button.setTooltip(
                new Tooltip(
                        "Shows how the loss changes with every cell: the active formula's,\n"
                                + "or that of the sheet's Solver model ("
                                + action.getAccelerator().getDisplayText()
                                + ")"));
        window.gradientShownProperty()
                .addListener((value, before, isShown) -> button.setSelected(isShown));
        button.setOnAction(
                event -> {
                    action.handle(event);
                    button.setSelected(window.gradientShownProperty().get());
                });
        return button;
    }

    /** Has an icon of its own, because a node can stand in one place only and the menu shows the action's. */
    private static Node button(WindowActions.Tool tool) {
        Action action = tool.action();
        Button button = new Button(action.getText().replace("...", ""), new FontIcon(tool.icon()));
        boolean isNamed = tool.isNamed();
        button.getStyleClass()
                .addAll(isNamed ? "accent" : "flat", isNamed ? "small" : "button-icon");
        button.setId("tool-" + button.getText().toLowerCase(Locale.ROOT).replace(' ', '-'));
        button.setContentDisplay(isNamed ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        button.setFocusTraversable(false);
        button.setOnAction(action);
        button.disableProperty().bind(action.disabledProperty());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(action.longTextProperty());
        button.setTooltip(tooltip);
        return button;
    }
}
