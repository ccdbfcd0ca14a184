package sheetgrad.workbook;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.CellShift;
import sheetgrad.reference.Displacement;
import sheetgrad.reference.RangeMove;
import sheetgrad.reference.Relocation;

/**
 * Makes the edits that insert, delete and move cells. Every formula, name, merge, format, table and Solver model that
 * refers to the cells follows them, as in Excel. Nothing is changed until the edit is carried out, which must be before
 * any other edit. Takes time in proportion to the cells of the sheet and the formulas of the workbook.
 */
public final class CellEdits {
    private final Workbook workbook;

    public CellEdits(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Puts blank rows before the row {@code first}; they look like the row above. */
    public Edit insertRows(int sheet, int first, int count) throws EditRefusedException {
        return edit(
                "Insert rows",
                CellShift.ofRows(sheet, first, count, true),
                new StructuralEdit.RowsInserted(sheet, first, count));
    }

    public Edit deleteRows(int sheet, int first, int count) throws EditRefusedException {
        return edit(
                "Delete rows",
                CellShift.ofRows(sheet, first, count, false),
                new StructuralEdit.RowsDeleted(sheet, first, count));
    }

    /** Puts blank columns before the column {@code first}; they look like the column at the left. */
    public Edit insertColumns(int sheet, int first, int count) throws EditRefusedException {
        return edit(
                "Insert columns",
                CellShift.ofColumns(sheet, first, count, true),
                new StructuralEdit.ColumnsInserted(sheet, first, count));
    }

    public Edit deleteColumns(int sheet, int first, int count) throws EditRefusedException {
        return edit(
                "Delete columns",
                CellShift.ofColumns(sheet, first, count, false),
                new StructuralEdit.ColumnsDeleted(sheet, first, count));
    }

    /** Puts in blank cells; what is there moves down, or else to the right. */
    public Edit insertCells(int sheet, CellRange range, boolean shiftsDown)
            throws EditRefusedException {
        return edit(
                "Insert cells",
                new CellShift(sheet, range, shiftsDown, true),
                new StructuralEdit.CellsInserted(sheet, range, shiftsDown));
    }

    /** Takes cells out; what is below moves up, or else what is at the right to the left. */
    public Edit deleteCells(int sheet, CellRange range, boolean shiftsUp)
            throws EditRefusedException {
        return edit(
                "Delete cells",
                new CellShift(sheet, range, shiftsUp, false),
                new StructuralEdit.CellsDeleted(sheet, range, shiftsUp));
    }

    /** Moves cells with their formats, as cutting and pasting does. */
    public Edit moveRange(int sheet, CellRange range, int targetSheet, CellAddress to)
            throws EditRefusedException {
        if (!CellAddress.exists(to.row() + range.rows() - 1, to.column() + range.columns() - 1)) {
            throw new EditRefusedException("The cells would not fit on the sheet there.");
        }
        return edit(
                "Move cells",
                new RangeMove(new Area(sheet, range), targetSheet, to),
                new StructuralEdit.RangeMoved(sheet, range, targetSheet, to));
    }

    private Edit edit(String name, Relocation relocation, StructuralEdit record)
            throws EditRefusedException {
        Displacement displacement = relocation.displacement();
        if (relocation instanceof CellShift shift && shift.isInsertion()) {
            requireRoom(shift, displacement.overwritten());
        }
        requireWholeArrays(displacement);
        Optional<String> refusal = new RelocatedTables(workbook, relocation).refusal();
        if (refusal.isPresent()) {
            throw new EditRefusedException(refusal.get());
        }
        StructuralChange change =
                StructuralChange.of(
                        workbook,
                        List.of(displacement),
                        record,
                        target -> relocate(target, relocation));
        return new Edit(name, List.of(change));
    }

    private static void relocate(Workbook workbook, Relocation relocation) {
        DisplacedReferences references = new DisplacedReferences(workbook, relocation);
        RelocatedNames.relocate(workbook, relocation, references);
        new RelocatedCells(workbook, relocation, references).relocate();
        new RelocatedLooks(workbook, relocation, references).relocate();
        new RelocatedObjects(workbook, relocation, references).relocate();
        new RelocatedTables(workbook, relocation).relocate();
    }

    /** Excel does not push cells with something in them off the sheet. */
    private void requireRoom(CellShift shift, Area lost) throws EditRefusedException {
        boolean[] isUsed = {false};
        workbook.sheet(shift.sheet())
                .contents()
                .forEach(lost.range(), (row, column, content) -> isUsed[0] = true);
        if (isUsed[0]) {
            throw new EditRefusedException(
                    "Cells with something in them would be pushed off the end of the sheet.");
        }
    }

    private void requireWholeArrays(Displacement displacement) throws EditRefusedException {
        for (Sheet sheet : workbook.sheets()) {
            if (sheet.id() == displacement.overwritten().sheet()
                    || sheet.id() == displacement.targetSheet()
                    || sheet.id() == displacement.from().map(Area::sheet).orElse(-1)) {
                requireWholeArrays(sheet, displacement);
            }
        }
    }

    private static void requireWholeArrays(Sheet sheet, Displacement displacement)
            throws EditRefusedException {
        boolean[] isCut = {false};
        sheet.contents()
                .forEach(
                        Contents.EVERYWHERE,
                        (row, column, content) -> {
                            if (content instanceof CellContent.ArrayFormula array) {
                                isCut[0] |= cuts(displacement, sheet.id(), array.range());
                            }
                        });
        if (isCut[0]) {
            throw new EditRefusedException(EditRefusedException.PART_OF_ARRAY);
        }
    }

    /** Whether the opposite corners, or the cells between, have different fates. */
    private static boolean cuts(Displacement displacement, int sheet, CellRange array) {
        boolean moves = displacement.moves(sheet, array.firstRow(), array.firstColumn());
        boolean isLost = displacement.loses(sheet, array.firstRow(), array.firstColumn());
        for (int row = array.firstRow(); row <= array.lastRow(); row++) {
            for (int column = array.firstColumn(); column <= array.lastColumn(); column++) {
                if (displacement.moves(sheet, row, column) != moves
                        || displacement.loses(sheet, row, column) != isLost) {
                    return true;
                }
            }
        }
        return false;
    }
}
