package sheetgrad.calculation.block;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sheetgrad.formula.Expression;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Spacing;
import sheetgrad.workbook.CellContent;

/**
 * Joins copies of one formula that lie evenly apart, as pooling stands on every second row and column, or as formulas
 * take turns: first single rows below one another, then single columns side by side.
 */
public final class SpacedGrouping {
    /** Cells further apart stay by themselves: much may lie between them that has nothing to do with them. */
    private static final int WIDEST = 16;

    /** Fewer are no pattern. */
    private static final int FEWEST = 3;

    /** What groups of cells must have in common to be joined. */
    private record Key(int formula, int firstLine, int lastLine, int spacing) {}

    /** The way in which groups follow one another. */
    private enum Direction {
        DOWN,
        ACROSS;

        int place(BlockGrouping.Cells cells) {
            return this == DOWN ? cells.range().firstRow() : cells.range().firstColumn();
        }

        boolean isThin(BlockGrouping.Cells cells) {
            return (this == DOWN ? cells.range().rows() : cells.range().columns()) == 1;
        }

        Key key(int formula, BlockGrouping.Cells cells) {
            CellRange range = cells.range();
            return this == DOWN
                    ? new Key(formula, range.firstColumn(), range.lastColumn(), 1)
                    : new Key(formula, range.firstRow(), range.lastRow(), cells.spacing().rows());
        }

        Spacing spacing(int distance, BlockGrouping.Cells cells) {
            return this == DOWN
                    ? new Spacing(distance, 1)
                    : new Spacing(cells.spacing().rows(), distance);
        }
    }

    private final Map<Expression, Integer> formulas = new IdentityHashMap<>();

    /** The same cells in groups that are joined where they can be. */
    List<BlockGrouping.Cells> join(List<BlockGrouping.Cells> groups) {
        return join(join(groups, Direction.DOWN), Direction.ACROSS);
    }

    private List<BlockGrouping.Cells> join(List<BlockGrouping.Cells> groups, Direction direction) {
        List<BlockGrouping.Cells> joined = new ArrayList<>(groups.size());
        Map<Key, List<BlockGrouping.Cells>> alike = new LinkedHashMap<>();
        for (BlockGrouping.Cells cells : groups) {
            if (direction.isThin(cells) && cells.content() instanceof CellContent.Formula formula) {
                int number = formulas.computeIfAbsent(formula.expression(), k -> formulas.size());
                alike.computeIfAbsent(direction.key(number, cells), k -> new ArrayList<>(1))
                        .add(cells);
            } else {
                joined.add(cells);
            }
        }
        alike.values().forEach(copies -> joinCopies(copies, direction, joined));
        return joined;
    }

    private static void joinCopies(
            List<BlockGrouping.Cells> copies,
            Direction direction,
            List<BlockGrouping.Cells> joined) {
        copies.sort(Comparator.comparingInt(direction::place));
        int start = 0;
        while (start < copies.size()) {
            BlockGrouping.Cells first = copies.get(start);
            int end = endOfRun(copies, direction, start);
            if (end - start < FEWEST) {
                joined.add(first);
                start++;
            } else {
                int distance = direction.place(copies.get(start + 1)) - direction.place(first);
                joined.add(
                        new BlockGrouping.Cells(
                                first.range().union(copies.get(end - 1).range()),
                                first.content(),
                                direction.spacing(distance, first)));
                start = end;
            }
        }
    }

    /** One past the last of the copies from {@code start} on that lie as far apart as the first two. */
    private static int endOfRun(List<BlockGrouping.Cells> copies, Direction direction, int start) {
        int end = start + 1;
        int distance = 0;
        while (end < copies.size()) {
            int next = direction.place(copies.get(end)) - direction.place(copies.get(end - 1));
            distance = distance == 0 ? next : distance;
            if (next != distance || next < 2 || next > WIDEST) {
                break;
            }
            end++;
        }
        return end;
    }
}
