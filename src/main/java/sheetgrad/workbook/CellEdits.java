package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * Takes out several stretches of rows in one edit.
     *
     * @param rows whole rows, none of them twice
     */
    public Edit deleteRows(int sheet, List<CellRange> rows) throws EditRefusedException {
        List<Part> parts = new ArrayList<>();
        List<CellRange> upwards =
                rows.stream()
                        .sorted(Comparator.comparingInt(CellRange::firstRow).reversed())
                        .toList();
        for (CellRange stretch : upwards) {
            Part part =
                    new Part(
                            CellShift.ofRows(sheet, stretch.firstRow(), stretch.rows(), false),
                            new StructuralEdit.RowsDeleted(
                                    sheet, stretch.firstRow(), stretch.rows()));
            require(part.relocation());
            parts.add(part);
        }
        return edit("Delete rows", parts);
    }

    /** Takes columns out and puts them in before the column {@code before}, as inserting cut columns does. */
    public Edit moveColumns(int sheet, int first, int count, int before)
            throws EditRefusedException {
        int from = first >= before ? first + count : first;
        CellRange moved = new CellRange(0, from, CellAddress.MAXIMUM_ROWS - 1, from + count - 1);
        CellShift insertion = CellShift.ofColumns(sheet, before, count, true);
        requireOutside(before, first, count);
        requireMovable(
                new CellRange(0, first, CellAddress.MAXIMUM_ROWS - 1, first + count - 1),
                insertion,
                CellShift.ofColumns(sheet, first, count, false));
        return edit(
                "Insert cut cells",
                List.of(
                        new Part(
                                insertion,
                                new StructuralEdit.ColumnsInserted(sheet, before, count)),
                        move(sheet, moved, new CellAddress(0, before)),
                        new Part(
                                CellShift.ofColumns(sheet, from, count, false),
                                new StructuralEdit.ColumnsDeleted(sheet, from, count))));
    }

    /** Takes rows out and puts them in before the row {@code before}, as inserting cut rows does. */
    public Edit moveRows(int sheet, int first, int count, int before) throws EditRefusedException {
        int from = first >= before ? first + count : first;
        CellRange moved = new CellRange(from, 0, from + count - 1, CellAddress.MAXIMUM_COLUMNS - 1);
        CellShift insertion = CellShift.ofRows(sheet, before, count, true);
        requireOutside(before, first, count);
        requireMovable(
                new CellRange(first, 0, first + count - 1, CellAddress.MAXIMUM_COLUMNS - 1),
                insertion,
                CellShift.ofRows(sheet, first, count, false));
        return edit(
                "Insert cut cells",
                List.of(
                        new Part(insertion, new StructuralEdit.RowsInserted(sheet, before, count)),
                        move(sheet, moved, new CellAddress(before, 0)),
                        new Part(
                                CellShift.ofRows(sheet, from, count, false),
                                new StructuralEdit.RowsDeleted(sheet, from, count))));
    }

    private static void requireOutside(int before, int first, int count)
            throws EditRefusedException {
        if (before > first && before < first + count) {
            throw new EditRefusedException("Cells cannot be put in among themselves.");
        }
    }

    private static Part move(int sheet, CellRange range, CellAddress to) {
        return new Part(
                new RangeMove(new Area(sheet, range), sheet, to),
                new StructuralEdit.RangeMoved(sheet, range, sheet, to));
    }

    /** Whole rows or columns leave no array in pieces, and no table: its columns have names of their own. */
    private void requireMovable(CellRange moved, CellShift insertion, CellShift deletion)
            throws EditRefusedException {
        requireWholeArrays(deletion.displacement());
        require(insertion);
        for (Table table : workbook.tables()) {
            boolean isCut =
                    table.sheet() == insertion.sheet()
                            && table.range().intersects(moved)
                            && !moved.contains(table.range());
            if (isCut) {
                throw new EditRefusedException(
                        "This would move a part of table " + table.name() + " only.");
            }
        }
    }

    /** One of the steps of an edit, at the places that the steps before it have led to. */
    private record Part(Relocation relocation, StructuralEdit record) {}

    private Edit edit(String name, Relocation relocation, StructuralEdit record)
            throws EditRefusedException {
        require(relocation);
        return edit(name, List.of(new Part(relocation, record)));
    }

    private Edit edit(String name, List<Part> parts) {
        StructuralChange change =
                StructuralChange.of(
                        workbook,
                        parts.stream().map(part -> part.relocation().displacement()).toList(),
                        target ->
                                parts.forEach(
                                        part -> {
                                            relocate(target, part.relocation());
                                            target.addStructuralEdit(part.record());
                                        }));
        return new Edit(name, List.of(change));
    }

    /** Whether the cells may be moved so, as the workbook is now. */
    private void require(Relocation relocation) throws EditRefusedException {
        Displacement displacement = relocation.displacement();
        if (relocation instanceof CellShift shift && shift.isInsertion()) {
            requireRoom(shift, displacement.overwritten());
        }
        requireWholeArrays(displacement);
        Optional<String> refusal = new RelocatedTables(workbook, relocation).refusal();
        if (refusal.isPresent()) {
            throw new EditRefusedException(refusal.get());
        }
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
        if (Contents.arrays(sheet).stream()
                .anyMatch(array -> cuts(displacement, sheet.id(), array))) {
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
