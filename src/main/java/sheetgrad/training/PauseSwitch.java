package sheetgrad.training;

/** Pauses, single steps and the cancellation of a run, asked for by any thread and heeded by the run between steps. */
final class PauseSwitch {
    private boolean isPaused;
    private boolean isCancelled;
    private int singleSteps;

    synchronized void pause() {
        isPaused = true;
        singleSteps = 0;
    }

    synchronized void resume() {
        isPaused = false;
        notifyAll();
    }

    synchronized void allowOneStep() {
        singleSteps++;
        notifyAll();
    }

    synchronized void cancel() {
        isCancelled = true;
        notifyAll();
    }

    synchronized boolean isPaused() {
        return isPaused;
    }

    synchronized boolean isCancelled() {
        return isCancelled;
    }

    /** Waits while paused; false if the run shall end. An interrupt of the thread cancels too. */
    synchronized boolean awaitPermission() {
        try {
            while (isPaused && singleSteps == 0 && !isCancelled) {
                wait();
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            isCancelled = true;
        }
        if (isPaused && singleSteps > 0) {
            singleSteps--;
        }
        return !isCancelled && !Thread.currentThread().isInterrupted();
    }
}
