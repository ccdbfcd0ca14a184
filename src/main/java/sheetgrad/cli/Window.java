package sheetgrad.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import sheetgrad.xlsx.OpenedWorkbook;

/** The window and what it paints, as far as commands need it. */
public interface Window {
    /**
     * Makes the window ready while something else is done, and returns whether there is a display to show it on. May take
     * a while, and may be called on any thread.
     */
    boolean prepare();

    /**
     * Writes sheets as a PDF document, as the window would; needs no display. Returns how many pages there are.
     *
     * @param sheet the name of the only one to write; nothing for all that are not hidden and show something
     * @throws IOException if the file cannot be written or there would be too many pages, in a sentence
     */
    int print(Path file, OpenedWorkbook workbook, Optional<String> sheet, Path target)
            throws IOException;

    /** Shows the window that was made ready on its start page, and returns when it has been closed. */
    void open();

    /** Shows the window that was made ready on a file that has been read already, and returns when it has been closed. */
    void open(Path file, OpenedWorkbook workbook);
}
