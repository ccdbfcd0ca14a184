package sheetgrad.workbook;

/** What may be wrong with a cell although it can be calculated, as Excel checks it in the background. */
public enum ErrorCheck {
    ERROR_VALUE("evalError", "The formula in this cell results in an error."),
    NUMBER_AS_TEXT(
            "numberStoredAsText",
            "The number in this cell is stored as text, and formulas may not count it."),
    INCONSISTENT_FORMULA(
            "formula", "The formula in this cell differs from the formulas on both sides of it."),
    OMITTED_CELLS(
            "formulaRange", "The formula in this cell leaves out numbers that adjoin its range.");

    private final String word;
    private final String sentence;

    ErrorCheck(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** The attribute by which files say that it is to be ignored (ECMA-376 part 1, 18.3.1.50). */
    public String word() {
        return word;
    }

    /** What the user is told. */
    public String sentence() {
        return sentence;
    }
}
