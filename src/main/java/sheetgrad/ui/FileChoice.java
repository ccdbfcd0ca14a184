package sheetgrad.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks the user for files. */
interface FileChoice {
    /** The workbook to open; nothing if the user gave up. */
    Optional<Path> toOpen(Window owner);

    /** Where to write a file of comma-separated text. */
    Optional<Path> toWriteText(Window owner, String suggestedName);

    /** Where to write a document that is no workbook. */
    default Optional<Path> toExport(Window owner, String suggestedName) {
        return toSave(owner, suggestedName, Optional.empty());
    }

    /** Where to save. */
    Optional<Path> toSave(Window owner, String suggestedName, Optional<Path> current);
}
