package sheetgrad.ui.session;

import java.util.Optional;

/** Somebody who shows a session; always called on the executor that the session was handed. */
public interface SessionListener {
    /** What is shown now; the newest only, those in between are left out. */
    void snapshotTaken(SessionSnapshot snapshot);

    /** What the session is busy with, such as "Calculating"; nothing when it waits for commands. */
    void activityChanged(Optional<String> activity);

    /** A command could not be carried out, and the workbook is as it was before; one sentence for the user. */
    void commandFailed(String sentence);
}
