package sheetgrad.ui.session;

import java.util.OptionalInt;

/** Where in the history of edits a workbook is, and where it was when its file was written. */
final class SavedPosition {
    private int position;

    /** Nothing if no file holds a state that can be reached any more. */
    private OptionalInt saved = OptionalInt.of(0);

    /** Takes note of an edit; what had been undone before it is lost. */
    void edited() {
        if (saved.isPresent() && saved.getAsInt() > position) {
            forget();
        }
        position++;
    }

    void undone() {
        position--;
    }

    void redone() {
        position++;
    }

    /** Takes note that the file was written. */
    void saved() {
        saved = OptionalInt.of(position);
    }

    /** Takes note that no file holds the workbook. */
    void forget() {
        saved = OptionalInt.empty();
    }

    /** Whether the file holds the workbook as it is. */
    boolean isHere() {
        return saved.isPresent() && saved.getAsInt() == position;
    }
}
