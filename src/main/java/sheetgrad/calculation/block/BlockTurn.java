package sheetgrad.calculation.block;

import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.lane.LaneFormula;
import sheetgrad.reference.CellRange;

/** When it is a block's turn to be calculated, as the order of calculation keeps it. */
public final class BlockTurn {
    /** A range around the block's dirty cells; null if the block need not be calculated. */
    public @Nullable CellRange due;

    /** Whether other blocks are calculated first. */
    public boolean isWaiting;

    /** The place that the block had in the order of the last calculation; the order is likely to be right again. */
    public int rank;

    /** Whether {@link ComputedReads} knows what its cells read without naming it. */
    public boolean isTracked;

    /** The block's formula made ready for lanes, once it was asked for. */
    public @Nullable LaneFormula formula;

    /** Takes over what stays true of a block of the same formula in other places. */
    public void follow(BlockTurn former) {
        rank = former.rank;
        formula = former.formula;
    }
}
