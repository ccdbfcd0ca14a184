package sheetgrad.ui.grid;

import java.util.Optional;

/** Decides whether a text may be entered. */
@FunctionalInterface
public interface EditCheck {
    /** Why the text cannot be entered, in one sentence for the user; empty if it can. */
    Optional<String> refusal(int row, int column, String text);
}
