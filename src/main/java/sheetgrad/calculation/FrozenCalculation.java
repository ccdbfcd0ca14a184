package sheetgrad.calculation;

import java.time.Clock;
import java.util.Optional;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.function.Recorder;
import sheetgrad.workbook.Workbook;

/**
 * The values of a workbook at one moment, from which slices are calculated with other parameters. Slices on several
 * threads do not disturb one another. It holds as long as the workbook's formulas stay the same.
 */
public final class FrozenCalculation {
    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final RandomDraws random;
    private final Clock clock;

    FrozenCalculation(
            Workbook workbook,
            FunctionRegistry functions,
            BlockIndex index,
            ValueStore values,
            SpillRanges spills,
            RandomDraws random,
            Clock clock) {
        this.workbook = workbook;
        this.functions = functions;
        this.index = index;
        this.values = values;
        this.spills = spills;
        this.random = random.copy();
        this.clock = clock;
    }

    public Workbook workbook() {
        return workbook;
    }

    /** The values at the moment of freezing. */
    public sheetgrad.workbook.CellValues values() {
        return values;
    }

    /** A new slice; what is calculated from traced numbers is told to the recorder. */
    public SliceCalculation slice(Optional<Recorder> recorder) {
        return slice(recorder, Optional.empty());
    }

    /**
     * A slice in which every formula is calculated anew when asked for, and every entered number that a formula reads is
     * traced.
     */
    public SliceCalculation sliceFromInputs(Recorder recorder, InputTracer inputs) {
        SliceCalculation slice = slice(Optional.of(recorder), Optional.of(inputs));
        slice.recalculateEverything(workbook);
        return slice;
    }

    private SliceCalculation slice(Optional<Recorder> recorder, Optional<InputTracer> inputs) {
        ValueStore ownValues = values.fork();
        SpillRanges ownSpills = spills.fork();
        DirtyMarking marking = new DirtyMarking(index, ownValues, ownSpills);
        Calculator calculator =
                new Calculator(
                        workbook, functions, index, ownValues, ownSpills, marking, random, clock,
                        recorder, inputs);
        return new SliceCalculation(index, ownValues, ownSpills, marking, calculator);
    }
}
