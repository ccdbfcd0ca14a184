package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.SheetRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.Chart.Source;

/**
 * The categories of a chart, which have several levels if they come from several lines of cells, such as years and their
 * quarters: the innermost level first, each with a value for each category. A blank in an outer level means that the one
 * before it goes on.
 */
public record CategoryLevels(List<List<Value>> levels) {
    public CategoryLevels {
        levels = List.copyOf(levels);
    }

    /**
     * The categories in cells.
     *
     * @param cells what they hold, row by row
     * @param values the numbers of the series, along which the categories lie
     */
    public static CategoryLevels ofCells(Source categories, List<Value> cells, Source values) {
        Optional<CellRange> block = range(categories).filter(one -> one.size() == cells.size());
        boolean isLine = block.isEmpty() || block.get().rows() == 1 || block.get().columns() == 1;
        if (isLine) {
            return new CategoryLevels(List.of(cells));
        }
        int rows = block.get().rows();
        int columns = block.get().columns();
        boolean isDown =
                range(values)
                        .filter(one -> one.size() > 1)
                        .map(one -> one.columns() == 1)
                        .orElse(rows >= columns);
        List<List<Value>> levels = new ArrayList<>();
        for (int level = (isDown ? columns : rows) - 1; level >= 0; level--) {
            List<Value> line = new ArrayList<>();
            for (int point = 0; point < (isDown ? rows : columns); point++) {
                line.add(cells.get(isDown ? point * columns + level : level * columns + point));
            }
            levels.add(line);
        }
        return new CategoryLevels(levels);
    }

    /** Those that a file kept, for so many points. */
    public static CategoryLevels ofKept(Source categories, int points) {
        List<Value> kept = categories.kept();
        int depth = points > 0 && kept.size() % points == 0 ? Math.max(1, kept.size() / points) : 1;
        List<List<Value>> levels = new ArrayList<>();
        for (int level = depth - 1; level >= 0; level--) {
            List<Value> line = new ArrayList<>();
            for (int i = level; i < kept.size(); i += depth) {
                line.add(kept.get(i));
            }
            levels.add(line);
        }
        return new CategoryLevels(levels);
    }

    private static Optional<CellRange> range(Source source) {
        return SheetRange.parse(source.reference().replace("$", "")).map(SheetRange::range);
    }

    /** The innermost level. */
    public List<Value> names() {
        return levels.get(0);
    }

    /** Where the groups of an outer level begin, and behind them where the last one ends. */
    public List<Integer> starts(int level) {
        List<Integer> starts = new ArrayList<>();
        List<Value> line = levels.get(level);
        for (int i = 0; i < line.size(); i++) {
            if (i == 0 || !(line.get(i) instanceof BlankValue)) {
                starts.add(i);
            }
        }
        starts.add(line.size());
        return starts;
    }
}
