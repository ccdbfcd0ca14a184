package sheetgrad.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import sheetgrad.workbook.SheetLayout;

/**
 * Rows or columns that are grouped; its button stands by the line behind the last.
 *
 * @param level from 1, the outermost
 */
record OutlineGroup(int level, int first, int last) {
    /** The groups of lines with these levels, by index; the outermost first. */
    static List<OutlineGroup> of(SortedMap<Integer, Integer> levels) {
        List<OutlineGroup> groups = new ArrayList<>();
        int deepest = levels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int level = 1; level <= deepest; level++) {
            int first = -1;
            int last = -2;
            for (Map.Entry<Integer, Integer> line : levels.entrySet()) {
                if (line.getValue() < level) {
                    continue;
                }
                if (line.getKey() != last + 1) {
                    if (first >= 0) {
                        groups.add(new OutlineGroup(level, first, last));
                    }
                    first = line.getKey();
                }
                last = line.getKey();
            }
            if (first >= 0) {
                groups.add(new OutlineGroup(level, first, last));
            }
        }
        return groups;
    }

    static List<OutlineGroup> ofRows(SheetLayout layout) {
        TreeMap<Integer, Integer> levels = new TreeMap<>();
        layout.rows().forEach((row, own) -> levels.put(row, own.outlineLevel()));
        return of(levels);
    }

    static List<OutlineGroup> ofColumns(SheetLayout layout) {
        TreeMap<Integer, Integer> levels = new TreeMap<>();
        layout.columns().forEach((column, own) -> levels.put(column, own.outlineLevel()));
        return of(levels);
    }

    static int deepest(List<OutlineGroup> groups) {
        return groups.stream().mapToInt(OutlineGroup::level).max().orElse(0);
    }

    /** Whether its lines are hidden now. */
    boolean isCollapsed(Axis axis) {
        return axis.isHidden(first);
    }
}
