package sheetgrad.ui.session;

import java.util.Optional;
import sheetgrad.reference.Area;

/** Somebody who shows a session; always called on the executor that the session was handed. */
public interface SessionListener {
    /** What is shown now; the newest only, those in between are left out. */
    void snapshotTaken(SessionSnapshot snapshot);

    /** What the session is busy with, such as "Calculating"; nothing when it waits for commands. */
    void activityChanged(Optional<String> activity);

    /** An edit of these cells was taken back or done again; a snapshot that shows it comes with this or later. */
    default void cellsRestored(Area cells) {}

    /** A command could not be carried out, or not as it was meant; one sentence for the user. */
    void commandFailed(String sentence);
}
