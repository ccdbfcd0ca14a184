package sheetgrad.autodiff;

/**
 * Why no derivative leads from a cell to a loss, so that the gradient is not a slope of 0 but none.
 *
 * @param explanation half a sentence for the user, such as "only through ROUND in Sheet1!C5"
 */
public record NoPath(Reason reason, String explanation) {
    /** What ends the path; where several things do, the first of them in the order of calculation. */
    public enum Reason {
        /** No cell that the loss is calculated from reads the cell. */
        NOT_A_PRECEDENT,
        /** The loss is a constant, calculated from nothing. */
        CONSTANT_LOSS,
        /** The cell holds a text, a truth value or an error, or its number is used as a text. */
        TEXT,
        /** A function that is constant almost everywhere, such as ROUND. */
        ZERO_SLOPE,
        /** A function that does not look at the number, such as COUNT or ROWS. */
        NUMBER_NOT_READ,
        /** The number says only which cell or how many cells to take. */
        INDEX,
        /** The number only decides between others. */
        DECISION,
        /** Another branch was taken, or another cell picked. */
        NOT_TAKEN,
        /** A function without derivative. */
        NOT_DIFFERENTIABLE
    }
}
