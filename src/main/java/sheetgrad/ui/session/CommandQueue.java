package sheetgrad.ui.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import sheetgrad.reference.Area;

/**
 * The thread of a session: carries out commands on the open workbook one after the other, and answers on the listener's
 * executor. After each command the listener gets a snapshot. Every method may be called from any thread.
 */
final class CommandQueue {
    private static final Logger LOG = Logger.getLogger(CommandQueue.class.getName());

    private final ScheduledExecutorService engine;
    private final OpenWorkbook open;
    private final Executor listenerExecutor;
    private final SessionListener listener;
    private final SnapshotDelivery<SessionSnapshot> snapshots;
    private final CancelSwitch cancelling = new CancelSwitch();

    CommandQueue(
            ScheduledExecutorService engine,
            OpenWorkbook open,
            Executor listenerExecutor,
            SessionListener listener) {
        this.engine = engine;
        this.open = open;
        this.listenerExecutor = listenerExecutor;
        this.listener = listener;
        this.snapshots = new SnapshotDelivery<>(listenerExecutor, listener::snapshotTaken);
    }

    /**
     * Carries out a command in its turn.
     *
     * @param activity what the listener is told meanwhile; empty for nothing, then it cannot be given up
     */
    void submit(String activity, Consumer<OpenWorkbook> command) {
        if (!activity.isEmpty()) {
            tell(Optional.of(activity));
        }
        execute(
                () -> {
                    if (activity.isEmpty()) {
                        carryOut(command);
                        publish();
                    } else {
                        cancelling.run(() -> carryOut(command));
                        publish();
                        tell(Optional.empty());
                    }
                });
    }

    /** Carries out a command after a while, behind those that came before. */
    void submitLater(Duration delay, String activity, Consumer<OpenWorkbook> command) {
        try {
            engine.schedule(
                    () -> submit(activity, command), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "a command came after the session was closed", closed);
        }
    }

    private void carryOut(Consumer<OpenWorkbook> command) {
        try {
            command.accept(open);
        } catch (CancellationException givenUp) {
            LOG.log(Level.FINE, "a command was given up", givenUp);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
            LOG.log(Level.WARNING, "a command failed", mistake);
            fail("This could not be done: " + mistake);
        }
    }

    /** Gives up the command under way, if it can be. */
    void cancel() {
        cancelling.cancel();
    }

    /** The share of the calculation under way that is done, from 0 to 1. */
    double progress() {
        return open.calculation().progress().share();
    }

    /** Asks something that changes nothing, after all commands so far; the answer comes on the listener's executor. */
    <T> CompletableFuture<T> ask(Function<OpenWorkbook, T> question) {
        CompletableFuture<T> future = new CompletableFuture<>();
        execute(
                () -> {
                    try {
                        T answer = question.apply(open);
                        answer(() -> future.complete(answer));
                    } catch (RuntimeException | StackOverflowError | OutOfMemoryError mistake) {
                        LOG.log(Level.WARNING, "a question failed", mistake);
                        answer(() -> future.completeExceptionally(mistake));
                    }
                });
        return future;
    }

    private void execute(Runnable task) {
        try {
            engine.execute(task);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "a command came after the session was closed", closed);
        }
    }

    /** Does something on the listener's executor. */
    void answer(Runnable task) {
        listenerExecutor.execute(task);
    }

    /** Hands out a snapshot of the workbook as it is. */
    void publish() {
        publish(open.snapshot());
    }

    void publish(SessionSnapshot snapshot) {
        snapshots.send(snapshot);
    }

    private void tell(Optional<String> activity) {
        answer(() -> listener.activityChanged(activity));
    }

    /** Tells the listener that something could not be done. */
    void fail(String sentence) {
        answer(() -> listener.commandFailed(sentence));
    }

    /** Tells the listener which cells an edit taken back or done again has changed. */
    void restored(Area cells) {
        answer(() -> listener.cellsRestored(cells));
    }

    void close() {
        engine.shutdown();
    }
}
