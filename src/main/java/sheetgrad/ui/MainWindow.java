package sheetgrad.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import sheetgrad.lesson.CourseModel;
import sheetgrad.ui.session.LeftCopies;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.settings.RecentFiles;
import sheetgrad.ui.start.StartPage;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.RecoveryFiles.Recovery;

/** The window: menus and tool bar around an open workbook or the start page. Used on the application thread. */
final class MainWindow implements StartPage.Choices {
    private static final int LONGEST_END_SECONDS = 3;

    private final Stage stage;
    private final WindowServices services;
    private final RecentFiles recentFiles;
    private final NotificationPane messages = new NotificationPane();
    private final BorderPane root = new BorderPane();
    private final CurrentWorkbook current = new CurrentWorkbook();
    private final LeftCopies leftCopies;
    private final Saving saving;
    private final Opening opening;
    private final WindowCommands commands;
    private final Appearance appearance;
    private final CommandPalette palette;
    private final FindBar find;
    private final KaggleFiles kaggle;

    MainWindow(Stage stage, WindowServices services) {
        this.stage = stage;
        this.services = services;
        this.recentFiles = new RecentFiles(services.settings());
        this.leftCopies = new LeftCopies(services.session().recovery());
        this.kaggle = new KaggleFiles(this, stage);
        this.saving = new Saving(stage, services, recentFiles, current, messages::hide);
        this.opening =
                new Opening(services.session(), this::tell, this::showWorkbook, this::setBusy);
        this.appearance = new Appearance(services.settings(), current, root);
        this.commands = new WindowCommands(this, current);
        this.palette = new CommandPalette(commands::all, this::focusGrid);
        StackPane.setAlignment(palette, Pos.TOP_CENTER);
        MainMenu menu = new MainMenu(this, commands);
        this.find = new FindBar(current, this::focusGrid);
        root.setTop(new VBox(menu.menuBar(), menu.toolBar(), find));
        root.setCenter(messages);
        Scene scene =
                new Scene(new StackPane(root, palette), WindowBounds.WIDTH, WindowBounds.HEIGHT);
        scene.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
        new FileDrop(scene, this::openFile);
        commands.otherKeys()
                .forEach(
                        (key, command) ->
                                scene.getAccelerators()
                                        .put(KeyCombination.valueOf(key), command::run));
        stage.setScene(scene);
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    quit();
                });
        current.snapshotProperty().addListener((value, before, now) -> showTitle(now));
        showStartPage();
    }

    /** Shows the window where it was last. */
    void show() {
        showTitle(Optional.empty());
        new WindowBounds(stage, services.settings()).show();
    }

    private void showTitle(Optional<SessionSnapshot> shown) {
        stage.setTitle(
                shown.map(
                                open ->
                                        open.name()
                                                + (open.isDirty() ? " (edited)" : "")
                                                + " - Sheetgrad")
                        .orElse("Sheetgrad"));
    }

    private void showStartPage() {
        current.close();
        messages.setContent(
                new StartPage(services.models(), recentFiles.list(), leftCopies.list(), this));
    }

    WindowServices services() {
        return services;
    }

    KaggleFiles kaggle() {
        return kaggle;
    }

    RecentFiles recentFiles() {
        return recentFiles;
    }

    Saving saving() {
        return saving;
    }

    Appearance appearance() {
        return appearance;
    }

    void openFind() {
        find.open();
    }

    void openPalette() {
        palette.open();
    }

    private void focusGrid() {
        current.with(view -> view.grid().requestFocus());
    }

    WindowCommands commands() {
        return commands;
    }

    CurrentWorkbook current() {
        return current;
    }

    /** Shows a sentence above the workbook, until it is closed or another one comes. */
    void tell(String sentence) {
        messages.hide();
        messages.setText(sentence);
        messages.show();
    }

    @Override
    public void chooseFile() {
        services.files().toOpen(stage).ifPresent(this::openFile);
    }

    @Override
    public void openFile(Path file) {
        if (KaggleFiles.isText(file)) {
            kaggle.open(file);
            return;
        }
        saving.afterUnsavedQuestion(() -> opening.file(file));
    }

    /** Opens a file that has been read already. */
    void openFile(Path file, OpenedWorkbook workbook) {
        saving.afterUnsavedQuestion(() -> opening.file(file, workbook));
    }

    @Override
    public void openModel(CourseModel course) {
        saving.afterUnsavedQuestion(() -> opening.model(course));
    }

    @Override
    public void recover(Recovery copy) {
        opening.recovered(copy);
    }

    @Override
    public void discard(Recovery copy) {
        leftCopies.discard(copy);
        showStartPage();
    }

    private void setBusy(boolean isBusy) {
        root.getCenter().setDisable(isBusy);
        if (isBusy) {
            messages.hide();
        }
    }

    private void showWorkbook(WorkbookView view) {
        current.open(view);
        messages.setContent(view);
        current.snapshotProperty().get().flatMap(SessionSnapshot::file).ifPresent(recentFiles::add);
        view.grid().requestFocus();
    }

    /** Goes back to the start page. */
    void closeWorkbook() {
        saving.afterUnsavedQuestion(this::showStartPage);
    }

    /** Closes the window. */
    void quit() {
        saving.afterUnsavedQuestion(
                () -> {
                    // The program must not end before the copy for recovery is gone.
                    current.close()
                            .completeOnTimeout(true, LONGEST_END_SECONDS, TimeUnit.SECONDS)
                            .whenComplete((isClosed, failure) -> Platform.runLater(stage::hide));
                });
    }

    void showAbout() {
        new Questions(stage).about();
    }
}
