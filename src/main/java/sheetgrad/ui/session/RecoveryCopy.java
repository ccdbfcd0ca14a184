package sheetgrad.ui.session;

import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import sheetgrad.xlsx.RecoveryFiles;
import sheetgrad.xlsx.RecoveryFiles.Recovery;
import sheetgrad.xlsx.WorkbookFileException;

/**
 * The copy of an open workbook that is there after a crash: written anew after some changes, gone once the workbook is
 * saved or closed. Where it cannot be written work goes on without. Used on the session's thread.
 */
final class RecoveryCopy {
    private static final Logger LOG = Logger.getLogger(RecoveryCopy.class.getName());
    private static final int MOST_CHANGES_LOST = 20;

    private final RecoveryFiles files;
    private final String name = LeftCopies.nameOfThisProgram(UUID.randomUUID());
    private long copiedChanges;

    RecoveryCopy(RecoveryFiles files) {
        this.files = files;
    }

    boolean isDue(OpenWorkbook open) {
        return open.isDirty() && open.changes() - copiedChanges >= MOST_CHANGES_LOST;
    }

    /** Whether there are changes that the copy does not have. */
    boolean isBehind(OpenWorkbook open) {
        return open.isDirty() && open.changes() > copiedChanges;
    }

    /** How long a change may be without a copy. */
    Duration patience() {
        return files.patience();
    }

    /** Writes the copy in place of the last one; whether it is there. */
    boolean write(OpenWorkbook open) {
        copiedChanges = open.changes();
        try {
            open.copy(files, name);
            return true;
        } catch (WorkbookFileException failure) {
            LOG.log(Level.WARNING, "no copy for recovery", failure);
            return false;
        }
    }

    /** Takes the place of the copy that the workbook was opened from. */
    void replace(Recovery former, OpenWorkbook open) {
        if (write(open)) {
            delete(former.session());
        }
    }

    /** The workbook is saved, or is not wanted any more. */
    void discard(OpenWorkbook open) {
        copiedChanges = open.changes();
        delete(name);
    }

    private void delete(String copy) {
        try {
            files.delete(copy);
        } catch (WorkbookFileException failure) {
            LOG.log(Level.WARNING, "a copy for recovery stays", failure);
        }
    }
}
