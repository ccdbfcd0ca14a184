package sheetgrad.calculation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.ComputedReads;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.evaluation.CellReader;
import sheetgrad.calculation.evaluation.KnownResults;
import sheetgrad.calculation.evaluation.NotCalculatedException;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.function.CalculationContext;
import sheetgrad.function.EqualValues;
import sheetgrad.function.RunningTotal;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.Matrix;
import sheetgrad.value.NumberValue;
import sheetgrad.value.ReferenceValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Workbook;

/**
 * The cells as formulas see them while others are still to be calculated: a dirty cell refuses to be read, unless a
 * circle is cut open there and it shows what it had before.
 */
final class CalculatedCells implements CellReader {
    private final Workbook workbook;
    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final IteratedCells iterated;
    private final Optional<InputTracer> inputs;
    private final ComputedReads computed;
    private final KnownPlaces places;

    CalculatedCells(
            CalculationState state,
            IteratedCells iterated,
            Optional<InputTracer> inputs,
            ComputedReads computed) {
        this.workbook = state.workbook();
        this.index = state.index();
        this.values = state.values();
        this.spills = state.spills();
        this.iterated = iterated;
        this.inputs = inputs;
        this.computed = computed;
        this.places = new KnownPlaces(values);
    }

    /** The cell itself, or the anchor of the array it belongs to. */
    long anchor(long cell) {
        if (index.at(cell) != null) {
            return cell;
        }
        int sheet = CellKey.sheet(cell);
        Optional<CellAddress> anchor =
                spills.anchorOf(sheet, CellKey.row(cell), CellKey.column(cell));
        return anchor.isPresent()
                ? CellKey.of(sheet, anchor.get().row(), anchor.get().column())
                : cell;
    }

    @Override
    public Value read(int sheet, int row, int column) {
        @Nullable Value value = values.sheet(sheet).read(row, column);
        if (value == null) {
            long anchor = anchor(CellKey.of(sheet, row, column));
            if (iterated.contains(anchor) && values.isEntered(anchor)) {
                return values.sheet(sheet).get(row, column);
            }
            throw new NotCalculatedException(CellKey.of(sheet, row, column));
        }
        return inputs.isPresent() && value instanceof NumberValue number && !number.isTraced()
                ? trace(sheet, row, column, number)
                : value;
    }

    @Override
    public Value withoutAnswer(Block block, int row, int column, Value calculated) {
        return index.kept().result(block, row, column, calculated);
    }

    @Override
    public Optional<Matrix> numbers(Area area) {
        CellRange range = area.range();
        SheetValues sheet = values.sheet(area.sheet());
        boolean isUsed =
                range.lastRow() <= sheet.lastRow() && range.lastColumn() <= sheet.lastColumn();
        return inputs.isPresent()
                        || !isUsed
                        || range.size() > ArrayValue.MOST_ELEMENTS
                        || sheet.hasDirty(range)
                ? Optional.empty()
                : load(sheet, range);
    }

    /** The numbers of a range, loaded column by column; nothing if one of its cells holds anything else. */
    private static Optional<Matrix> load(SheetValues sheet, CellRange range) {
        Matrix numbers = Matrix.zeros(range.rows(), range.columns());
        double[] column = new double[range.rows()];
        for (int c = 0; c < range.columns(); c++) {
            sheet.load(range.firstRow(), range.firstColumn() + c, column, 0, column.length);
            for (int row = 0; row < column.length; row++) {
                if (Double.isNaN(column[row])) {
                    return Optional.empty();
                }
                numbers.elements()[row * range.columns() + c] = column[row];
            }
        }
        return Optional.of(numbers);
    }

    /** A number that somebody entered becomes a traced one when it is first read. */
    private Value trace(int sheet, int row, int column, NumberValue number) {
        long cell = CellKey.of(sheet, row, column);
        boolean isEntered = anchor(cell) == cell && index.at(cell) == null;
        if (!isEntered) {
            return number;
        }
        Value traced = inputs.orElseThrow().trace(sheet, row, column, number.number());
        values.sheet(sheet).set(row, column, traced);
        return traced;
    }

    @Override
    public void noteComputed(Block block, ReferenceValue reference) {
        reference.areas().forEach(area -> computed.note(block, area));
    }

    /** What is known of ranges that are looked through again and again. */
    KnownPlaces places() {
        return places;
    }

    @Override
    public Optional<EqualValues> equalValues(Area area, CalculationContext context) {
        return places.of(area, context);
    }

    @Override
    public Optional<RunningTotal> runningTotal(RunningTotal.Key key) {
        return places.total(key);
    }

    @Override
    public Optional<KnownResults> knownResults() {
        return places.results();
    }

    @Override
    public Optional<CellRange> usedPart(Area area) {
        return values.sheet(area.sheet()).usedPart(area.range());
    }

    @Override
    public Optional<CellRange> usedPartOfSheet(Area area) {
        CellRange range = area.range();
        Optional<CellRange> own = usedPart(area);
        Optional<CellRange> entered =
                workbook.sheet(area.sheet()).contents().usedRange().flatMap(range::intersection);
        return own.isPresent() ? own.map(part -> entered.map(part::union).orElse(part)) : entered;
    }

    @Override
    public Optional<CellAddress> arrayFormula(int sheet, int row, int column) {
        long anchor = anchor(CellKey.of(sheet, row, column));
        Block block = index.at(anchor);
        return block != null && block.form() == Block.Form.ARRAY
                ? Optional.of(new CellAddress(CellKey.row(anchor), CellKey.column(anchor)))
                : Optional.empty();
    }

    @Override
    public Optional<CellRange> spillRange(int sheet, int row, int column) {
        return spills.rangeOf(sheet, new CellAddress(row, column));
    }
}
