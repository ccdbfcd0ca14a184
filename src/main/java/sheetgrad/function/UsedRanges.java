package sheetgrad.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * The ranges of an area that a reduction has to look at. It is one range, unless a stray cell far away makes that one
 * enormous: then each column by itself, as far as it is used.
 */
final class UsedRanges {
    private static final long ENORMOUS = 10_000_000;

    private UsedRanges() {}

    static List<CellRange> of(Area area, CalculationContext context) {
        Optional<CellRange> used = context.usedPart(area);
        if (used.isEmpty()) {
            return List.of();
        }
        CellRange range = used.get();
        return range.size() <= ENORMOUS ? List.of(range) : columns(area.sheet(), range, context);
    }

    private static List<CellRange> columns(int sheet, CellRange range, CalculationContext context) {
        List<CellRange> columns = new ArrayList<>();
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            CellRange one = new CellRange(range.firstRow(), column, range.lastRow(), column);
            context.usedPart(new Area(sheet, one)).ifPresent(columns::add);
        }
        return columns;
    }
}
