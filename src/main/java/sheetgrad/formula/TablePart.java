package sheetgrad.formula;

/** Which rows of a table a structured reference means. */
public enum TablePart {
    ALL("#All"),
    DATA("#Data"),
    HEADERS("#Headers"),
    TOTALS("#Totals"),
    THIS_ROW("#This Row");

    private final String text;

    TablePart(String text) {
        this.text = text;
    }

    /** The part as it stands between brackets, such as "#This Row". */
    public String text() {
        return text;
    }
}
