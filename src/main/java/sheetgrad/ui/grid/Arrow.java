package sheetgrad.ui.grid;

import sheetgrad.reference.CellRange;

/** An arrow from the middle of one range to the middle of another, or between a range and an icon that stands for other sheets. */
public record Arrow(CellRange from, CellRange to, Kind kind) {
    /** What an arrow tells. */
    public enum Kind {
        /** The second range reads the first. */
        READ,
        /** The second range has its error from the first. */
        ERROR,
        /** The range, which is both ends, reads cells of other sheets. */
        FROM_OTHER_SHEETS,
        /** The range, which is both ends, is read by cells of other sheets. */
        TO_OTHER_SHEETS
    }

    /** An arrow to a range from what it reads. */
    public Arrow(CellRange from, CellRange to) {
        this(from, to, Kind.READ);
    }

    /** An arrow to a range from the icon of other sheets. */
    public static Arrow fromOtherSheets(CellRange to) {
        return new Arrow(to, to, Kind.FROM_OTHER_SHEETS);
    }

    /** An arrow from a range to the icon of other sheets. */
    public static Arrow toOtherSheets(CellRange from) {
        return new Arrow(from, from, Kind.TO_OTHER_SHEETS);
    }

    /** Whether one end is the icon of other sheets. */
    public boolean leadsToOtherSheets() {
        return kind == Kind.FROM_OTHER_SHEETS || kind == Kind.TO_OTHER_SHEETS;
    }
}
