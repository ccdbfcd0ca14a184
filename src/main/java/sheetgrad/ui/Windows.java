package sheetgrad.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import sheetgrad.ui.session.SessionSnapshot;

/**
 * The windows of the program, each with a workbook of its own; settings and recent files are shared. Used on the
 * application thread.
 */
final class Windows {
    private final WindowServices services;
    private final Runnable lastClosed;
    private final List<MainWindow> open = new ArrayList<>();

    /** @param lastClosed is told when the last window has been closed */
    Windows(WindowServices services, Runnable lastClosed) {
        this.services = services;
        this.lastClosed = lastClosed;
    }

    /** Opens another window on its start page. */
    MainWindow open() {
        MainWindow window = make();
        window.show();
        return window;
    }

    /** Makes a window ready, for {@link MainWindow#show} to be done soon. */
    MainWindow make() {
        Stage stage = new Stage();
        MainWindow window = new MainWindow(stage, services, this);
        stage.getScene().getRoot().applyCss();
        return window;
    }

    /** Takes note of a window that is being made, until it is closed. */
    void add(MainWindow window, Stage stage) {
        open.add(window);
        stage.setOnHidden(
                event -> {
                    open.remove(window);
                    if (open.isEmpty()) {
                        lastClosed.run();
                    }
                });
    }

    int count() {
        return open.size();
    }

    /** The window that shows this file. */
    Optional<MainWindow> showing(Path file) {
        Optional<Path> wanted = Optional.of(file.toAbsolutePath().normalize());
        return open.stream()
                .filter(
                        window ->
                                window.current()
                                        .snapshotProperty()
                                        .get()
                                        .flatMap(SessionSnapshot::file)
                                        .map(path -> path.toAbsolutePath().normalize())
                                        .equals(wanted))
                .findFirst();
    }

    /** Brings the window behind this one to the front, in the order in which they were opened. */
    void next(MainWindow window) {
        MainWindow next = open.get((open.indexOf(window) + 1) % open.size());
        next.stage().toFront();
        next.stage().requestFocus();
    }

    void forEach(Consumer<MainWindow> action) {
        List.copyOf(open).forEach(action);
    }

    /** Shows a sentence in the window that is in use. */
    void tell(String sentence) {
        open.stream()
                .filter(window -> window.stage().isFocused())
                .findFirst()
                .or(() -> open.stream().findFirst())
                .ifPresent(window -> window.tell(sentence));
    }
}
