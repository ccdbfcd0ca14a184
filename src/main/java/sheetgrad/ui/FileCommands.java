package sheetgrad.ui;

import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;
import sheetgrad.ui.command.Command;
import sheetgrad.ui.command.CommandMenu;

/** Commands that open, save and close. */
final class FileCommands {
    private final List<Command> models;
    private final Command newWindow;
    private final Command nextWindow;
    private final Command open;
    private final Command save;
    private final Command saveAs;
    private final Command submission;
    private final Command exportPdf;
    private final Command close;
    private final Command quit;

    FileCommands(MainWindow window, CurrentWorkbook current) {
        models =
                window.services().models().stream()
                        .map(
                                model ->
                                        Command.of(
                                                "new-" + model.id(),
                                                model.title(),
                                                () -> window.openModel(model)))
                        .toList();
        newWindow =
                Command.of("new-window", "New window", () -> window.windows().open())
                        .withIcon(Feather.PLUS_SQUARE)
                        .withKey("Shortcut+Shift+N");
        nextWindow =
                Command.of("next-window", "Next window", () -> window.windows().next(window))
                        .withKey("Ctrl+F6");
        open =
                Command.of("open", "Open...", window::chooseFile)
                        .withIcon(Feather.FOLDER)
                        .withKey("Shortcut+O");
        save =
                current.command("save", "Save", view -> window.saving().save())
                        .withIcon(Feather.SAVE)
                        .withKey("Shortcut+S");
        saveAs =
                current.command("save-as", "Save as...", view -> window.saving().saveAs())
                        .withIcon(Feather.SAVE)
                        .withKey("Shortcut+Shift+S");
        submission =
                current.command(
                                "kaggle-submission",
                                "Kaggle submission...",
                                view -> window.kaggle().writeSubmission(view))
                        .withHint(
                                "Writes the predictions of the sheet \"test\" as Kaggle takes them");
        exportPdf = new PdfCommands(window, current).export();
        close =
                current.command("close", "Close", view -> window.closeWorkbook())
                        .withIcon(Feather.X)
                        .withKey("Shortcut+W");
        quit =
                Command.of("quit", "Quit", window::quit)
                        .withIcon(Feather.LOG_OUT)
                        .withKey("Shortcut+Q");
    }

    Map<String, Command> otherKeys() {
        return Map.of(
                "F12", saveAs,
                "Shift+F12", save,
                "Shortcut+F12", open,
                "Shortcut+F4", close,
                "Shortcut+F2", exportPdf,
                "Ctrl+TAB", nextWindow);
    }

    CommandMenu menu() {
        return CommandMenu.of(
                        "File",
                        List.of(newWindow, nextWindow, open, save, saveAs),
                        List.of(exportPdf, submission),
                        List.of(close),
                        List.of(quit))
                .withSubmenu(CommandMenu.of("New from model", models));
    }

    List<Command> tools() {
        return List.of(open, save);
    }
}
