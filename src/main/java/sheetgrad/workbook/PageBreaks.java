package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellShift;

/** The zero-based rows and columns with which new pages begin because the user wants it, in ascending order. */
public record PageBreaks(List<Integer> rows, List<Integer> columns) {
    public static final PageBreaks NONE = new PageBreaks(List.of(), List.of());

    public PageBreaks {
        rows = List.copyOf(new TreeSet<>(rows));
        columns = List.copyOf(new TreeSet<>(columns));
    }

    public boolean isEmpty() {
        return rows.isEmpty() && columns.isEmpty();
    }

    /** The same with breaks above a cell and left of it; the first row and column need none. */
    public PageBreaks with(CellAddress cell) {
        return new PageBreaks(with(rows, cell.row()), with(columns, cell.column()));
    }

    private static List<Integer> with(List<Integer> lines, int line) {
        List<Integer> now = new ArrayList<>(lines);
        if (line > 0) {
            now.add(line);
        }
        return now;
    }

    /** The same without those above a cell and left of it. */
    public PageBreaks without(CellAddress cell) {
        return new PageBreaks(
                rows.stream().filter(row -> row != cell.row()).toList(),
                columns.stream().filter(column -> column != cell.column()).toList());
    }

    /** The breaks after whole rows or columns came or went: one among the lost ones stays where they were. */
    PageBreaks after(CellShift shift) {
        int first = shift.isVertical() ? shift.range().firstRow() : shift.range().firstColumn();
        int count = shift.isVertical() ? shift.range().rows() : shift.range().columns();
        IntUnaryOperator moved =
                line ->
                        line < first
                                ? line
                                : shift.isInsertion()
                                        ? line + count
                                        : Math.max(first, line - count);
        return shift.isVertical()
                ? new PageBreaks(moved(rows, moved), columns)
                : new PageBreaks(rows, moved(columns, moved));
    }

    private static List<Integer> moved(List<Integer> lines, IntUnaryOperator moved) {
        return lines.stream().map(moved::applyAsInt).filter(line -> line > 0).toList();
    }
}
