package sheetgrad.training;

/** Somebody who watches a run; called on the thread of the run, after the start and after every step. */
@FunctionalInterface
public interface TrainingObserver {
    /** Watches nothing. */
    TrainingObserver NONE = progress -> {};

    void stepped(TrainingProgress progress);
}
