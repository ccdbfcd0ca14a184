package sheetgrad.ui;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.lesson.CourseModels;
import sheetgrad.ui.grid.WrappedLines;
import sheetgrad.ui.session.SessionServices;
import sheetgrad.ui.session.WorkbookFiles;
import sheetgrad.ui.settings.FileSettings;
import sheetgrad.xlsx.OpenedWorkbook;
import sheetgrad.xlsx.RecoveryFiles;

/** Starts JavaFX, puts the window together and opens it. */
public final class SheetgradWindow {
    /** Made when it is needed, which is for no other command. */
    private static final class Logs {
        static final Logger OURS = Logger.getLogger(SheetgradWindow.class.getName());

        /** Kept, because a logger that nobody holds forgets its level. */
        static final Logger JAVAFX = Logger.getLogger("javafx");

        private Logs() {}
    }

    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    /** Whether JavaFX has started; nothing before that was tried. */
    private Optional<Boolean> started = Optional.empty();

    /** The window that has been made and is not shown yet; used on the application thread. */
    private Optional<MainWindow> ready = Optional.empty();

    /**
     * Shows the window, made ready before, on its start page and returns when it has been closed. To be called off the
     * application thread.
     */
    public void open() {
        open(MainWindow::show);
    }

    /** Shows the window, made ready before, on a file that has been read, and returns when it has been closed. */
    public void open(Path file, OpenedWorkbook workbook) {
        open(window -> window.openFile(file, workbook));
    }

    private void open(Consumer<MainWindow> first) {
        onApplicationThread(() -> first.accept(ready.orElseThrow()));
        closed.join();
    }

    private void onApplicationThread(Runnable task) {
        Platform.runLater(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException mistake) {
                        closed.completeExceptionally(mistake);
                    }
                });
    }

    private void makeReady(FunctionRegistry functions) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Windows windows = new Windows(services(functions), () -> closed.complete(true));
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, mistake) -> {
                            Logs.OURS.log(Level.SEVERE, "a mistake in the window", mistake);
                            windows.tell("Something went wrong in the program: " + mistake);
                        });
        ready = Optional.of(windows.make());
    }

    private static WindowServices services(FunctionRegistry functions) {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path settings =
                FileSettings.usualFile(System.getenv(), System.getProperty("os.name", ""), home);
        return new WindowServices(
                new SessionServices(
                        functions,
                        new WorkbookFiles(),
                        new RecoveryFiles(settings.resolveSibling("recovery"), Clock.systemUTC()),
                        () -> new WrappedLines()::count,
                        new PulseExecutor()),
                new FileSettings(settings),
                CourseModels.all(),
                new FileDialogs());
    }

    /** Begins to make the window ready, so that it can be shown at once; returns whether there is a display for it. */
    public boolean prepare(FunctionRegistry functions) {
        boolean hasDisplay = start();
        if (hasDisplay) {
            onApplicationThread(() -> makeReady(functions));
        }
        return hasDisplay;
    }

    /**
     * Starts JavaFX, which takes a while, unless that was done before; returns whether there is a display, which is found
     * out by that. May be called on any thread.
     */
    public synchronized boolean start() {
        if (started.isEmpty()) {
            started = Optional.of(mayHaveDisplay() && isStarted());
        }
        return started.get();
    }

    private static boolean mayHaveDisplay() {
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean isMonocle = "Monocle".equals(System.getProperty("glass.platform"));
        boolean isNamed = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        return !isLinux || isMonocle || isNamed;
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private static boolean isStarted() {
        // JavaFX warns of being loaded from the class path, which is how one jar holds everything.
        Logs.JAVAFX.setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> {});
            return true;
        } catch (RuntimeException | LinkageError failure) {
            Logs.OURS.log(Level.FINE, "JavaFX cannot start", failure);
            return false;
        }
    }
}
