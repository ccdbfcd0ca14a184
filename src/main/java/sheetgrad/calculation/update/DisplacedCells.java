package sheetgrad.calculation.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;

/** Where cells were before displacements that have happened one after the other. */
public final class DisplacedCells {
    private final List<Displacement> inverses;

    DisplacedCells(List<Displacement> displacements) {
        this.inverses = Displacement.inverses(displacements);
    }

    /**
     * Cells that have stayed together.
     *
     * @param sheet the sheet they were on
     * @param before where they were on it
     * @param rows how many rows they were below the place where they are now
     * @param columns how many columns they were at its right
     */
    record Piece(int sheet, CellRange before, int rows, int columns) {
        /** Where a part of {@link #before} is now. */
        CellRange now(CellRange part) {
            return part.moved(-rows, -columns);
        }

        private Piece part(CellRange cells) {
            return new Piece(sheet, cells, rows, columns);
        }

        private Piece displaced(CellRange cells, Displacement by) {
            return new Piece(
                    by.targetSheet(),
                    cells.moved(by.rows(), by.columns()),
                    rows + by.rows(),
                    columns + by.columns());
        }
    }

    /** The pieces that the cells of a range are made of; new cells, and those that had other contents, are in none. */
    List<Piece> pieces(int sheet, CellRange range) {
        List<Piece> pieces = List.of(new Piece(sheet, range, 0, 0));
        for (Displacement inverse : inverses) {
            pieces = pieces.stream().flatMap(piece -> split(piece, inverse).stream()).toList();
        }
        return pieces;
    }

    /** The parts of a range that no piece makes up: their cells are new, or had other contents. */
    List<CellRange> fresh(int sheet, CellRange range) {
        List<CellRange> rest = List.of(range);
        for (Piece piece : pieces(sheet, range)) {
            CellRange now = piece.now(piece.before());
            rest = rest.stream().flatMap(part -> part.without(now).stream()).toList();
        }
        return rest;
    }

    private static List<Piece> split(Piece piece, Displacement inverse) {
        List<Piece> parts = new ArrayList<>();
        List<CellRange> staying = List.of(piece.before());
        if (inverse.from().isPresent() && inverse.from().get().sheet() == piece.sheet()) {
            CellRange from = inverse.from().get().range();
            piece.before()
                    .intersection(from)
                    .ifPresent(cells -> parts.add(piece.displaced(cells, inverse)));
            staying = piece.before().without(from);
        }
        staying = without(staying, piece.sheet(), Optional.of(inverse.overwritten()));
        staying = without(staying, piece.sheet(), inverse.target());
        staying.forEach(cells -> parts.add(piece.part(cells)));
        return parts;
    }

    private static List<CellRange> without(List<CellRange> ranges, int sheet, Optional<Area> lost) {
        return lost.filter(area -> area.sheet() == sheet)
                .map(
                        area ->
                                ranges.stream()
                                        .flatMap(one -> one.without(area.range()).stream())
                                        .toList())
                .orElse(ranges);
    }

    /** The whole rows or columns that are new, where whole rows or columns have moved. */
    public static Optional<Area> vacated(Displacement displacement) {
        if (displacement.from().isEmpty()) {
            return Optional.empty();
        }
        CellRange from = displacement.from().get().range();
        int bottom = from.lastRow();
        int right = from.lastColumn();
        if (displacement.rows() > 0) {
            bottom = Math.min(from.firstRow() + displacement.rows(), CellAddress.MAXIMUM_ROWS) - 1;
        } else if (displacement.columns() > 0) {
            right =
                    Math.min(
                                    from.firstColumn() + displacement.columns(),
                                    CellAddress.MAXIMUM_COLUMNS)
                            - 1;
        } else {
            return Optional.empty();
        }
        CellRange vacated = new CellRange(from.firstRow(), from.firstColumn(), bottom, right);
        return Optional.of(new Area(displacement.from().get().sheet(), vacated));
    }
}
