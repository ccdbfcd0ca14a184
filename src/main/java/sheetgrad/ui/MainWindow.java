package sheetgrad.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import sheetgrad.lesson.CourseModel;
import sheetgrad.lesson.CourseModels;
import sheetgrad.lesson.guide.GuidedLesson;
import sheetgrad.ui.command.Command;
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
    private final Windows windows;
    private final RecentFiles recentFiles;
    private final MessageBar messages = new MessageBar();
    private final BorderPane root = new BorderPane();
    private final VBox bars;
    private final StackPane layers;
    private final CurrentWorkbook current = new CurrentWorkbook();
    private final LeftCopies leftCopies;
    private final Saving saving;
    private final Opening opening;
    private final WindowCommands commands;
    private final Appearance appearance;
    private final CommandPalette palette;
    private final BusyPane busy = new BusyPane();
    private final NamedViews namedViews;
    private final PaneCycle panes;
    private final FindBar find;
    private final KaggleFiles kaggle;

    /** The only window. */
    MainWindow(Stage stage, WindowServices services) {
        this(stage, services, new Windows(services, () -> {}));
    }

    MainWindow(Stage stage, WindowServices services, Windows windows) {
        this.stage = stage;
        this.services = services;
        this.windows = windows;
        windows.add(this, stage);
        this.recentFiles = new RecentFiles(services.settings());
        this.leftCopies = new LeftCopies(services.session().recovery());
        this.kaggle = new KaggleFiles(this, stage);
        this.saving = new Saving(stage, services, recentFiles, current, messages::hide);
        this.opening = new Opening(services.session(), this::tell, this::showOpened, this::setBusy);
        this.appearance = new Appearance(services.settings(), current, root, windows);
        this.commands = new WindowCommands(this, current);
        this.namedViews = new NamedViews(services.settings(), current);
        this.palette = new CommandPalette(this::allCommands, this::focusGrid);
        StackPane.setAlignment(palette, Pos.TOP_CENTER);
        MainMenu menu = new MainMenu(this, commands);
        this.find = new FindBar(current, this::focusGrid);
        ToolBar toolBar = menu.toolBar();
        this.panes = new PaneCycle(current, toolBar);
        this.bars = new VBox(menu.menuBar(), toolBar, messages);
        root.setTop(bars);
        this.layers = new StackPane(root);
        Scene scene = new Scene(layers, WindowBounds.WIDTH, WindowBounds.HEIGHT);
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
                    closeWindow();
                });
        current.snapshotProperty().addListener((value, before, now) -> showTitle(now));
    }

    /** Shows the window where it was last, with what is in it, otherwise on its start page. */
    void show() {
        fill();
        showTitle(current.snapshotProperty().get());
        new WindowBounds(stage, services.settings()).show(windows.count() - 1);
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

    /** A start page is made for nobody while a workbook is on its way. */
    private void fill() {
        if (root.getCenter() == null && !opening.isUnderWay()) {
            showStartPage();
        }
    }

    private void showStartPage() {
        current.close();
        root.setCenter(
                new StartPage(services.models(), recentFiles.list(), leftCopies.list(), this));
    }

    Stage stage() {
        return stage;
    }

    Windows windows() {
        return windows;
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
        takeIn(find, bars);
        find.open();
    }

    /** Finds again what was sought last, further on or, with -1, back. */
    void findAgain(int step) {
        takeIn(find, bars);
        find.again(step);
    }

    /** The commands of the menus, and the named views of the workbook. */
    private List<Command> allCommands() {
        return Stream.concat(commands.all().stream(), namedViews.commands().stream()).toList();
    }

    /** Saves what is seen now under a name, to be gone to by the palette. */
    void saveView() {
        new Questions(stage).viewName().ifPresent(namedViews::save);
    }

    NamedViews namedViews() {
        return namedViews;
    }

    void forgetViews() {
        namedViews.forget();
    }

    /** Moves the focus to the next pane, or to the one before. */
    void movePane(boolean isForward) {
        panes.move(isForward);
    }

    void openPalette() {
        takeIn(palette, layers);
        palette.open();
    }

    /** What few need at once is styled no sooner than it is asked for. */
    private static void takeIn(Node pane, Pane place) {
        if (pane.getParent() == null) {
            place.getChildren().add(pane);
        }
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
        messages.tell(sentence);
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
        Optional<MainWindow> shown = windows.showing(file);
        if (shown.isPresent()) {
            shown.get().stage.toFront();
            shown.get().stage.requestFocus();
        } else {
            opening.file(file);
        }
    }

    /** Opens a file that has been read already, and shows the window with it. */
    void openFile(Path file, OpenedWorkbook workbook) {
        opening.file(file, workbook);
    }

    @Override
    public void openModel(CourseModel course) {
        opening.model(course);
    }

    @Override
    public void openLesson(GuidedLesson lesson) {
        CourseModel model = CourseModels.find(lesson.model()).orElseThrow();
        opening.model(model, view -> view.tools().guide().start(lesson));
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

    private void setBusy(Optional<String> what) {
        if (!stage.isShowing()) {
            // A window that is not seen yet waits for what is in it.
            what.ifPresentOrElse(text -> {}, this::show);
            return;
        }
        root.setDisable(what.isPresent());
        busy.show(what, opening()::cancel);
        if (what.isPresent()) {
            takeIn(busy, layers);
            messages.hide();
        } else {
            fill();
            focusGrid();
        }
    }

    private Opening opening() {
        return opening;
    }

    /** Shows what has been opened: here if this window shows no workbook, otherwise in another one. */
    private void showOpened(WorkbookView view) {
        if (current.view().isEmpty()) {
            showWorkbook(view);
        } else {
            MainWindow free = windows.make();
            free.showWorkbook(view);
            free.show();
        }
    }

    private void showWorkbook(WorkbookView view) {
        view.model().setMessages(this::tell);
        current.open(view);
        ViewMemory.follow(view, services.settings());
        root.setCenter(view);
        current.snapshotProperty().get().flatMap(SessionSnapshot::file).ifPresent(recentFiles::add);
        Platform.runLater(this::focusGrid);
    }

    /** Closes the window, or goes back to the start page if it is the last. */
    void closeWorkbook() {
        if (windows.count() > 1) {
            closeWindow();
        } else {
            saving.afterUnsavedQuestion(this::showStartPage);
        }
    }

    /** Closes every window; the program ends with the last. */
    void quit() {
        windows.forEach(MainWindow::closeWindow);
    }

    /** Closes the window. */
    void closeWindow() {
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
