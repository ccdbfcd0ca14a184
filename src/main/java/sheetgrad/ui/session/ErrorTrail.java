package sheetgrad.ui.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetCell;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.Value;

/**
 * Follows an error from the cell that shows it back to where it first arose, through cells that show the same. Where formulas
 * work out what they read, the last step leads to the origin at once. Used on the session's thread.
 */
final class ErrorTrail {
    private static final int MOST_STEPS = 200;

    private final OpenWorkbook open;
    private final Auditing auditing;
    private final Set<Area> visited = new HashSet<>();

    ErrorTrail(OpenWorkbook open) {
        this.open = open;
        this.auditing = new Auditing(open);
    }

    /** The steps from a cell on; none if it shows no error, or one of its own. */
    List<ErrorStep> from(int sheet, CellAddress cell) {
        List<ErrorStep> steps = new ArrayList<>();
        Optional<SheetCell> origin = origin(sheet, cell.row(), cell.column());
        Optional<Area> end = origin.flatMap(this::area);
        if (end.isEmpty()) {
            return steps;
        }
        Area here = new Area(sheet, CellRange.of(cell));
        while (!here.equals(end.get())) {
            visited.add(here);
            Area next =
                    steps.size() < MOST_STEPS
                            ? source(here, origin.get()).orElse(end.get())
                            : end.get();
            steps.add(new ErrorStep(here, next));
            here = next;
        }
        return steps;
    }

    private Optional<Area> area(SheetCell cell) {
        return open.workbook()
                .findSheet(cell.sheet())
                .map(sheet -> new Area(sheet.id(), CellRange.of(cell.address())));
    }

    private Optional<SheetCell> origin(int sheet, int row, int column) {
        Value value = open.calculation().value(sheet, row, column);
        return value instanceof ErrorValue error ? error.origin() : Optional.empty();
    }

    /** The first cell that the formula reads and that shows the error. */
    private Optional<Area> source(Area reader, SheetCell origin) {
        for (Area area : auditing.precedents(reader.sheet(), reader.range().first())) {
            Optional<Area> found = inArea(area, origin);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Area> inArea(Area area, SheetCell origin) {
        Optional<CellRange> used =
                open.sheet(area.sheet()).usedRange().flatMap(area.range()::intersection);
        if (used.isEmpty()) {
            return Optional.empty();
        }
        CellRange range = used.get();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                Area cell = new Area(area.sheet(), CellRange.of(new CellAddress(row, column)));
                boolean isSame =
                        origin(area.sheet(), row, column).filter(origin::equals).isPresent();
                if (isSame && !visited.contains(cell)) {
                    return Optional.of(cell);
                }
            }
        }
        return Optional.empty();
    }
}
