package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * Turns what the copies of a formula read into a slice of a tensor: ranges that move along with the copies become axes of
 * the copies, larger ones sliding windows.
 */
final class RangeReader {
    private final Sources sources;
    private final Hosts hosts;

    RangeReader(Sources sources, Hosts hosts) {
        this.sources = sources;
        this.hosts = hosts;
    }

    /** The term for a range that is {@code first} for the first copy and {@code last} for the last. */
    Term read(int sheet, CellRange first, CellRange last) {
        int rows = first.rows();
        int columns = first.columns();
        if (last.rows() != rows || last.columns() != columns) {
            throw new Refusal("it reads ranges of different size");
        }
        int rowCopies = copies(last.firstRow() - first.firstRow(), hosts.rows(), hosts.rowStep());
        int columnCopies =
                copies(
                        last.firstColumn() - first.firstColumn(),
                        hosts.columns(),
                        hosts.columnStep());
        Area swept = new Area(sheet, first.union(last));
        Region.Source source = sources.find(swept);
        String mask = sources.mask(source.name());
        CellRange whole = source.area().range();
        int[] sizes = {rowCopies, columnCopies, rows, columns};
        return term(source.name(), mask, swept.range(), whole, sizes);
    }

    private Term term(String name, String mask, CellRange part, CellRange whole, int[] sizes) {
        String slice = slice(part, whole, sizes);
        boolean slides = sizes[0] > 1 && sizes[2] > 1 && sizes[1] > 1 && sizes[3] > 1;
        Optional<Term.Window> window =
                slides
                        ? Optional.of(
                                new Term.Window(
                                        name + cut(part, whole, sizes),
                                        hosts.rowStep(),
                                        hosts.columnStep()))
                        : Optional.empty();
        return new Term(
                name + slice,
                List.of(sizes[0], sizes[1], sizes[2], sizes[3]),
                mask.isEmpty() ? "" : mask + slice,
                window);
    }

    /** How many positions the range takes: one for each copy, or one for all. */
    private static int copies(int shift, int count, int step) {
        if (shift != 0 && shift != step * (count - 1)) {
            throw new Refusal("what it reads does not move along with its copies");
        }
        return shift == 0 ? 1 : count;
    }

    private String slice(CellRange part, CellRange whole, int[] sizes) {
        boolean slidesDown = sizes[0] > 1 && sizes[2] > 1;
        boolean slidesRight = sizes[1] > 1 && sizes[3] > 1;
        return cut(part, whole, sizes)
                + unfold(slidesDown, 0, sizes[2], hosts.rowStep())
                + turn(sizes, slidesDown, slidesRight);
    }

    private String cut(CellRange part, CellRange whole, int[] sizes) {
        String rows =
                line(
                        part.firstRow() - whole.firstRow(),
                        part.rows(),
                        whole.rows(),
                        sizes[0] > 1 && sizes[2] == 1 ? hosts.rowStep() : 1);
        String columns =
                line(
                        part.firstColumn() - whole.firstColumn(),
                        part.columns(),
                        whole.columns(),
                        sizes[1] > 1 && sizes[3] == 1 ? hosts.columnStep() : 1);
        return rows.equals(":") && columns.equals(":") ? "" : "[" + rows + ", " + columns + "]";
    }

    private static String unfold(boolean slides, int dimension, int size, int step) {
        return slides ? ".unfold(" + dimension + ", " + size + ", " + step + ")" : "";
    }

    /** A single line is picked, so that its axis vanishes; several are cut out. */
    private static String line(int first, int count, int all, int step) {
        if (count == 1) {
            return Integer.toString(first);
        }
        if (step > 1) {
            return first + ":" + (first + count) + ":" + step;
        }
        return count == all ? ":" : first + ":" + (first + count);
    }

    /** Unfolds the columns and puts the axes in order. */
    private String turn(int[] sizes, boolean slidesDown, boolean slidesRight) {
        List<Integer> axes = new ArrayList<>();
        if (sizes[0] > 1 || sizes[2] > 1) {
            axes.add(sizes[0] > 1 ? 0 : 2);
        }
        int columnPlace = axes.size();
        if (sizes[1] > 1 || sizes[3] > 1) {
            axes.add(sizes[1] > 1 ? 1 : 3);
        }
        if (slidesDown) {
            axes.add(2);
        }
        if (slidesRight) {
            axes.add(3);
        }
        String unfolded = unfold(slidesRight, columnPlace, sizes[3], hosts.columnStep());
        List<Integer> sorted = axes.stream().sorted().toList();
        if (sorted.equals(axes)) {
            return unfolded;
        }
        if (axes.size() == 2) {
            return unfolded + ".T";
        }
        List<String> places =
                sorted.stream().map(axis -> String.valueOf(axes.indexOf(axis))).toList();
        return unfolded + ".permute(" + String.join(", ", places) + ")";
    }

    /** What each copy looks up, one area for each; all of the same shape. */
    Term gather(List<Area> targets) {
        Area all = Reading.union(targets);
        if (hosts.size() == 1) {
            return read(all.sheet(), all.range(), all.range());
        }
        int rows = targets.get(0).rows();
        int columns = targets.get(0).columns();
        boolean isLine = rows == 1 && (columns == 1 || hosts.columns() == 1);
        boolean isSame =
                targets.stream()
                        .allMatch(
                                one ->
                                        one.rows() == rows
                                                && one.columns() == columns
                                                && (columns == 1
                                                        || one.range().firstColumn()
                                                                == all.range().firstColumn()));
        if (!isLine || !isSame) {
            throw new Refusal("its copies look up areas of different shape or place");
        }
        Region.Source source = sources.find(all);
        if (!sources.mask(source.name()).isEmpty()) {
            throw new Refusal("it looks up cells that hold no numbers");
        }
        CellRange whole = source.area().range();
        String down =
                sources.writeIndex(
                        targets.stream()
                                .mapToInt(one -> one.range().firstRow() - whole.firstRow())
                                .toArray(),
                        hosts);
        String right =
                columns > 1
                        ? line(
                                all.range().firstColumn() - whole.firstColumn(),
                                columns,
                                whole.columns(),
                                1)
                        : sources.writeIndex(
                                targets.stream()
                                        .mapToInt(
                                                one ->
                                                        one.range().firstColumn()
                                                                - whole.firstColumn())
                                        .toArray(),
                                hosts);
        return Term.of(
                source.name() + "[" + down + ", " + right + "]",
                hosts.rows(),
                hosts.columns(),
                1,
                columns);
    }
}
