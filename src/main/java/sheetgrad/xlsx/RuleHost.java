package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;

/**
 * The cells for which a rule on a sheet counts (a conditional format, a validation, a sparkline), and the one from which
 * its formulas are seen.
 *
 * @param ranges the cells now
 * @param survivor a cell of the file's ranges that is still there
 */
record RuleHost(List<CellRange> ranges, CellAddress survivor) {
    private static final int MOST_CELLS_TRIED = 20_000;

    /** Reads a list such as "A1:B2 D4"; nothing if all its cells are gone. */
    static Optional<RuleHost> of(String sqref, MovedCells moves) {
        List<CellRange> before = SheetReader.ranges(sqref);
        List<CellRange> now = new ArrayList<>();
        before.forEach(range -> moves.range(range).ifPresent(now::add));
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RuleHost(List.copyOf(now), survivor(before, moves)));
    }

    private static CellAddress survivor(List<CellRange> ranges, MovedCells moves) {
        int tried = 0;
        for (CellRange range : ranges) {
            for (int row = range.firstRow(); row <= range.lastRow(); row++) {
                for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                    if (moves.cell(row, column).isPresent()) {
                        return new CellAddress(row, column);
                    }
                    if (++tried > MOST_CELLS_TRIED) {
                        return ranges.get(0).first();
                    }
                }
            }
        }
        return ranges.get(0).first();
    }

    /** The cell from which formulas are read: the upper left one of all ranges. */
    CellAddress corner() {
        return corner(ranges);
    }

    static CellAddress corner(List<CellRange> ranges) {
        return ranges.stream().reduce(CellRange::union).orElseThrow().first();
    }

    String sqref() {
        return ranges.stream().map(CellRange::toA1).collect(Collectors.joining(" "));
    }
}
