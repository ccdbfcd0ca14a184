package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/** Finds what formulas read and by which they are read, one level at a time. Used on the session's thread. */
final class Auditing {
    private static final int MOST_DEPENDENTS = 500;

    private final OpenWorkbook open;
    private final FrozenCalculation calculation;

    Auditing(OpenWorkbook open) {
        this.open = open;
        this.calculation = open.calculation().freeze();
    }

    /** The areas that a cell's formula names; none for a cell without a formula. */
    List<Area> precedents(int sheet, CellAddress cell) {
        CellAddress anchor = calculation.anchorOf(sheet, cell).orElse(cell);
        return open.workbook()
                .sheet(sheet)
                .contents()
                .find(anchor.row(), anchor.column())
                .flatMap(CellEntry::expression)
                .map(tree -> calculation.precedents(tree, sheet, anchor.row(), anchor.column()))
                .orElse(List.of());
    }

    /** The cells whose formulas read the cell, each for itself; no more than some hundreds. */
    List<Area> dependents(int sheet, CellAddress cell) {
        List<Area> asked = List.of(new Area(sheet, CellRange.of(cell)));
        return calculation.dependents(asked, false).stream()
                .flatMap(this::formulas)
                .limit(MOST_DEPENDENTS)
                .toList();
    }

    private Stream<Area> formulas(Area area) {
        List<Area> found = new ArrayList<>();
        open.workbook()
                .sheet(area.sheet())
                .contents()
                .forEach(
                        area.range(),
                        (row, column, content) -> {
                            if (content.isFormula()) {
                                CellRange one = CellRange.of(new CellAddress(row, column));
                                found.add(new Area(area.sheet(), one));
                            }
                        });
        return found.stream();
    }
}
