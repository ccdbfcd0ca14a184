package sheetgrad.workbook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.reference.Area;
import sheetgrad.reference.Displacement;
import sheetgrad.reference.Relocation;

/** Moves the contents and formats of cells, and rewrites all formulas that refer to them. */
final class RelocatedCells {
    private final Workbook workbook;
    private final Displacement displacement;
    private final DisplacedReferences references;
    private final Contents rewritten = new Contents();

    RelocatedCells(Workbook workbook, Relocation relocation, DisplacedReferences references) {
        this.workbook = workbook;
        this.displacement = relocation.displacement();
        this.references = references;
    }

    void relocate() {
        Map<Integer, Grid<CellContent>> contents = new HashMap<>();
        Map<Integer, Grid<CellStyle>> styles = new HashMap<>();
        for (int id : touchedSheets()) {
            Sheet sheet = workbook.sheet(id);
            contents.put(id, sheet.contents().snapshot());
            styles.put(id, sheet.styles().snapshot());
            vacate(id, sheet.contents());
            vacate(id, sheet.styles());
        }
        for (Sheet sheet : workbook.sheets()) {
            int id = sheet.id();
            Grid<CellContent> before = contents.getOrDefault(id, sheet.contents());
            before.forEach(
                    Contents.EVERYWHERE, (row, column, content) -> place(id, row, column, content));
            styles.getOrDefault(id, new Grid<>())
                    .forEach(
                            displacement.from().map(Area::range).orElse(Contents.EVERYWHERE),
                            (row, column, style) -> placeStyle(id, row, column, style));
        }
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

    private void place(int sheet, int row, int column, CellContent content) {
        boolean moves = displacement.moves(sheet, row, column);
        if (!moves && displacement.loses(sheet, row, column)) {
            return;
        }
        CellContent now = rewritten(content, sheet, row, column, moves);
        if (moves) {
            workbook.sheet(displacement.targetSheet())
                    .contents()
                    .set(row + displacement.rows(), column + displacement.columns(), now);
        } else if (now != content) {
            workbook.sheet(sheet).contents().set(row, column, now);
        }
    }

    private CellContent rewritten(
            CellContent content, int sheet, int row, int column, boolean moves) {
        Optional<Expression> tree = content.tree();
        if (tree.isEmpty()) {
            return content;
        }
        Expression after = references.rewrite(tree.get(), sheet, row, column);
        if (moves && content instanceof CellContent.ArrayFormula array) {
            return new CellContent.ArrayFormula(
                    after, array.range().moved(displacement.rows(), displacement.columns()));
        }
        return rewritten.with(content, tree.get(), after);
    }

    private void placeStyle(int sheet, int row, int column, CellStyle style) {
        if (displacement.moves(sheet, row, column)) {
            workbook.sheet(displacement.targetSheet())
                    .styles()
                    .set(row + displacement.rows(), column + displacement.columns(), style);
        }
    }
}
