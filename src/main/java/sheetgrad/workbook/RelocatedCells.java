package sheetgrad.workbook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.reference.Relocation;

/** Moves the contents and formats of cells, and rewrites all formulas that refer to them. */
final class RelocatedCells {
    /** Fewer copies are rewritten one by one in the time that cutting them into stretches takes. */
    private static final int SHORT = 32;

    private final Workbook workbook;
    private final Displacement displacement;
    private final DisplacedReferences references;
    private final RewrittenRuns runs;
    private final Contents rewritten = new Contents();

    RelocatedCells(Workbook workbook, Relocation relocation, DisplacedReferences references) {
        this.workbook = workbook;
        this.displacement = relocation.displacement();
        this.references = references;
        this.runs = new RewrittenRuns(displacement);
    }

    void relocate() {
        Map<Integer, Grid<CellContent>> before = new HashMap<>();
        workbook.sheets().forEach(one -> before.put(one.id(), one.contents().snapshot()));
        move();
        before.forEach(
                (sheet, contents) ->
                        contents.forEachRun(
                                CellRange.WHOLE_SHEET,
                                (column, first, last, content) ->
                                        rewrite(sheet, column, first, last, content)));
    }

    /** Formats move to where they belong, contents too, whose formulas are still those of before. */
    private void move() {
        Optional<Sheet> source = displacement.from().map(area -> workbook.sheet(area.sheet()));
        Optional<Grid<CellContent>> contents = source.map(sheet -> sheet.contents().snapshot());
        Optional<Grid<CellStyle>> styles = source.map(sheet -> sheet.styles().snapshot());
        for (int id : touchedSheets()) {
            vacate(id, workbook.sheet(id).contents());
            vacate(id, workbook.sheet(id).styles());
        }
        Sheet target = workbook.sheet(displacement.targetSheet());
        contents.ifPresent(cells -> move(cells, target.contents()));
        styles.ifPresent(looks -> move(looks, target.styles()));
    }

    private <T> void move(Grid<T> source, Grid<T> target) {
        CellRange from = displacement.from().orElseThrow().range();
        target.copy(source, from, displacement.rows(), displacement.columns());
    }

    private Set<Integer> touchedSheets() {
        Set<Integer> sheets = new LinkedHashSet<>();
        displacement.from().ifPresent(area -> sheets.add(area.sheet()));
        sheets.add(displacement.overwritten().sheet());
        return sheets;
    }

    /** Empties the places that cells leave or come to. */
    private void vacate(int sheet, Grid<?> grid) {
        vacate(sheet, grid, displacement.from());
        vacate(sheet, grid, displacement.target());
        vacate(sheet, grid, Optional.of(displacement.overwritten()));
    }

    private static void vacate(int sheet, Grid<?> grid, Optional<Area> area) {
        area.filter(cells -> cells.sheet() == sheet).map(Area::range).ifPresent(grid::clear);
    }

    /** Rewrites copies of one formula below one another, stretch by stretch where they are many. */
    private void rewrite(int sheet, int column, int first, int last, CellContent content) {
        if (content.tree().isEmpty()) {
            return;
        }
        Expression tree = content.tree().get();
        if (last - first < SHORT) {
            rewriteEach(sheet, column, first, last, content);
            return;
        }
        int[] starts = runs.starts(references.references(tree), first, last);
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] - 1 : last;
            boolean isOne =
                    references.rewrite(tree, sheet, starts[i], column)
                            == references.rewrite(tree, sheet, end, column);
            if (isOne) {
                place(sheet, column, starts[i], end, content);
            } else {
                rewriteEach(sheet, column, starts[i], end, content);
            }
        }
    }

    private void rewriteEach(int sheet, int column, int first, int last, CellContent content) {
        for (int row = first; row <= last; row++) {
            place(sheet, column, row, row, content);
        }
    }

    /** Puts what becomes of copies, which is the same for all of them, in the place where they are now. */
    private void place(int sheet, int column, int first, int last, CellContent content) {
        boolean moves = displacement.moves(sheet, first, column);
        if (!moves && displacement.loses(sheet, first, column)) {
            return;
        }
        CellContent now = rewritten(content, sheet, first, column, moves);
        if (now != content) {
            CellRange cells = new CellRange(first, column, last, column);
            workbook.sheet(moves ? displacement.targetSheet() : sheet)
                    .contents()
                    .fill(
                            moves
                                    ? cells.moved(displacement.rows(), displacement.columns())
                                    : cells,
                            now);
        }
    }

    private CellContent rewritten(
            CellContent content, int sheet, int row, int column, boolean moves) {
        Expression tree = content.tree().orElseThrow();
        Expression after = references.rewrite(tree, sheet, row, column);
        if (moves && content instanceof CellContent.ArrayFormula array) {
            return new CellContent.ArrayFormula(
                    after, array.range().moved(displacement.rows(), displacement.columns()));
        }
        return rewritten.with(content, tree, after);
    }
}
