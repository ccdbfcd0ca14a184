package sheetgrad.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import sheetgrad.reference.CellRange;

/**
 * The cells of a copy: where some rows and some columns meet. They come from one range, or from several that lie side
 * by side or below one another, and a paste puts them close together.
 *
 * @param rows in ascending order, without gaps or not; never none
 * @param columns likewise
 */
public record CopiedArea(List<Integer> rows, List<Integer> columns) {
    public CopiedArea {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("no cells: rows " + rows + ", columns " + columns);
        }
    }

    /** All cells of a range. */
    public static CopiedArea of(CellRange range) {
        return new CopiedArea(
                IntStream.rangeClosed(range.firstRow(), range.lastRow()).boxed().toList(),
                IntStream.rangeClosed(range.firstColumn(), range.lastColumn()).boxed().toList());
    }

    /** All cells of ranges that have either their rows or their columns in common; nothing if they have not. */
    public static Optional<CopiedArea> of(List<CellRange> ranges) {
        List<CopiedArea> parts = ranges.stream().map(CopiedArea::of).toList();
        CopiedArea first = parts.get(0);
        boolean isAligned =
                parts.stream().allMatch(part -> part.columns.equals(first.columns))
                        || parts.stream().allMatch(part -> part.rows.equals(first.rows));
        if (!isAligned) {
            return Optional.empty();
        }
        return Optional.of(
                new CopiedArea(
                        parts.stream()
                                .flatMap(part -> part.rows.stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        parts.stream()
                                .flatMap(part -> part.columns.stream())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    /** The same without some rows, unless none would be left. */
    public CopiedArea withoutRows(IntPredicate isLeftOut) {
        List<Integer> left = rows.stream().filter(row -> !isLeftOut.test(row)).toList();
        return left.isEmpty() ? this : new CopiedArea(left, columns);
    }

    /** The smallest range that holds all cells. */
    public CellRange range() {
        return new CellRange(
                rows.get(0),
                columns.get(0),
                rows.get(rows.size() - 1),
                columns.get(columns.size() - 1));
    }

    /** Whether no cell of {@link #range} is left out. */
    public boolean isWhole() {
        return rows.size() == range().rows() && columns.size() == range().columns();
    }
}
