package sheetgrad.cli;

import java.nio.file.Path;
import java.util.Optional;

/** The window, as far as commands need it. */
public interface Window {
    /** Whether there is a display to show it on. */
    boolean hasDisplay();

    /** Shows the window, on a file or on its start page, and returns when it has been closed. */
    void open(Optional<Path> file);
}
