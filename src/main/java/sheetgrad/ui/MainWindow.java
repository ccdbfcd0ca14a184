package sheetgrad.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.NotificationPane;
import sheetgrad.lesson.CourseModel;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.WorkbookSession;
import sheetgrad.ui.settings.RecentFiles;
import sheetgrad.ui.start.StartPage;
import sheetgrad.xlsx.PoiCellFormatter;
import sheetgrad.xlsx.WorkbookFileException;

/** The window: menus and tool bar around an open workbook or the start page. Used on the application thread. */
final class MainWindow implements StartPage.Choices {
    private final Stage stage;
    private final WindowServices services;
    private final RecentFiles recentFiles;
    private final Questions questions;
    private final NotificationPane messages = new NotificationPane();
    private final BorderPane root = new BorderPane();
    private final ReadOnlyObjectWrapper<Optional<SessionSnapshot>> snapshot =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ChangeListener<Optional<SessionSnapshot>> follow =
            (value, before, now) -> snapshot.set(now);
    private final ReadOnlyBooleanWrapper isGradientShown = new ReadOnlyBooleanWrapper();
    private Optional<WorkbookView> workbook = Optional.empty();

    MainWindow(Stage stage, WindowServices services) {
        this.stage = stage;
        this.services = services;
        this.recentFiles = new RecentFiles(services.settings());
        this.questions = new Questions(stage);
        WindowActions actions = new WindowActions(this, snapshot);
        MainMenu menu = new MainMenu(this, actions, snapshot);
        root.setTop(new VBox(menu.menuBar(), menu.toolBar()));
        root.setCenter(messages);
        Scene scene = new Scene(root, WindowBounds.WIDTH, WindowBounds.HEIGHT);
        scene.getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
        scene.setOnDragOver(this::draggedOver);
        scene.setOnDragDropped(this::dropped);
        for (String key : List.of("Shortcut+EQUALS", "Shortcut+Shift+EQUALS", "Shortcut+ADD")) {
            scene.getAccelerators()
                    .put(KeyCombination.valueOf(key), () -> actions.zoomIn.handle(null));
        }
        scene.getAccelerators()
                .put(
                        KeyCombination.valueOf("Shortcut+SUBTRACT"),
                        () -> actions.zoomOut.handle(null));
        stage.setScene(scene);
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    quit();
                });
        snapshot.addListener((value, before, now) -> showTitle(now));
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
        workbook.ifPresent(MainWindow.this::release);
        workbook = Optional.empty();
        snapshot.set(Optional.empty());
        messages.setContent(new StartPage(services.models(), recentFiles.list(), this));
    }

    private void release(WorkbookView view) {
        isGradientShown.unbind();
        isGradientShown.set(false);
        view.model().snapshotProperty().removeListener(follow);
        view.session().close();
    }

    WindowServices services() {
        return services;
    }

    RecentFiles recentFiles() {
        return recentFiles;
    }

    /** Whether the open workbook shows a gradient on its grid. */
    ReadOnlyBooleanProperty gradientShownProperty() {
        return isGradientShown.getReadOnlyProperty();
    }

    /** Does something with the open workbook, if there is one. */
    void withWorkbook(Consumer<WorkbookView> command) {
        workbook.ifPresent(command);
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
        afterUnsavedQuestion(
                () -> {
                    WorkbookViewModel model = new WorkbookViewModel(this::tell);
                    open(WorkbookSession.open(file, services.session(), model), model);
                });
    }

    @Override
    public void openModel(CourseModel course) {
        afterUnsavedQuestion(
                () -> {
                    WorkbookViewModel model = new WorkbookViewModel(this::tell);
                    open(
                            WorkbookSession.create(
                                    course::build, course.id(), services.session(), model),
                            model);
                });
    }

    private void open(CompletableFuture<WorkbookSession> opening, WorkbookViewModel model) {
        messages.hide();
        Node shown = root.getCenter();
        shown.setDisable(true);
        model.snapshotProperty()
                .addListener(
                        (value, before, now) ->
                                now.filter(first -> before.isEmpty())
                                        .ifPresent(
                                                first ->
                                                        opening.thenAccept(
                                                                session ->
                                                                        showWorkbook(
                                                                                session, model,
                                                                                first))));
        opening.whenComplete(
                (session, failure) -> {
                    shown.setDisable(false);
                    if (failure != null) {
                        tell(sentence(failure));
                    }
                });
    }

    private static String sentence(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause instanceof WorkbookFileException
                ? String.valueOf(cause.getMessage())
                : "The workbook cannot be opened: " + cause;
    }

    private void showWorkbook(
            WorkbookSession session, WorkbookViewModel model, SessionSnapshot first) {
        workbook.ifPresent(this::release);
        WorkbookView view =
                new WorkbookView(
                        session, model, new PoiCellFormatter(first.uses1904()), this::tell);
        workbook = Optional.of(view);
        messages.setContent(view);
        isGradientShown.bind(view.gradient().shownProperty());
        first.file().ifPresent(recentFiles::add);
        view.grid().requestFocus();
        model.snapshotProperty().addListener(follow);
        snapshot.set(model.snapshotProperty().get());
    }

    /** Saves where the workbook came from, or asks where; completes with whether it was saved. */
    CompletableFuture<Boolean> save() {
        Optional<Path> file = snapshot.get().flatMap(SessionSnapshot::file);
        return file.isPresent() ? saveTo(file.get()) : saveAs();
    }

    /** Asks where to save; completes with whether it was saved. */
    CompletableFuture<Boolean> saveAs() {
        String name = snapshot.get().map(SessionSnapshot::name).orElse("");
        String suggested = name.contains(".") ? name : name + ".xlsx";
        return services.files()
                .toSave(stage, suggested, snapshot.get().flatMap(SessionSnapshot::file))
                .map(this::saveTo)
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Boolean> saveTo(Path target) {
        if (workbook.isEmpty() || !workbook.get().finishEdit()) {
            return CompletableFuture.completedFuture(false);
        }
        messages.hide();
        CompletableFuture<Boolean> saving = workbook.get().session().save(target);
        return saving.thenApply(
                isSaved -> {
                    if (isSaved) {
                        recentFiles.add(target);
                    }
                    return isSaved;
                });
    }

    /** Goes back to the start page. */
    void closeWorkbook() {
        afterUnsavedQuestion(this::showStartPage);
    }

    /** Closes the window. */
    void quit() {
        afterUnsavedQuestion(
                () -> {
                    workbook.ifPresent(this::release);
                    stage.hide();
                });
    }

    /** Goes on at once if nothing would be lost; otherwise after the user has said what shall become of the edits. */
    private void afterUnsavedQuestion(Runnable next) {
        if (workbook.isEmpty()) {
            next.run();
            return;
        }
        WorkbookView view = workbook.get();
        if (!view.finishEdit()) {
            return;
        }
        // Dialogs must not be shown within a pulse, in which answers of the session arrive.
        view.session()
                .latest()
                .thenAccept(latest -> Platform.runLater(() -> askUnsaved(view, latest, next)));
    }

    private void askUnsaved(WorkbookView view, SessionSnapshot latest, Runnable next) {
        if (!latest.isDirty() && !view.session().isSolving()) {
            next.run();
            return;
        }
        switch (questions.unsaved(latest.name())) {
            case SAVE ->
                    save().thenAccept(
                                    isSaved -> {
                                        if (isSaved) {
                                            Platform.runLater(next);
                                        }
                                    });
            case DISCARD -> next.run();
            case CANCEL -> view.grid().requestFocus();
        }
    }

    void showAbout() {
        questions.about();
    }

    private void draggedOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        boolean hasFile =
                event.getDragboard().hasFiles() && !event.getDragboard().getFiles().isEmpty();
        if (hasFile) {
            openFile(event.getDragboard().getFiles().get(0).toPath());
        }
        event.setDropCompleted(hasFile);
        event.consume();
    }
}
