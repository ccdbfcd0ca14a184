package sheetgrad.autodiff.export;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * Turns what the copies of a formula read into a slice of a tensor: ranges that move along with the copies become axes of
 * the copies, larger ones sliding windows.
 */
final class RangeReader {
    private final Sources sources;
    private final CellRange hosts;

    RangeReader(Sources sources, CellRange hosts) {
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
        int rowCopies = copies(last.firstRow() - first.firstRow(), hosts.rows());
        int columnCopies = copies(last.firstColumn() - first.firstColumn(), hosts.columns());
        Area swept = new Area(sheet, first.union(last));
        Region.Source source = sources.find(swept);
        String mask = sources.mask(source.name());
        CellRange whole = source.area().range();
        int[] sizes = {rowCopies, columnCopies, rows, columns};
        String code = source.name() + slice(swept.range(), whole, sizes);
        Term term = Term.of(code, sizes);
        return mask.isEmpty()
                ? term
                : new Term(code, term.sizes(), mask + slice(swept.range(), whole, sizes));
    }

    /** How many positions the range takes: one for each copy, or one for all. */
    private static int copies(int shift, int count) {
        if (shift != 0 && shift != count - 1) {
            throw new Refusal("what it reads does not move along with its copies");
        }
        return shift + 1;
    }

    private static String slice(CellRange part, CellRange whole, int[] sizes) {
        boolean slidesDown = sizes[0] > 1 && sizes[2] > 1;
        boolean slidesRight = sizes[1] > 1 && sizes[3] > 1;
        String rows = line(part.firstRow() - whole.firstRow(), part.rows(), whole.rows());
        String columns =
                line(part.firstColumn() - whole.firstColumn(), part.columns(), whole.columns());
        String slice =
                rows.equals(":") && columns.equals(":") ? "" : "[" + rows + ", " + columns + "]";
        return slice + unfold(slidesDown, 0, sizes[2]) + turn(sizes, slidesDown, slidesRight);
    }

    private static String unfold(boolean slides, int dimension, int size) {
        return slides ? ".unfold(" + dimension + ", " + size + ", 1)" : "";
    }

    /** A single line is picked, so that its axis vanishes; several are cut out. */
    private static String line(int first, int count, int all) {
        if (count == 1) {
            return Integer.toString(first);
        }
        return count == all ? ":" : first + ":" + (first + count);
    }

    /** Unfolds the columns and puts the axes in order. */
    private static String turn(int[] sizes, boolean slidesDown, boolean slidesRight) {
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
        String unfolded = unfold(slidesRight, columnPlace, sizes[3]);
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
}
