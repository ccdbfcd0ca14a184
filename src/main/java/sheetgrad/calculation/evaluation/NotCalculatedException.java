package sheetgrad.calculation.evaluation;

import sheetgrad.calculation.store.CellKey;

/**
 * Thrown while a formula is evaluated when it reads a cell that has yet to be calculated: the evaluation is given up,
 * the other cell calculated first, and the formula evaluated again. Carries no stack trace and never leaves the calculation.
 */
public final class NotCalculatedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long cell;

    public NotCalculatedException(long cell) {
        super("", null, false, false);
        this.cell = cell;
    }

    /** The cell that was read, as a {@link CellKey}. */
    public long cell() {
        return cell;
    }
}
