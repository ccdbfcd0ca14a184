package sheetgrad.lesson;

import java.util.StringJoiner;
import sheetgrad.lesson.generator.Looks;
import sheetgrad.lesson.generator.Places;
import sheetgrad.lesson.generator.SheetDraft;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * What training makes small where weights could grow without end: the training loss plus a little of the sum of all
 * squared weights. Stands in the third column, below the losses.
 */
final class WeightDecay {
    /** The sum that is trained. */
    static final CellAddress OBJECTIVE = CellAddress.of("C6");

    private static final CellAddress DECAY = CellAddress.of("C8");

    private WeightDecay() {}

    static void write(SheetDraft draft, CellAddress loss, double decay, CellRange... weights) {
        write(draft, "loss", loss, decay, weights);
    }

    /** Writes the sum and the strength of the decay, and calls the loss by a name. */
    static void write(
            SheetDraft draft, String name, CellAddress loss, double decay, CellRange... weights) {
        StringJoiner squares = new StringJoiner("+");
        for (CellRange block : weights) {
            squares.add("SUMSQ(" + block + ")");
        }
        draft.text(OBJECTIVE.row(), 0, name + " with decay", Looks.CAPTION);
        draft.formula(
                OBJECTIVE,
                "=" + loss + "+" + Places.fixed(DECAY) + "*(" + squares + ")",
                Looks.LOSS);
        draft.text(DECAY.row(), 0, "weight decay", Looks.CAPTION);
        draft.number(DECAY.row(), DECAY.column(), decay, Looks.SETTING);
    }
}
