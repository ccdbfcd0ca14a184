package sheetgrad.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandControls;

/** The menu bar and the tool bar. */
final class MainMenu {
    private final MainWindow window;
    private final WindowCommands commands;

    MainMenu(MainWindow window, WindowCommands commands) {
        this.window = window;
        this.commands = commands;
    }

    MenuBar menuBar() {
        MenuBar bar = new MenuBar();
        commands.menus().forEach(menu -> bar.getMenus().add(CommandControls.menu(menu)));
        bar.getMenus().get(0).getItems().add(1, recent(bar.getMenus().get(0)));
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu recent(Menu file) {
        Menu recent = new Menu("Open recent");
        file.setOnShowing(event -> fillRecent(recent));
        return recent;
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

    ToolBar toolBar() {
        ToolBar bar = new ToolBar();
        for (List<Command> group : commands.tools()) {
            if (!bar.getItems().isEmpty()) {
                bar.getItems().add(new Separator(Orientation.VERTICAL));
            }
            group.forEach(command -> bar.getItems().add(CommandControls.button(command)));
        }
        bar.getItems().add(new Separator(Orientation.VERTICAL));
        for (Command command : commands.namedTools()) {
            ButtonBase button = CommandControls.namedButton(command);
            if (command.selected().isEmpty()) {
                button.getStyleClass().add("accent");
            }
            bar.getItems().add(button);
        }
        return bar;
    }
}
