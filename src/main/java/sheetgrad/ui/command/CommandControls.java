package sheetgrad.ui.command;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes menus and buttons of commands. */
public final class CommandControls {
    private CommandControls() {}

    public static Menu menu(CommandMenu commands) {
        Menu menu = new Menu(commands.title());
        commands.submenus().forEach(submenu -> menu.getItems().add(menu(submenu)));
        for (List<Command> group : commands.groups()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(itemOf(menu, command)));
        }
        if (!commands.last().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        commands.last().forEach(submenu -> menu.getItems().add(menu(submenu)));
        return menu;
    }

    /** An item whose icon is made when its menu is shown for the first time. */
    private static MenuItem itemOf(Menu menu, Command command) {
        MenuItem item = plainItem(command);
        command.icon()
                .ifPresent(
                        icon ->
                                menu.addEventHandler(
                                        Menu.ON_SHOWING,
                                        event -> {
                                            if (item.getGraphic() == null) {
                                                item.setGraphic(new FontIcon(icon));
                                            }
                                        }));
        return item;
    }

    /** A menu item, with a tick if the command is a switch. */
    public static MenuItem item(Command command) {
        MenuItem item = plainItem(command);
        command.icon().ifPresent(icon -> item.setGraphic(new FontIcon(icon)));
        return item;
    }

    private static MenuItem plainItem(Command command) {
        MenuItem item =
                command.selected().isPresent()
                        ? checked(command, command.selected().get())
                        : new MenuItem(command.name());
        item.setId("menu-" + command.id());
        item.setMnemonicParsing(false);
        command.keyCombination().ifPresent(item::setAccelerator);
        item.disableProperty().bind(command.disabled());
        if (command.selected().isEmpty()) {
            item.setOnAction(event -> command.run());
        }
        return item;
    }

    private static MenuItem checked(Command command, ObservableBooleanValue isSelected) {
        CheckMenuItem item = new CheckMenuItem(command.name());
        item.setSelected(isSelected.get());
        isSelected.addListener((value, before, now) -> item.setSelected(now));
        item.setOnAction(
                event -> {
                    command.run();
                    item.setSelected(isSelected.get());
                });
        return item;
    }

    /** A button with the command's icon alone, or its name if it has none; a toggle button for a switch. */
    public static ButtonBase button(Command command) {
        ButtonBase button = plainButton(command);
        boolean hasIcon = command.icon().isPresent();
        button.getStyleClass().add("flat");
        if (hasIcon) {
            button.getStyleClass().add("button-icon");
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }
        return button;
    }

    /** A button with icon and name. */
    public static ButtonBase namedButton(Command command) {
        ButtonBase button = plainButton(command);
        button.getStyleClass().add("small");
        return button;
    }

    private static ButtonBase plainButton(Command command) {
        ButtonBase button =
                command.selected().isPresent()
                        ? toggle(command, command.selected().get())
                        : new Button();
        button.setText(command.name().replace("...", ""));
        command.icon().ifPresent(icon -> button.setGraphic(new FontIcon(icon)));
        button.setId("tool-" + command.id());
        button.setFocusTraversable(false);
        button.setMnemonicParsing(false);
        button.disableProperty().bind(command.disabled());
        Tooltips.install(button, () -> tooltip(command));
        if (command.selected().isEmpty()) {
            button.setOnAction(event -> command.run());
        }
        return button;
    }

    private static ToggleButton toggle(Command command, ObservableBooleanValue isSelected) {
        ToggleButton button = new ToggleButton();
        button.setSelected(isSelected.get());
        isSelected.addListener((value, before, now) -> button.setSelected(now));
        button.setOnAction(
                event -> {
                    command.run();
                    button.setSelected(isSelected.get());
                });
        return button;
    }

    private static Tooltip tooltip(Command command) {
        String key = command.keyText().isEmpty() ? "" : " (" + command.keyText() + ")";
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> command.hint().getValue() + key, command.hint()));
        return tooltip;
    }
}
