package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.CellRange;

/**
 * The blocks of a workbook before cells changed places; tells which cells hold the same formula as they did there. Block
 * is compared with block, so that the time grows with their number and not with that of their cells.
 */
final class FormerBlocks {
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
        RangeIndex<Block> index = blocks.get(piece.sheet());
        if (index != null) {
            index.forEachMeeting(
                    piece.before(),
                    old -> {
                        if (haveOneFormula(old, block)) {
                            common(old, block, piece).ifPresent(parts::add);
                        }
                    });
        }
        return parts;
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
