package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.calculation.FrozenCalculation;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Sheet;

/** Finds what formulas read and by which they are read, one level at a time. Used on the session's thread. */
final class Auditing {
    private static final int MOST_DEPENDENTS = 500;
    private static final CellRange EVERYWHERE =
            new CellRange(0, 0, CellAddress.MAXIMUM_ROWS - 1, CellAddress.MAXIMUM_COLUMNS - 1);

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

    /** The cells whose formulas name the cell; no more than some hundreds. */
    List<Area> dependents(int sheet, CellAddress cell) {
        List<Area> found = new ArrayList<>();
        for (Sheet other : open.workbook().sheets()) {
            other.contents()
                    .forEach(
                            EVERYWHERE,
                            (row, column, content) -> {
                                if (found.size() < MOST_DEPENDENTS
                                        && reads(other.id(), row, column, content, sheet, cell)) {
                                    found.add(
                                            new Area(
                                                    other.id(),
                                                    CellRange.of(new CellAddress(row, column))));
                                }
                            });
        }
        return found;
    }

    private boolean reads(
            int host, int row, int column, CellContent content, int sheet, CellAddress cell) {
        return CellEntry.expression(content)
                .map(tree -> calculation.precedents(tree, host, row, column))
                .orElse(List.of())
                .stream()
                .anyMatch(area -> area.sheet() == sheet && area.range().contains(cell));
    }
}
