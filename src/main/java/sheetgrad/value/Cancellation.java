package sheetgrad.value;

import java.util.concurrent.CancellationException;

/**
 * Work that may take long and can be given up: whoever wants that interrupts the thread it runs on, and the work looks
 * here now and then. Looking costs about a nanosecond.
 */
public final class Cancellation {
    private Cancellation() {}

    /**
     * Goes on unless the work of this thread is to be given up; the thread stays interrupted.
     *
     * @throws CancellationException if it is
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the work was given up");
        }
    }
}
