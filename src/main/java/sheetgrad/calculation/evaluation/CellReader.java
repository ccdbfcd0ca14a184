package sheetgrad.calculation.evaluation;

import java.util.Optional;
import sheetgrad.calculation.block.Block;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.EqualValues;
import sheetgrad.function.RunningTotal;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.Matrix;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;

/** Where an evaluator reads cells. */
public interface CellReader {
    /** The value of a cell; throws {@link NotCalculatedException} if it has to be calculated first. */
    Value read(int sheet, int row, int column);

    /** The numbers of an area, if all of its cells hold numbers that are up to date and not traced. */
    Optional<Matrix> numbers(Area area);

    /** Takes note of cells that a block's formula may read although it does not name them. */
    void noteComputed(Block block, ReferenceValue reference);

    /** What a cell of a block shows that came to a value without an answer to what it asks elsewhere. */
    Value withoutAnswer(Block block, int row, int column, Value calculated);

    /** The part of an area beyond which it is blank. */
    Optional<CellRange> usedPart(Area area);

    /** The places of equal values in an area and below it, if they are known. */
    Optional<EqualValues> equalValues(Area area, CalculationContext context);

    /** The total that goes on as the key says, if it may be used. */
    Optional<RunningTotal> runningTotal(RunningTotal.Key key);

    /** What calls of functions have come to, if that may be used. */
    Optional<KnownResults> knownResults();

    /** The part of an area that ends with the last entered cell of its sheet, or with the last used one of its own. */
    Optional<CellRange> usedPartOfSheet(Area area);

    /** The range that an anchor's array fills. */
    Optional<CellRange> spillRange(int sheet, int row, int column);

    /** The upper left cell of the array formula that the cell lies in, if it lies in one. */
    Optional<CellAddress> arrayFormula(int sheet, int row, int column);
}
