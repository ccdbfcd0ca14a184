package sheetgrad.ui;

import java.util.List;
import java.util.function.Consumer;
import sheetgrad.ui.command.Command;

/** Commands about defined names. */
final class NameCommands {
    private final CurrentWorkbook current;
    private final List<Command> names;

    NameCommands(CurrentWorkbook current) {
        this.current = current;
        this.names =
                List.of(
                        command("name-manager", "Name manager...", Names::manage)
                                .withKey("Shortcut+F3"),
                        command("define-name", "Define name...", Names::define),
                        command("create-names", "Create names from selection...", Names::create)
                                .withKey("Shortcut+Shift+F3"),
                        current.command(
                                        "paste-name",
                                        "Paste name...",
                                        view -> view.tools().names().paste())
                                .withKey("F3"));
    }

    private Command command(String id, String name, Consumer<Names> action) {
        return current.commandAfterEdit(id, name, view -> action.accept(view.tools().names()));
    }

    List<Command> all() {
        return names;
    }
}
