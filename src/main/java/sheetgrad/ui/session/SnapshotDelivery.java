package sheetgrad.ui.session;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Hands things to another thread, the newest replacing one that still waits there. Used from any thread. */
final class SnapshotDelivery<T> {
    private final Executor executor;
    private final Consumer<T> receiver;
    private final AtomicReference<Optional<T>> waiting = new AtomicReference<>(Optional.empty());

    SnapshotDelivery(Executor executor, Consumer<T> receiver) {
        this.executor = executor;
        this.receiver = receiver;
    }

    void send(T thing) {
        if (waiting.getAndSet(Optional.of(thing)).isEmpty()) {
            executor.execute(() -> waiting.getAndSet(Optional.empty()).ifPresent(receiver));
        }
    }
}
