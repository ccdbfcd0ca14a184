package sheetgrad.ui;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Runs tasks on the application thread at the next pulse, in order; so what replaces what waits comes once a frame. */
final class PulseExecutor implements Executor {
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private final AnimationTimer timer =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    isAsked.set(false);
                    runWaiting();
                }
            };

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        if (isAsked.compareAndSet(false, true)) {
            Platform.runLater(timer::start);
        }
    }

    private void runWaiting() {
        Runnable task = waiting.poll();
        while (task != null) {
            task.run();
            task = waiting.poll();
        }
    }
}
