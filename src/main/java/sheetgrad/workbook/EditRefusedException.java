package sheetgrad.workbook;

/** Something cannot be done to a workbook; the message says why, in one sentence for the user. Nothing was changed. */
public final class EditRefusedException extends Exception {
    /** What Excel says where a part of an array formula's range would be changed. */
    public static final String PART_OF_ARRAY = "You can't change part of an array.";

    private static final long serialVersionUID = 1L;

    public EditRefusedException(String sentence) {
        super(sentence);
    }
}
