package sheetgrad.xlsx;

import java.nio.file.Path;

/**
 * A file that cannot be read or written. The message is one sentence for the user that names the file and, where it
 * applies, the sheet and cell.
 */
public final class WorkbookFileException extends Exception {
    private static final long serialVersionUID = 1L;

    WorkbookFileException(Path file, String whatIsWrong) {
        super(file + ": " + whatIsWrong);
    }

    WorkbookFileException(Path file, String whatIsWrong, Throwable cause) {
        super(file + ": " + whatIsWrong, cause);
    }
}
