package sheetgrad.calculation.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sheetgrad.calculation.block.Block;
import sheetgrad.calculation.block.BlockIndex;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.StructuralChange;
import sheetgrad.workbook.Workbook;

/**
 * Brings values, blocks and spills up to date after cells, sheets or names have changed places. A formula that reads the
 * same cells as before keeps its value; dirty become those that were rewritten and may read others, those whose ranges have
 * gained or lost cells, and those whose value depends on addresses. Constants are compared where no former cell has come to
 * lie, formulas block by block.
 */
public final class StructuralUpdate {
    /** What makes programs of formulas that use names or tables old. */
    private static final PlaceSensitivity.Change OF_NAMES =
            new PlaceSensitivity.Change(false, true, false);

    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final DirtyMarking marking;
    private List<DefinedName> names;

    public StructuralUpdate(
            Workbook workbook,
            FunctionRegistry functions,
            BlockIndex index,
            ValueStore values,
            SpillRanges spills,
            DirtyMarking marking) {
        this.workbook = workbook;
        this.functions = functions;
        this.index = index;
        this.values = values;
        this.spills = spills;
        this.marking = marking;
        this.names = workbook.names();
    }

    public static boolean concerns(Edit edit) {
        return edit.steps().stream().anyMatch(StructuralChange.class::isInstance);
    }

    /** Takes note of an edit with structural changes that the workbook has undergone. */
    public void changed(Edit edit) {
        List<Displacement> displacements = new ArrayList<>();
        edit.steps().stream()
                .filter(StructuralChange.class::isInstance)
                .map(step -> ((StructuralChange) step).displacements())
                .forEach(displacements::addAll);
        index.kept().forgetReplaced(index);
        markThoseThatLose(displacements);
        boolean isTornOnTheWay = displace(displacements);
        DisplacedCells places = new DisplacedCells(displacements);
        forgetSpillsOfDeletedSheets();
        FormerBlocks before = new FormerBlocks(index.rebuild(), places);
        index.kept().displaced(displacements, index);
        boolean areAllDisplaced = areDisplacements(edit);
        for (Sheet sheet : workbook.sheets()) {
            List<CellRange> fresh =
                    areAllDisplaced
                            ? places.fresh(sheet.id(), CellRange.WHOLE_SHEET)
                            : List.of(CellRange.WHOLE_SHEET);
            fresh.forEach(range -> clearVacated(sheet, range));
            fresh.forEach(range -> updateConstants(sheet, range));
            updateBroken(sheet);
            if (!areAllDisplaced) {
                markObstructed(sheet);
            }
            index.forEachIn(
                    sheet.id(),
                    CellRange.WHOLE_SHEET,
                    block -> updateFormulas(block, before, areAllDisplaced));
            marking.markLeft(sheet.id());
        }
        for (Displacement displacement : displacements) {
            List<Area> gained = gained(displacement);
            gained.forEach(area -> marking.markDependents(area.sheet(), area.range()));
        }
        boolean haveNamesChanged = displacements.isEmpty() || !names.equals(workbook.names());
        markSensitive(
                new PlaceSensitivity.Change(
                        displacements.isEmpty(),
                        haveNamesChanged,
                        displacements.stream().allMatch(StructuralUpdate::isOfWholeLines)));
        names = workbook.names();
        if (isTornOnTheWay) {
            workbook.sheets().forEach(sheet -> marking.markSheet(sheet.id()));
        }
    }

    /** Whether cells have changed places and nothing else has happened, so that cells show what they did, elsewhere. */
    private static boolean areDisplacements(Edit edit) {
        return edit.steps().stream()
                .allMatch(
                        step ->
                                step instanceof StructuralChange change
                                        && !change.displacements().isEmpty());
    }

    /** Marks those that read what is lost, as long as blocks and values stand where they were. */
    private void markThoseThatLose(List<Displacement> displacements) {
        for (int i = 0; i < displacements.size(); i++) {
            DisplacedCells places = new DisplacedCells(displacements.subList(0, i));
            for (Area area : lost(displacements.get(i))) {
                places.pieces(area.sheet(), area.range())
                        .forEach(piece -> marking.markDependents(piece.sheet(), piece.before()));
            }
        }
    }

    /** Moves the values; whether a spill was torn where it had come only by an earlier displacement. */
    private boolean displace(List<Displacement> displacements) {
        DisplacedValues displaced = new DisplacedValues(values, spills, marking);
        boolean isTornOnTheWay = false;
        for (int i = 0; i < displacements.size(); i++) {
            boolean isTorn = displaced.displace(displacements.get(i));
            isTornOnTheWay |= isTorn && i > 0;
        }
        marking.takeMarked();
        return isTornOnTheWay;
    }

    /** The areas whose readers lose something; where no whole lines move, all that cells leave or come to. */
    private static List<Area> lost(Displacement displacement) {
        if (!isOfWholeLines(displacement)) {
            return displacement.touched();
        }
        List<Area> lost = new ArrayList<>(List.of(displacement.overwritten()));
        Optional<CellRange> from = displacement.from().map(Area::range);
        displacement
                .target()
                .ifPresent(
                        area ->
                                area.range().without(from.orElseThrow()).stream()
                                        .map(lines -> new Area(area.sheet(), lines))
                                        .forEach(lost::add));
        return lost;
    }

    private static List<Area> gained(Displacement displacement) {
        return isOfWholeLines(displacement)
                ? DisplacedCells.vacated(displacement).map(List::of).orElse(List.of())
                : displacement.touched();
    }

