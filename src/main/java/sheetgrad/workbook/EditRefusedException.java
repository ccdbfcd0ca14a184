package sheetgrad.workbook;

/** Something cannot be done to a workbook; the message says why, in one sentence for the user. Nothing was changed. */
public final class EditRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    public EditRefusedException(String sentence) {
        super(sentence);
    }
}
