package sheetgrad.ui.session;

import java.util.function.Consumer;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.EditRefusedException;

/**
 * Carries out edits on the session's thread, each as one step that can be undone; if one is refused, the listener gets a
 * sentence that says why.
 */
final class EditSubmission {
    /** Makes an edit of the workbook as it is when the command is carried out. */
    interface EditMaker {
        Edit make(OpenWorkbook open) throws EditRefusedException;
    }

    private final Consumer<Consumer<OpenWorkbook>> change;
    private final Consumer<String> fail;

    /**
     * @param change carries out a command that changes cells
     * @param fail tells the listener why one was refused
     */
    EditSubmission(Consumer<Consumer<OpenWorkbook>> change, Consumer<String> fail) {
        this.change = change;
        this.fail = fail;
    }

    /** Carries out a command that may come to several steps, or to none. */
    void perform(Consumer<OpenWorkbook> command) {
        change.accept(command);
    }

    void submit(EditMaker maker) {
        change.accept(
                open -> {
                    try {
                        open.apply(maker.make(open));
                    } catch (EditRefusedException refusal) {
                        fail.accept(String.valueOf(refusal.getMessage()));
                    }
                });
    }
}
