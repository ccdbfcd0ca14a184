package sheetgrad.workbook;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;

/** Cells that are right as they are, whatever these checks find. */
public record IgnoredErrors(List<CellRange> ranges, Set<ErrorCheck> checks)
        implements CellRule<IgnoredErrors> {
    public IgnoredErrors {
        ranges = List.copyOf(ranges);
        checks = Set.copyOf(checks);
    }

    /** Whether a check is to be silent about a cell. */
    public boolean covers(ErrorCheck check, int row, int column) {
        return checks.contains(check)
                && ranges.stream().anyMatch(range -> range.contains(row, column));
    }

    @Override
    public IgnoredErrors withRanges(List<CellRange> now) {
        return new IgnoredErrors(now, checks);
    }

    @Override
    public IgnoredErrors rewritten(UnaryOperator<Expression> rewriter) {
        return this;
    }
}
