package sheetgrad.ui.session;

import java.util.List;
import sheetgrad.training.LossPoint;
import sheetgrad.training.TrainingProgress;
import sheetgrad.training.TrainingResult;

/** Somebody who watches a solve; always called on the executor that the session was handed. */
public interface SolveListener {
    /** Where training stands, with the losses so far; the newest only, those in between are left out. */
    void progressed(TrainingProgress progress, List<LossPoint> losses);

    /** Training has ended and its parameters are in the workbook. */
    void finished(TrainingResult result, List<LossPoint> losses);

    /** Training could not begin, or broke off; one sentence for the user. Nothing was changed. */
    void refused(String sentence);
}