    private static boolean isOfWholeLines(Displacement displacement) {
        CellRange range = displacement.overwritten().range();
        boolean areRows = displacement.columns() == 0 && range.isWholeRows();
        boolean areColumns = displacement.rows() == 0 && range.isWholeColumns();
        return areRows || areColumns;
    }

    private void forgetSpillsOfDeletedSheets() {
        List<Integer> known = workbook.sheets().stream().map(Sheet::id).toList();
        for (int sheet : spills.sheets()) {
            if (!known.contains(sheet)) {
                spills.on(sheet).keySet().forEach(anchor -> spills.release(sheet, anchor));
            }
        }
    }

    /** Blanks what shows a value without holding anything or belonging to a spill. */
    private void clearVacated(Sheet sheet, CellRange range) {
        SheetValues shown = values.sheet(sheet.id());
        Grid<CellContent> contents = sheet.contents();
        CellRange used = shown.usedPart(range).orElse(CellRange.of(range.first()));
        for (int column = used.firstColumn(); column <= used.lastColumn(); column++) {
            for (int row = used.firstRow(); row <= used.lastRow(); row++) {
                if (contents.get(row, column) == null
                        && !(shown.get(row, column) instanceof BlankValue)
                        && spills.anchorOf(sheet.id(), row, column).isEmpty()) {
                    shown.set(row, column, BlankValue.BLANK);
                    marking.markDependents(sheet.id(), new CellRange(row, column, row, column));
                }
            }
        }
    }

    private void markSensitive(PlaceSensitivity.Change change) {
        for (Sheet sheet : workbook.sheets()) {
            List<Block> sensitive = new ArrayList<>();
            index.forEachIn(
                    sheet.id(),
                    CellRange.WHOLE_SHEET,
                    block -> {
                        if (PlaceSensitivity.of(block, workbook, functions, change)) {
                            sensitive.add(block);
                        }
                    });
            sensitive.forEach(block -> marking.mark(block, block.range()));
            Map.copyOf(spills.blockedOn(sheet.id()))
                    .keySet()
                    .forEach(anchor -> retry(sheet, anchor));
        }
    }

    /** Marks spills into whose way something was entered, as the headings of a table that is made over one. */
    private void markObstructed(Sheet sheet) {
        spills.on(sheet.id())
                .forEach(
                        (anchor, range) ->
                                sheet.contents()
                                        .forEach(
                                                range,
                                                (row, column, content) -> {
                                                    if (!anchor.equals(
                                                            new CellAddress(row, column))) {
                                                        retry(sheet, anchor);
                                                    }
                                                }));
    }

    private void retry(Sheet sheet, CellAddress anchor) {
        spills.unblock(sheet.id(), anchor);
        Block block = index.at(sheet.id(), anchor.row(), anchor.column());
        if (block != null) {
            marking.mark(block, CellRange.of(anchor));
        }
    }

    /** Shows what needs no calculation, where it is something else than is shown. */
    private void updateConstants(Sheet sheet, CellRange range) {
        sheet.contents()
                .forEach(range, (row, column, content) -> updatePlain(sheet, row, column, content));
    }

    /** The same for what is no formula: such cells show an error that names them. */
    private void updateBroken(Sheet sheet) {
        sheet.contents()
                .forEachRun(
                        CellRange.WHOLE_SHEET,
                        (column, first, last, content) -> {
                            if (content instanceof CellContent.BrokenFormula) {
                                for (int row = first; row <= last; row++) {
                                    updatePlain(sheet, row, column, content);
                                }
                            }
                        });
    }

    private void updatePlain(Sheet sheet, int row, int column, CellContent content) {
        SheetValues shown = values.sheet(sheet.id());
        PlainContent.value(workbook, sheet.id(), row, column, content)
                .filter(value -> !value.equals(shown.get(row, column)))
                .ifPresent(
                        value -> {
                            shown.set(row, column, value);
                            marking.markDependents(
                                    sheet.id(), new CellRange(row, column, row, column));
                        });
    }

    /** Marks dirty what is another formula than before, and errors, which name the cell where they arose. */
    private void updateFormulas(Block block, FormerBlocks before, boolean areAllDisplaced) {
        if (block.isSpread()) {
            block.forEachCell(block.range(), (row, column) -> fill(block, row, column));
        }
        for (CellRange cells : before.changedParts(block)) {
            if (!(areAllDisplaced && before.readTheSame(block, cells))) {
                marking.mark(block, cells);
            }
        }
        if (areAllDisplaced && !PlaceSensitivity.of(block, workbook, functions, OF_NAMES)) {
            before.former(block).ifPresent(old -> block.turn().follow(old.turn()));
        }
        errors(block).ifPresent(cells -> marking.mark(block, cells));
    }

    private void fill(Block block, int row, int column) {
        CellAddress anchor = new CellAddress(row, column);
        spills.fill(block.sheet(), anchor, block.filledBy(CellRange.of(anchor)));
    }

    /** A range around those cells of a block that show errors. */
    private Optional<CellRange> errors(Block block) {
        List<CellRange> errors = new ArrayList<>();
        values.sheet(block.sheet())
                .forEachOther(
                        block.range(),
                        (row, column, value) -> {
                            if (value instanceof ErrorValue) {
                                errors.add(new CellRange(row, column, row, column));
                            }
                        });
        return errors.stream().reduce(CellRange::union).flatMap(block::within);
    }
}
