package sheetgrad.calculation;

import java.time.Clock;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.workbook.Workbook;

/**
 * What a calculation works on: a workbook and its blocks, what the cells show, and where random numbers and the time come
 * from. Values and spills are of the calculation alone; all else it may share with others that are under way.
 */
record CalculationState(
        Workbook workbook,
        FunctionRegistry functions,
        BlockIndex index,
        ValueStore values,
        SpillRanges spills,
        RandomDraws random,
        Clock clock) {

    /** The same with values and spills of its own, which begin as these are. */
    CalculationState fork() {
        return new CalculationState(
                workbook, functions, index, values.fork(), spills.fork(), random, clock);
    }
}
