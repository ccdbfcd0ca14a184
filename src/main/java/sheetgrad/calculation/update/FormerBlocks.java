package sheetgrad.calculation.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import sheetgrad.calculation.analysis.PrecedentPattern;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.RangeIndex;
import sheetgrad.reference.CellRange;

/**
 * The blocks of a workbook before cells changed places; tells which cells hold the same formula as they did there. Block
 * is compared with block, so that the time grows with their number and not with that of their cells.
 */
public final class FormerBlocks {
    private static final int MOST_CELLS = 64;

    private final Map<Integer, RangeIndex<Block>> blocks;
    private final DisplacedCells places;

    /** @param blocks the former blocks by the sheets they were on */
    FormerBlocks(Map<Integer, RangeIndex<Block>> blocks, DisplacedCells places) {
        this.blocks = blocks;
        this.places = places;
    }

    /**
     * The parts of a present block whose cells hold another formula than before, or are new; of spaced blocks perhaps
     * others too.
     */
    List<CellRange> changedParts(Block block) {
        List<CellRange> rest = List.of(block.range());
        for (DisplacedCells.Piece piece : places.pieces(block.sheet(), block.range())) {
            for (CellRange same : sameParts(block, piece)) {
                rest = rest.stream().flatMap(part -> part.without(same).stream()).toList();
            }
        }
        return rest.stream().flatMap(part -> block.within(part).stream()).toList();
    }

    private List<CellRange> sameParts(Block block, DisplacedCells.Piece piece) {
        List<CellRange> parts = new ArrayList<>();
        forEachFormer(
                piece,
                old -> {
                    if (haveOneFormula(old, block)) {
                        common(old, block, piece).ifPresent(parts::add);
                    }
                });
        return parts;
    }

    /** A former block of the same formula, if the cells of this one were in one on the same sheet. */
    Optional<Block> former(Block block) {
        List<Block> found = new ArrayList<>();
        for (DisplacedCells.Piece piece : places.pieces(block.sheet(), block.range())) {
            forEachFormer(
                    piece,
                    old -> {
                        if (old.sheet() == block.sheet() && haveOneFormula(old, block)) {
                            found.add(old);
                        }
                    });
        }
        return found.stream().findFirst();
    }

    private void forEachFormer(DisplacedCells.Piece piece, Consumer<Block> consumer) {
        RangeIndex<Block> index = blocks.get(piece.sheet());
        if (index != null) {
            index.forEachMeeting(piece.before(), consumer);
        }
    }

    /**
     * Whether formulas that read single cells, and were rewritten only because cells changed places, read the very cells
     * that they read before, so that their values hold. Only few cells are looked at: many are calculated as quickly.
     */
    boolean readTheSame(Block block, CellRange cells) {
        boolean[] isSame = {
            cells.size() <= MOST_CELLS && block.form() == Block.Form.ORDINARY && readsCells(block)
        };
        if (isSame[0]) {
            block.forEachCell(
                    cells,
                    (row, column) -> isSame[0] = isSame[0] && readsTheSame(block, row, column));
        }
        return isSame[0];
    }

    private static boolean readsCells(Block block) {
        return block.volatilities().isEmpty()
                && block.precedents().stream()
                        .allMatch(
                                pattern -> pattern.range().first().equals(pattern.range().last()));
    }

    private boolean readsTheSame(Block block, int row, int column) {
        CellRange cell = new CellRange(row, column, row, column);
        List<DisplacedCells.Piece> pieces = places.pieces(block.sheet(), cell);
        boolean[] isSame = new boolean[1];
        for (DisplacedCells.Piece piece : pieces) {
            forEachFormer(
                    piece,
                    old ->
                            isSame[0] |=
                                    old.within(piece.before()).isPresent()
                                            && readsTheSame(block, cell, old, piece.before()));
        }
        return isSame[0];
    }

    private boolean readsTheSame(Block block, CellRange cell, Block old, CellRange before) {
        List<PrecedentPattern> now = block.precedents();
        List<PrecedentPattern> then = old.precedents();
        return old.form() == block.form()
                && readsCells(old)
                && then.size() == now.size()
                && IntStream.range(0, now.size())
                        .allMatch(i -> isTheSame(now.get(i), cell, then.get(i), before));
    }

    private boolean isTheSame(
            PrecedentPattern now, CellRange cell, PrecedentPattern then, CellRange before) {
        Optional<CellRange> read = now.at(cell.firstRow(), cell.firstColumn());
        Optional<CellRange> formerlyRead = then.at(before.firstRow(), before.firstColumn());
        return read.isPresent()
                && formerlyRead.isPresent()
                && places.pieces(now.sheet(), read.get()).stream()
                        .anyMatch(
                                piece ->
                                        piece.sheet() == then.sheet()
                                                && piece.before().equals(formerlyRead.get()));
    }

    private static boolean haveOneFormula(Block old, Block block) {
        return old.form() == block.form()
                && old.filled().size() == block.filled().size()
                && (old.expression() == block.expression()
                        || old.expression().equals(block.expression()));
    }

    /** The cells of a piece that belong to both blocks, if they are spaced alike in both. */
    private static Optional<CellRange> common(Block old, Block block, DisplacedCells.Piece piece) {
        return old.within(piece.before())
                .map(piece::now)
                .filter(now -> now.isSingleCell() || old.spacing().equals(block.spacing()))
                .filter(now -> block.within(now).filter(now::equals).isPresent());
    }
}
