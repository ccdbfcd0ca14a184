package sheetgrad.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How cells change places: those of one range move together, perhaps to another sheet, and take the places of others.
 *
 * @param from the cells that move; nothing if cells are only lost
 * @param targetSheet the sheet they move to
 * @param rows how many rows they move down; negative for up
 * @param columns how many columns they move to the right; negative for left
 * @param overwritten cells that are lost unless they move themselves
 */
public record Displacement(
        Optional<Area> from, int targetSheet, int rows, int columns, Area overwritten) {
    /** Whether the cell moves. */
    public boolean moves(int sheet, int row, int column) {
        return from.isPresent()
                && from.get().sheet() == sheet
                && from.get().range().contains(row, column);
    }

    /** Whether what the cell holds is lost: another cell takes its place, or it is deleted. */
    public boolean loses(int sheet, int row, int column) {
        boolean isOverwritten =
                overwritten.sheet() == sheet && overwritten.range().contains(row, column);
        return !moves(sheet, row, column) && (isOverwritten || isTarget(sheet, row, column));
    }

    private boolean isTarget(int sheet, int row, int column) {
        int oldRow = row - rows;
        int oldColumn = column - columns;
        return sheet == targetSheet
                && from.isPresent()
                && CellAddress.exists(oldRow, oldColumn)
                && from.get().range().contains(oldRow, oldColumn);
    }

    /** Where a cell is afterwards, on whatever sheet; nothing if what it holds is lost. */
    public Optional<Area> after(int sheet, CellAddress cell) {
        if (loses(sheet, cell.row(), cell.column())) {
            return Optional.empty();
        }
        boolean isMoved = moves(sheet, cell.row(), cell.column());
        CellRange place = CellRange.of(cell);
        return Optional.of(
                isMoved
                        ? new Area(targetSheet, place.moved(rows, columns))
                        : new Area(sheet, place));
    }

    /** Where the moving cells come to lie. */
    public Optional<Area> target() {
        return from.map(area -> new Area(targetSheet, area.range().moved(rows, columns)));
    }

    /** The displacement that brings every cell back that was not lost. */
    public Displacement inverse() {
        int source = from.map(Area::sheet).orElse(targetSheet);
        return new Displacement(target(), source, -rows, -columns, overwritten);
    }

    /** The displacements that take these back, in the order in which they do so. */
    public static List<Displacement> inverses(List<Displacement> displacements) {
        List<Displacement> inverses = new ArrayList<>(displacements.size());
        for (Displacement displacement : displacements) {
            inverses.add(0, displacement.inverse());
        }
        return inverses;
    }

    /** All that cells leave, come to or are lost from. */
    public List<Area> touched() {
        return Stream.of(from, target(), Optional.of(overwritten))
                .flatMap(Optional::stream)
                .toList();
    }
}
