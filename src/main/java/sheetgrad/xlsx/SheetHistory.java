package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellShift;
import sheetgrad.reference.RangeMove;
import sheetgrad.reference.Relocation;
import sheetgrad.workbook.StructuralEdit;
import sheetgrad.xlsx.WorkbookPackage.SheetPart;

/**
 * What became of one sheet since its file was opened.
 *
 * @param origin the part from which it comes, its own or that of the sheet of which it is a copy; nothing if it was made
 *     blank
 * @param isCopy whether the part belongs to another sheet
 * @param moves how cells on it have changed places, in order
 */
record SheetHistory(Optional<SheetPart> origin, boolean isCopy, List<MovedCells.Move> moves) {
    /** The histories by the ids of the sheets, of those sheets too that are gone. */
    static Map<Integer, SheetHistory> of(List<SheetPart> opened, List<StructuralEdit> edits) {
        Map<Integer, SheetHistory> histories = new LinkedHashMap<>();
        for (SheetPart part : opened) {
            histories.put(
                    part.sheet(), new SheetHistory(Optional.of(part), false, new ArrayList<>()));
        }
        for (StructuralEdit edit : edits) {
            if (edit instanceof StructuralEdit.SheetAdded added) {
                histories.put(
                        added.sheet(),
                        new SheetHistory(Optional.empty(), false, new ArrayList<>()));
            } else if (edit instanceof StructuralEdit.SheetCopied copied) {
                SheetHistory original = histories.get(copied.original());
                if (original != null) {
                    histories.put(
                            copied.sheet(),
                            new SheetHistory(
                                    original.origin(), true, new ArrayList<>(original.moves())));
                }
            } else {
                relocation(edit).ifPresent(move -> add(histories, move));
            }
        }
        return histories;
    }

    private static void add(Map<Integer, SheetHistory> histories, Relocation move) {
        histories.forEach(
                (sheet, history) -> {
                    boolean isSource =
                            move.displacement().from().filter(a -> a.sheet() == sheet).isPresent();
                    if (isSource || move.displacement().overwritten().sheet() == sheet) {
                        history.moves().add(new MovedCells.Move(sheet, move));
                    }
                });
    }

    /** How an edit makes cells change places; nothing if it does not. */
    static Optional<Relocation> relocation(StructuralEdit edit) {
        if (edit instanceof StructuralEdit.RowsInserted rows) {
            return Optional.of(CellShift.ofRows(rows.sheet(), rows.first(), rows.count(), true));
        }
        if (edit instanceof StructuralEdit.RowsDeleted rows) {
            return Optional.of(CellShift.ofRows(rows.sheet(), rows.first(), rows.count(), false));
        }
        if (edit instanceof StructuralEdit.ColumnsInserted columns) {
            return Optional.of(
                    CellShift.ofColumns(columns.sheet(), columns.first(), columns.count(), true));
        }
        if (edit instanceof StructuralEdit.ColumnsDeleted columns) {
            return Optional.of(
                    CellShift.ofColumns(columns.sheet(), columns.first(), columns.count(), false));
        }
        if (edit instanceof StructuralEdit.CellsInserted cells) {
            return Optional.of(
                    new CellShift(cells.sheet(), cells.range(), cells.shiftsDown(), true));
        }
        if (edit instanceof StructuralEdit.CellsDeleted cells) {
            return Optional.of(
                    new CellShift(cells.sheet(), cells.range(), cells.shiftsUp(), false));
        }
        if (edit instanceof StructuralEdit.RangeMoved moved) {
            return Optional.of(
                    new RangeMove(
                            new Area(moved.sheet(), moved.range()),
                            moved.targetSheet(),
                            moved.to()));
        }
        return Optional.empty();
    }
}
