package sheetgrad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.Selection;
import sheetgrad.ui.session.SessionSnapshot;
import sheetgrad.ui.session.SheetSnapshot;

/** Selects all cells of one kind among those that are selected, as few ranges as rows of equal shape allow. */
final class SpecialSelection {
    private static final int MOST_RANGES = 5_000;

    private final WorkbookContext context;

    SpecialSelection(WorkbookContext context) {
        this.context = context;
    }

    void select(SpecialChoice choice) {
        Optional<SessionSnapshot> snapshot = context.model().snapshotProperty().get();
        Optional<SheetSnapshot> sheet = context.model().currentSheet();
        if (snapshot.isEmpty() || sheet.isEmpty()) {
            return;
        }
        SpecialCells kind = choice.cells();
        CellAddress from = context.grid().getSelection().active();
        SpecialCells.Searched searched =
                new SpecialCells.Searched(sheet.get(), snapshot.get().values(), from);
        List<CellRange> found = new ArrayList<>();
        for (CellRange range : ranges(kind, sheet.get())) {
            List<CellRange> rows = new ArrayList<>();
            for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                List<CellRange> runs = runs(choice, searched, range, row);
                rows = joined(rows, runs, found);
            }
            found.addAll(rows);
        }
        if (found.isEmpty()) {
            context.messages()
                    .accept("There are no " + kind.title() + " among the selected cells.");
        } else if (found.size() > MOST_RANGES) {
            context.messages()
                    .accept("That are too many separate ranges to select: " + found.size() + ".");
        } else {
            CellAddress active = found.get(0).first();
            context.grid().select(new Selection(found, 0, active, found.get(0).last()));
            context.grid().scrollTo(active);
        }
    }

    /** The selected cells as far as the sheet is in use; all of these if only one cell is selected. */
    private List<CellRange> ranges(SpecialCells kind, SheetSnapshot sheet) {
        List<CellRange> selected = context.grid().getSelection().ranges();
        Optional<CellRange> used = kind.extent(sheet);
        if (used.isEmpty()) {
            return List.of();
        }
        if (selected.size() == 1 && selected.get(0).isSingleCell()) {
            return List.of(used.get());
        }
        return selected.stream().map(used.get()::intersection).flatMap(Optional::stream).toList();
    }

    /** Selects the array formula or the spill that the active cell is a part of. */
    void selectArray() {
        CellAddress active = context.grid().getSelection().active();
        context.session()
                .questions()
                .array(context.model().sheetProperty().get(), active)
                .thenAccept(array -> selectArray(array, active));
    }

    private void selectArray(Optional<CellRange> array, CellAddress active) {
        if (array.isPresent()) {
            context.grid().select(Selection.of(array.get(), active));
            context.grid().scrollTo(active);
        } else {
            context.messages().accept(active.toA1() + " is not part of an array.");
        }
    }

    private static List<CellRange> runs(
            SpecialChoice choice, SpecialCells.Searched searched, CellRange range, int row) {
        List<CellRange> runs = new ArrayList<>();
        int first = -1;
        for (int column = range.firstColumn(); column <= range.lastColumn() + 1; column++) {
            boolean isIn = column <= range.lastColumn() && choice.includes(searched, row, column);
            if (isIn && first < 0) {
                first = column;
            } else if (!isIn && first >= 0) {
                runs.add(new CellRange(row, first, row, column - 1));
                first = -1;
            }
        }
        return runs;
    }

    /** The runs of a row grown by those of the rows above if they have the same columns, which else are done. */
    private static List<CellRange> joined(
            List<CellRange> above, List<CellRange> runs, List<CellRange> done) {
        boolean isSame =
                above.size() == runs.size()
                        && IntStream.range(0, runs.size())
                                .allMatch(i -> hasSameColumns(above.get(i), runs.get(i)));
        if (!isSame) {
            done.addAll(above);
            return runs;
        }
        List<CellRange> grown = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            grown.add(above.get(i).union(runs.get(i)));
        }
        return grown;
    }

    private static boolean hasSameColumns(CellRange one, CellRange other) {
        return one.firstColumn() == other.firstColumn() && one.lastColumn() == other.lastColumn();
    }
}
