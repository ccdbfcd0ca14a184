package sheetgrad.xlsx;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;
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

    /** The place of a row now, as far as whole rows came or went; nothing if it was deleted. */
    OptionalInt row(int row) {
        return line(row, true, false);
    }

    /** The place of a column now, as far as whole columns came or went; nothing if it was deleted. */
    OptionalInt column(int column) {
        return line(column, false, false);
    }

    /** The same for the end of something that lies on the sheet: of deleted lines it goes to the next. */
    int nearestLine(int line, boolean isRow) {
        return line(line, isRow, true).orElse(line);
    }

    private OptionalInt line(int line, boolean isRow, boolean staysNear) {
        int now = line;
        for (Move move : moves) {
            if (move.relocation() instanceof CellShift shift
                    && shift.isOfWholeLines()
                    && shift.isVertical() == isRow) {
                int first = isRow ? shift.range().firstRow() : shift.range().firstColumn();
                int count = isRow ? shift.range().rows() : shift.range().columns();
                if (now >= first && shift.isInsertion()) {
                    now += count;
                } else if (now >= first + count) {
                    now -= count;
                } else if (now >= first) {
                    if (!staysNear) {
                        return OptionalInt.empty();
                    }
                    now = first;
                }
            }
        }
        return OptionalInt.of(now);
    }
}
