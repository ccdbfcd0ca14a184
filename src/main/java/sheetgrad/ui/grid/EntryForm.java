package sheetgrad.ui.grid;

/** Into which cells an edited text goes. */
public enum EntryForm {
    /** The edited cell: Enter. */
    CELL,
    /** Every selected cell: Ctrl+Enter. */
    SELECTION,
    /** The selected range as one array formula: Ctrl+Shift+Enter. */
    ARRAY
}
