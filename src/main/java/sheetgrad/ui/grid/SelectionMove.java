package sheetgrad.ui.grid;

/** Where the active cell goes: after an edit, or by a key. */
public enum SelectionMove {
    NONE(0, 0),
    UP(-1, 0),
    DOWN(1, 0),
    LEFT(0, -1),
    RIGHT(0, 1);

    private final int rowStep;
    private final int columnStep;

    SelectionMove(int rowStep, int columnStep) {
        this.rowStep = rowStep;
        this.columnStep = columnStep;
    }

    int rowStep() {
        return rowStep;
    }

    int columnStep() {
        return columnStep;
    }

    boolean isVertical() {
        return rowStep != 0;
    }

    /** -1 towards the first row or column, else 1. */
    int step() {
        return rowStep + columnStep < 0 ? -1 : 1;
    }
}
