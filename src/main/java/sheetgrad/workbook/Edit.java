package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;

/**
 * A change of a workbook that can be undone: steps, carried out in order. Carrying it out gives the edit that takes it
 * back, step by step from the last to the first.
 */
public final class Edit {
    private final String name;
    private final List<WorkbookChange> steps;

    /** One cell's new content; nothing clears the cell. The sheet is given by its id. */
    public record CellChange(int sheet, CellAddress cell, Optional<CellContent> content)
            implements WorkbookChange {
        @Override
        public CellChange applyTo(Workbook workbook) {
            Grid<CellContent> contents = workbook.sheet(sheet).contents();
            Optional<CellContent> before = contents.find(cell.row(), cell.column());
            content.ifPresentOrElse(
                    now -> contents.set(cell.row(), cell.column(), now),
                    () -> contents.clear(cell.row(), cell.column()));
            return new CellChange(sheet, cell, before);
        }

        @Override
        public IntStream sheets() {
            return IntStream.of(sheet);
        }
    }

    /** @param name what the user did, for the menu: "Typing in B2" */
    public Edit(String name, List<? extends WorkbookChange> steps) {
        this.name = name;
        this.steps = List.copyOf(steps);
    }

    public String name() {
        return name;
    }

    /** Everything that is changed, in order. */
    public List<WorkbookChange> steps() {
        return steps;
    }

    /** The steps that change the contents of cells. */
    public List<CellChange> changes() {
        return steps.stream()
                .filter(CellChange.class::isInstance)
                .map(CellChange.class::cast)
                .toList();
    }

    /** Carries the edit out and returns the edit that restores what was there before. */
    public Edit applyTo(Workbook workbook) {
        List<WorkbookChange> inverse = new ArrayList<>(steps.size());
        for (WorkbookChange step : steps) {
            inverse.add(step.applyTo(workbook));
        }
        Collections.reverse(inverse);
        return new Edit(name, inverse);
    }

    /** The ids of the sheets that hold or look other than before. */
    public IntStream sheets() {
        return steps.stream().flatMapToInt(WorkbookChange::sheets).distinct();
    }

    /** Whether every cell holds and shows the value that it did. */
    public boolean changesAppearanceOnly() {
        return steps.stream()
                .allMatch(
                        step ->
                                step instanceof StyleChange
                                        || (step instanceof LayoutChange layout
                                                && !layout.hidesOtherRows())
                                        || step instanceof ConditionalFormatChange
                                        || step instanceof MergesChange
                                        || step instanceof ObjectsChange
                                        || step instanceof ValidationChange
                                        || step instanceof IgnoredErrorsChange
                                        || step instanceof PagesChange
                                        || step instanceof SolverModelChange);
    }

    /** The first cell the edit changes, for messages. */
    public Optional<SheetCell> firstCell(Workbook workbook) {
        return changes().stream()
                .findFirst()
                .map(
                        change ->
                                workbook.locate(
                                        change.sheet(),
                                        change.cell().row(),
                                        change.cell().column()));
    }

    /** The range around the cells whose contents or formats change, on the first of their sheets; nothing if none do. */
    public Optional<Area> area() {
        List<Area> cells = steps.stream().flatMap(Edit::cells).toList();
        return cells.stream()
                .filter(cell -> cell.sheet() == cells.get(0).sheet())
                .map(Area::range)
                .reduce(CellRange::union)
                .map(range -> new Area(cells.get(0).sheet(), range));
    }

    private static Stream<Area> cells(WorkbookChange step) {
        if (step instanceof CellChange change) {
            return Stream.of(new Area(change.sheet(), CellRange.of(change.cell())));
        }
        return step instanceof StyleChange formats
                ? formats.cells().stream()
                        .map(one -> new Area(formats.sheet(), CellRange.of(one.cell())))
                : Stream.empty();
    }

    @Override
    public String toString() {
        return name + " " + steps;
    }
}
