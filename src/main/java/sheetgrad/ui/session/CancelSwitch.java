package sheetgrad.ui.session;

import org.jspecify.annotations.Nullable;

/** Lets other threads interrupt a piece of work, and nothing that comes after it. Used from any thread. */
final class CancelSwitch {
    private @Nullable Thread worker;

    /** Does the work, which can be interrupted meanwhile. */
    void run(Runnable work) {
        begin();
        try {
            work.run();
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        worker = Thread.currentThread();
    }

    private synchronized void end() {
        worker = null;
        Thread.interrupted();
    }

    /** Interrupts the work under way, if there is any. */
    synchronized void cancel() {
        if (worker != null) {
            worker.interrupt();
        }
    }
}
