package sheetgrad.ui.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import sheetgrad.xlsx.RecoveryFiles.Recovery;
import sheetgrad.xlsx.WorkbookFileException;

/** Saving of an open workbook, and a copy of it for the case of a crash. Its public methods are for any thread. */
public final class SaveControl {
    private static final Logger LOG = Logger.getLogger(SaveControl.class.getName());

    private static final String SAVING = "Saving";
    private static final String KEEPING = "Keeping a copy";
    private static final String GIVEN_UP =
            "The workbook was not saved: the file is as it was before.";

    private final CommandQueue queue;
    private final WorkbookFiles files;
    private final RecoveryCopy copy;
    private final BooleanSupplier isSolving;
    private final Set<String> lost = new HashSet<>();
    private boolean isPlanned;

    /** @param isSolving whether a solve is under way, during which nothing is saved */
    SaveControl(
            CommandQueue queue, WorkbookFiles files, RecoveryCopy copy, BooleanSupplier isSolving) {
        this.queue = queue;
        this.files = files;
        this.copy = copy;
        this.isSolving = isSolving;
    }

    /**
     * What the next save will not keep, in sentences for the user; what an earlier save has lost is not said again.
     * Completes on the listener's executor; not normally if the save was given up already.
     */
    public CompletableFuture<List<String>> losses() {
        CompletableFuture<List<String>> future = new CompletableFuture<>();
        queue.submit(
                SAVING,
                open -> {
                    try {
                        List<String> losses = lossesOf(open);
                        losses.removeAll(lost);
                        queue.answer(() -> future.complete(losses));
                    } catch (CancellationException givenUp) {
                        queue.fail(GIVEN_UP);
                        queue.answer(() -> future.completeExceptionally(givenUp));
                    }
                });
        return future;
    }

    private List<String> lossesOf(OpenWorkbook open) {
        try {
            return new ArrayList<>(open.losses(files));
        } catch (WorkbookFileException failure) {
            // The save itself fails in the same way and says why.
            LOG.log(Level.FINE, "no losses can be told", failure);
            return new ArrayList<>();
        }
    }

    /** Saves; the future completes on the listener's executor with true, or false after the listener was told why not. */
    public CompletableFuture<Boolean> save(Path target) {
        CompletableFuture<Boolean> future = new CompletableFuture<>();
        queue.submit(
                SAVING,
                open -> {
                    boolean isSaved = trySave(open, target);
                    queue.answer(() -> future.complete(isSaved));
                });
        return future;
    }

    /** Sees to it that the copy is written anew: now if enough has changed, or soon; to be called after each change, on the session's thread. */
    void follow(OpenWorkbook changed) {
        if (copy.isDue(changed)) {
            // As a command of its own, so that what has changed is seen before the copy is written.
            queue.submit(KEEPING, this::writeIfDue);
        } else if (copy.isBehind(changed) && !isPlanned) {
            isPlanned = true;
            queue.submitLater(copy.patience(), KEEPING, this::writePlanned);
        }
    }

    private void writePlanned(OpenWorkbook open) {
        isPlanned = false;
        if (isSolving.getAsBoolean()) {
            follow(open);
        } else if (copy.isBehind(open)) {
            copy.write(open);
        }
    }

    private void writeIfDue(OpenWorkbook open) {
        if (copy.isDue(open) && !isSolving.getAsBoolean()) {
            copy.write(open);
        }
    }

    /** From now on there is a copy of this session's own for that from which the workbook comes. */
    void replace(Recovery former) {
        queue.submit(KEEPING, open -> copy.replace(former, open));
    }

    /** Deletes the copy: the workbook is closed. Completes on the listener's executor. */
    CompletableFuture<Boolean> discardCopy() {
        return queue.ask(
                open -> {
                    copy.discard(open);
                    return true;
                });
    }

    private boolean trySave(OpenWorkbook open, Path target) {
        if (isSolving.getAsBoolean()) {
            queue.fail("The model is being solved: stop that before you save.");
            return false;
        }
        try {
            open.calculation().finish();
            lost.addAll(open.save(target, files));
            copy.discard(open);
            return true;
        } catch (CancellationException givenUp) {
            queue.fail(GIVEN_UP);
            return false;
        } catch (WorkbookFileException failure) {
            queue.fail(String.valueOf(failure.getMessage()));
            return false;
        }
    }
}
