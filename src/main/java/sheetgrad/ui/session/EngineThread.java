package sheetgrad.ui.session;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/** Threads for calculation and training: of low priority, so that the window stays quick, and with room for deep trees. */
final class EngineThread {
    private static final long STACK_BYTES = 256L << 20;

    private EngineThread() {}

    /** An executor with one such thread. */
    static ScheduledExecutorService executor(String name) {
        ThreadFactory factory = task -> create(name, task);
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, factory);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return executor;
    }

    /** A thread that ends with the program, not started yet. */
    static Thread create(String name, Runnable task) {
        Thread thread = new Thread(null, task, name, STACK_BYTES);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
