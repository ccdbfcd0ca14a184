package sheetgrad.ui.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sheetgrad.xlsx.RecoveryFiles;
import sheetgrad.xlsx.RecoveryFiles.Recovery;
import sheetgrad.xlsx.WorkbookFileException;

/** The copies of workbooks that programs left behind when they crashed. Those of running programs are not among them. */
public final class LeftCopies {
    private static final Logger LOG = Logger.getLogger(LeftCopies.class.getName());
    private static final Pattern NAME = Pattern.compile("p([0-9]{1,18})-.*");

    private final RecoveryFiles files;

    public LeftCopies(RecoveryFiles files) {
        this.files = files;
    }

    /** What a session calls its copy, so that another program sees whether it still runs. */
    static String nameOfThisProgram(UUID session) {
        return "p" + ProcessHandle.current().pid() + "-" + session;
    }

    /** The newest first. */
    public List<Recovery> list() {
        return files.list().stream().filter(copy -> !isInUse(copy)).toList();
    }

    private static boolean isInUse(Recovery copy) {
        Matcher name = NAME.matcher(copy.session());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(copy.session(), name.start(1), name.end(1), 10))
                        .filter(program -> wasThereAt(copy.saved(), program))
                        .isPresent();
    }

    /** Systems give the number of a program that has ended to another one later. */
    private static boolean wasThereAt(Instant time, ProcessHandle program) {
        Optional<Instant> start = program.info().startInstant();
        return start.isEmpty() || !start.get().isAfter(time);
    }

    /** Deletes a copy that nobody wants. */
    public void discard(Recovery copy) {
        try {
            files.delete(copy.session());
        } catch (WorkbookFileException failure) {
            LOG.log(Level.WARNING, "a copy for recovery stays", failure);
        }
    }
}
