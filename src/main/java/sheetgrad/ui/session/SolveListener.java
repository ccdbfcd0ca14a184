package sheetgrad.ui.session;

import java.util.List;
import sheetgrad.training.EpochPoint;
import sheetgrad.training.LossPoint;
import sheetgrad.training.Restart;
import sheetgrad.training.RestartSummary;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;

/** Somebody who watches a solve; always called on the executor that the session was handed. */
public interface SolveListener {
    /** Where training stands, with the losses so far; the newest only, those in between are left out. */
    void progressed(TrainingProgress progress, List<LossPoint> losses);

    /** What was measured after the epochs so far, if the run goes by epochs. */
    default void measured(List<EpochPoint> epochs) {}

    /** Training has ended and its parameters are in the workbook. */
    void finished(TrainingResult result, List<LossPoint> losses);

    /** One more of many runs from random parameters is over; the newest only. */
    default void restarted(int finished, Restart best) {}

    /** All of many runs are over; the best goes on. */
    default void restarted(RestartSummary summary) {}

    /** Training could not begin, or broke off; one sentence for the user. Nothing was changed. */
    void refused(String sentence);
}
