package sheetgrad.ui.grid;

import sheetgrad.reference.CellAddress;

/** A button in a cell that opens a list. */
public record CellButton(CellAddress cell, Kind kind) {
    /** What the list is for, and what the button looks like. */
    public enum Kind {
        /** Of a filter without a condition on this column. */
        FILTER,
        /** Of a filter that hides rows by this column. */
        ACTIVE_FILTER,
        /** Of values to choose from; beside the cell, and only while it is the active one. */
        CHOICES
    }
}
