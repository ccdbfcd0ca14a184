package sheetgrad.calculation.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.calculation.store.CellKey;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.value.ArrayValue;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;

/**
 * What a file stored for formulas that ask what is not here: servers, macros, add-ins, pivot tables, other files. Such a
 * cell goes on showing that as long as its formula is the same. Nothing is kept where the formula comes to the same
 * without an answer.
 */
public final class KeptResults {
    private record Kept(Expression expression, Value result) {}

    private final Map<Long, Kept> results = new HashMap<>();
    private Optional<CellValues> stored = Optional.empty();

    /** Takes results from these values, until {@link #close}. */
    public void open(CellValues values) {
        stored = Optional.of(values);
    }

    /** What results are taken from; nothing after {@link #close}. */
    public Optional<CellValues> stored() {
        return stored;
    }

    public void close() {
        stored = Optional.empty();
    }

    /** What a cell shows whose formula has asked what is not here and came to {@code calculated} without an answer. */
    public Value result(Block block, int row, int column, Value calculated) {
        long cell = CellKey.of(block.sheet(), row, column);
        if (stored.isPresent() && !results.containsKey(cell)) {
            Value result = stored(stored.get(), block, new CellAddress(row, column));
            if (!(result instanceof BlankValue) && !isSame(result, calculated)) {
                results.put(cell, new Kept(block.expression(), result));
            }
        }
        Kept kept = results.get(cell);
        return kept != null && kept.expression().equals(block.expression())
                ? kept.result()
                : calculated;
    }

    private static Value stored(CellValues values, Block block, CellAddress anchor) {
        CellRange cell = CellRange.of(anchor);
        CellRange filled =
                switch (block.form()) {
                    case ARRAY -> block.filledBy(cell);
                    case DYNAMIC -> values.spillRange(block.sheet(), anchor).orElse(cell);
                    default -> cell;
                };
        if (filled.isSingleCell()) {
            return values.value(block.sheet(), anchor.row(), anchor.column());
        }
        return ArrayValue.generate(
                filled.rows(),
                filled.columns(),
                i ->
                        values.value(
                                block.sheet(),
                                anchor.row() + i / filled.columns(),
                                anchor.column() + i % filled.columns()));
    }

    private static boolean isSame(Value stored, Value calculated) {
        return stored instanceof ErrorValue one && calculated instanceof ErrorValue other
                ? one.kind() == other.kind()
                : stored.equals(calculated);
    }

    /** Whether the cell of a block shows what the file stored. */
    public boolean contains(Block block, int row, int column) {
        Kept kept = results.get(CellKey.of(block.sheet(), row, column));
        return kept != null && kept.expression().equals(block.expression());
    }

    /** Forgets what belongs to formulas that are no longer there, before cells change places. */
    public void forgetReplaced(BlockIndex index) {
        results.entrySet()
                .removeIf(
                        entry -> {
                            Block block = index.at(entry.getKey());
                            return block == null
                                    || !block.expression().equals(entry.getValue().expression());
                        });
    }

    /** Takes note that cells have changed places, and their formulas with them. */
    public void displaced(List<Displacement> displacements, BlockIndex index) {
        Map<Long, Kept> before = Map.copyOf(results);
        results.clear();
        before.forEach(
                (cell, kept) ->
                        placeAfter(cell, displacements)
                                .ifPresent(
                                        place -> {
                                            Block block = index.at(place);
                                            if (block != null) {
                                                results.put(
                                                        place,
                                                        new Kept(
                                                                block.expression(), kept.result()));
                                            }
                                        }));
    }

    private static Optional<Long> placeAfter(long cell, List<Displacement> displacements) {
        int sheet = CellKey.sheet(cell);
        int row = CellKey.row(cell);
        int column = CellKey.column(cell);
        for (Displacement displacement : displacements) {
            if (displacement.moves(sheet, row, column)) {
                sheet = displacement.targetSheet();
                row += displacement.rows();
                column += displacement.columns();
            } else if (displacement.loses(sheet, row, column)) {
                return Optional.empty();
            }
        }
        return Optional.of(CellKey.of(sheet, row, column));
    }
}
