package sheetgrad.lesson.generator;

import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** The activation of every cell of a range, as a block of the same shape under a label. */
public record ActivationBlock(CellRange input, Activation activation) {
    /** Writes the label at {@code place} and the block below it; returns the block. */
    public CellRange write(SheetDraft draft, CellAddress place) {
        CellRange room = draft.room(activation.title(), place, input.rows() + 1, input.columns());
        CellRange block =
                CellRange.ofSize(
                        new CellAddress(room.firstRow() + 1, room.firstColumn()),
                        input.rows(),
                        input.columns());
        draft.formula(
                place,
                "=\"" + activation.title() + ": \"&" + Convolution.shapeFormula(block),
                Looks.CAPTION);
        for (int row = 0; row < input.rows(); row++) {
            for (int column = 0; column < input.columns(); column++) {
                draft.formula(
                        Places.at(block, row, column),
                        "=" + activation.of(Places.at(input, row, column).toA1()),
                        Looks.PREDICTION);
            }
        }
        draft.scale(activation.isNeverNegative() ? Looks.heat(block) : Looks.signed(block));
        return block;
    }
}
