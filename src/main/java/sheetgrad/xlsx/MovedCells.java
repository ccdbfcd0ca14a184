package sheetgrad.xlsx;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.reference.Relocation;

/** Where the cells of one sheet's part have gone since it was written; what went to another sheet is gone. */
final class MovedCells {
    /** One step; {@code sheet} is the id by which it knows the sheet. */
    record Move(int sheet, Relocation relocation) {}

    private final List<Move> moves;

    MovedCells(List<Move> moves) {
        this.moves = List.copyOf(moves);
    }

    boolean isEmpty() {
        return moves.isEmpty();
    }

    List<Move> moves() {
        return moves;
    }

    /** The place of a cell now; nothing if it is gone. */
    Optional<CellAddress> cell(int row, int column) {
        int newRow = row;
        int newColumn = column;
        for (Move move : moves) {
            Displacement displacement = move.relocation().displacement();
            if (displacement.moves(move.sheet(), newRow, newColumn)) {
                if (displacement.targetSheet() != move.sheet()) {
                    return Optional.empty();
                }
                newRow += displacement.rows();
                newColumn += displacement.columns();
            } else if (displacement.loses(move.sheet(), newRow, newColumn)) {
                return Optional.empty();
            }
        }
        return Optional.of(new CellAddress(newRow, newColumn));
    }

    /** What a reference to the range refers to now; nothing if its cells are gone. */
    Optional<CellRange> range(CellRange range) {
        CellRange now = range;
        for (Move move : moves) {
            Optional<Area> after = move.relocation().after(new Area(move.sheet(), now));
            if (after.isEmpty() || after.get().sheet() != move.sheet()) {
                return Optional.empty();
            }
            now = after.get().range();
        }
        return Optional.of(now);
    }

    /** The same for a text such as "A1:B2"; texts that are no range stay as they are. */
    Optional<String> range(String text) {
        Optional<CellRange> old = CellRange.parse(text);
        return old.isEmpty() ? Optional.of(text) : range(old.get()).map(CellRange::toA1);
    }
}
