package sheetgrad.ui.session;

/**
 * What a paste takes of copied cells.
 *
 * @param isTransposed whether rows become columns
 */
public record PasteForm(Part part, boolean isTransposed) {
    /** Everything, as it is. */
    public static final PasteForm ALL = new PasteForm(Part.ALL, false);

    /** Which part of a cell. */
    public enum Part {
        /** Formulas, values and formats. */
        ALL,
        /** What cells show, in place of their formulas. */
        VALUES,
        /** Formulas and values without their formats. */
        FORMULAS,
        /** Formats alone. */
        FORMATS
    }

    boolean takesContents() {
        return part != Part.FORMATS;
    }

    boolean takesFormats() {
        return part == Part.ALL || part == Part.FORMATS;
    }
}
