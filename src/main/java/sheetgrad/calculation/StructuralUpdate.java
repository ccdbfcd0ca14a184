package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sheetgrad.function.FunctionRegistry;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.value.BlankValue;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.DefinedName;
import sheetgrad.workbook.Edit;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.StructuralChange;
import sheetgrad.workbook.Workbook;

/**
 * Brings values, blocks and spills up to date after cells, sheets or names have changed places. A formula that reads the
 * same cells as before keeps its value; dirty become those that were rewritten, those whose ranges have gained or lost
 * cells, and those whose value depends on addresses. Takes time in proportion to the cells of the workbook, a few tens of
 * nanoseconds for each.
 */
final class StructuralUpdate {
    private final Workbook workbook;
    private final FunctionRegistry functions;
    private final BlockIndex index;
    private final ValueStore values;
    private final SpillRanges spills;
    private final DirtyMarking marking;
    private List<DefinedName> names;

    StructuralUpdate(
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

    static boolean concerns(Edit edit) {
        return edit.steps().stream().anyMatch(StructuralChange.class::isInstance);
    }

    /** Takes note of an edit with structural changes that the workbook has undergone. */
    void changed(Edit edit) {
        List<Displacement> displacements = new ArrayList<>();
        edit.steps().stream()
                .filter(StructuralChange.class::isInstance)
                .map(step -> ((StructuralChange) step).displacements())
                .forEach(displacements::addAll);
        index.kept().forgetReplaced(index);
        displacements.forEach(this::displace);
        DisplacedCells places = new DisplacedCells(displacements);
        forgetSpillsOfDeletedSheets();
        Map<Integer, Grid<Block>> before = index.rebuild();
        index.kept().displaced(displacements, index);
        for (Sheet sheet : workbook.sheets()) {
            clearVacated(sheet);
            new Comparison(sheet, before, places).run();
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
    }

    /** Marks those that read what is lost, as long as the old blocks are known, and moves the values. */
    private void displace(Displacement displacement) {
        for (Area area : lost(displacement)) {
            marking.markDependents(area.sheet(), area.range());
        }
        new DisplacedValues(values, spills, marking).displace(displacement);
        marking.takeMarked();
    }

    /** The areas whose readers lose something; where no whole lines move, all that cells leave or come to. */
    private static List<Area> lost(Displacement displacement) {
        if (isOfWholeLines(displacement)) {
            return List.of(displacement.overwritten());
        }
        return all(displacement);
    }

    private static List<Area> gained(Displacement displacement) {
        return isOfWholeLines(displacement)
                ? DisplacedCells.vacated(displacement).map(List::of).orElse(List.of())
                : all(displacement);
    }

    private static List<Area> all(Displacement displacement) {
        List<Area> areas = new ArrayList<>();
        displacement.from().ifPresent(areas::add);
        displacement.target().ifPresent(areas::add);
        areas.add(displacement.overwritten());
        return areas;
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
    private void clearVacated(Sheet sheet) {
        SheetValues shown = values.sheet(sheet.id());
        Grid<CellContent> contents = sheet.contents();
        CellRange used = shown.usedPart(Calculation.EVERYWHERE).orElse(CellRange.of("A1"));
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
                    Calculation.EVERYWHERE,
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

    private void retry(Sheet sheet, CellAddress anchor) {
        spills.unblock(sheet.id(), anchor);
        Block block = index.at(sheet.id(), anchor.row(), anchor.column());
        if (block != null) {
            marking.mark(block, CellRange.of(anchor));
        }
    }

    /** Compares what the cells of a sheet hold with what they held, and marks dirty what is another formula. */
    private final class Comparison {
        private final Sheet sheet;
        private final SheetValues shown;
        private final Map<Integer, Grid<Block>> before;
        private final DisplacedCells places;
        private @Nullable Block run;
        private CellRange cells = CellRange.of("A1");

        Comparison(Sheet sheet, Map<Integer, Grid<Block>> before, DisplacedCells places) {
            this.sheet = sheet;
            this.shown = values.sheet(sheet.id());
            this.before = before;
            this.places = places;
        }

        void run() {
            sheet.contents().forEach(Calculation.EVERYWHERE, this::visit);
            endRun();
        }

        private void visit(int row, int column, CellContent content) {
            Block block = index.at(sheet.id(), row, column);
            if (block == null) {
                Optional<Value> value =
                        PlainContent.value(workbook, sheet.id(), row, column, content);
                if (value.isPresent() && !value.get().equals(shown.get(row, column))) {
                    shown.set(row, column, value.get());
                    marking.markDependents(sheet.id(), new CellRange(row, column, row, column));
                }
                return;
            }
            if (content instanceof CellContent.ArrayFormula array
                    && !array.range().isSingleCell()) {
                spills.fill(sheet.id(), new CellAddress(row, column), array.range());
            }
            if (shown.isDirty(row, column)
                    || shown.get(row, column) instanceof ErrorValue
                    || !isSameAsBefore(block, row, column)) {
                extendRun(block, row, column);
            }
        }

        private boolean isSameAsBefore(Block block, int row, int column) {
            @Nullable Block old = places.before(before, sheet.id(), row, column);
            return old != null
                    && old.form() == block.form()
                    && arraySize(old) == arraySize(block)
                    && (old.expression() == block.expression()
                            || old.expression().equals(block.expression()));
        }

        private long arraySize(Block block) {
            return block.filled().size();
        }

        private void extendRun(Block block, int row, int column) {
            if (run == block && cells.lastRow() == row - 1 && cells.lastColumn() == column) {
                cells = new CellRange(cells.firstRow(), column, row, column);
                return;
            }
            endRun();
            run = block;
            cells = new CellRange(row, column, row, column);
        }

        private void endRun() {
            if (run != null) {
                marking.mark(run, cells);
            }
            run = null;
        }
    }
}
