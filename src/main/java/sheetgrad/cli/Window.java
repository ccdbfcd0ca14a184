package sheetgrad.cli;

import java.nio.file.Path;
import sheetgrad.xlsx.OpenedWorkbook;

/** The window, as far as commands need it. */
public interface Window {
    /** Whether there is a display to show it on. May take a while, and may be asked on any thread. */
    boolean hasDisplay();

    /** Shows the window on its start page, and returns when it has been closed. */
    void open();

    /** Shows the window on a file that has been read already, and returns when it has been closed. */
    void open(Path file, OpenedWorkbook workbook);
}
