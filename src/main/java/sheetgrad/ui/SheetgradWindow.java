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
    private static final Logger LOG = Logger.getLogger(SheetgradWindow.class.getName());

    /** Kept, because a logger that nobody holds forgets its level. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private final FunctionRegistry functions;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();

    /** The window that has been made and is not shown yet; used on the application thread. */
    private Optional<MainWindow> ready = Optional.empty();

    public SheetgradWindow(FunctionRegistry functions) {
        this.functions = functions;
    }

    /** Shows the window on its start page and returns when it has been closed. To be called off the application thread. */
    public void open() {
        open(window -> {});
    }

    /** Shows the window on a file that has been read, and returns when it has been closed. */
    public void open(Path file, OpenedWorkbook workbook) {
        open(window -> window.openFile(file, workbook));
    }

    private void open(Consumer<MainWindow> first) {
        onApplicationThread(
                () -> {
                    try {
                        makeReady();
                        MainWindow window = ready.orElseThrow();
                        first.accept(window);
                        window.show();
                    } catch (RuntimeException mistake) {
                        closed.completeExceptionally(mistake);
                    }
                });
        closed.join();
    }

    private void makeReady() {
        if (ready.isPresent()) {
            return;
        }
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Windows windows = new Windows(services(functions), () -> closed.complete(true));
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, mistake) -> {
                            LOG.log(Level.SEVERE, "a mistake in the window", mistake);
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

    /**
     * Begins to make the window ready, so that it can be shown at once; returns whether there is a display for it, to
     * find out which this starts JavaFX.
     */
    public boolean prepare() {
        boolean isLinux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean isMonocle = "Monocle".equals(System.getProperty("glass.platform"));
        boolean isNamed = isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
        return (!isLinux || isMonocle || isNamed) && canStart();
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isBlank();
    }

    private boolean canStart() {
        try {
            onApplicationThread(this::makeReady);
            return true;
        } catch (RuntimeException | LinkageError failure) {
            LOG.log(Level.FINE, "JavaFX cannot start", failure);
            return false;
        }
    }

    private static void onApplicationThread(Runnable task) {
        // JavaFX warns of being loaded from the class path, which is how one jar holds everything.
        JAVAFX_LOG.setLevel(Level.SEVERE);
        try {
            Platform.startup(task);
        } catch (IllegalStateException isStarted) {
            Platform.runLater(task);
        }
    }
}
