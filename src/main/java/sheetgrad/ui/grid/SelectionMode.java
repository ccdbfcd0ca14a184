package sheetgrad.ui.grid;

/** What arrow keys and clicks do to the cells that are selected already. */
public enum SelectionMode {
    /** Other cells are selected in their place. */
    REPLACE(""),
    /** The selection reaches from the active cell to where they lead, as if Shift were held (F8). */
    EXTEND("Extend selection"),
    /** Other cells are selected besides, as if Ctrl were held (Shift+F8). */
    ADD("Add to selection");

    private final String title;

    SelectionMode(String title) {
        this.title = title;
    }

    /** As a status bar says it; empty for the usual mode. */
    public String title() {
        return title;
    }
}
