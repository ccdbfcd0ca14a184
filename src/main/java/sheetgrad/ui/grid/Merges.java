package sheetgrad.ui.grid;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Merging;

/** The merged ranges of a sheet: each is selected, moved over and painted as one cell, its first. */
record Merges(List<CellRange> ranges) {
    Merges {
        ranges = List.copyOf(ranges);
    }

    Optional<CellRange> at(CellAddress cell) {
        return ranges.stream().filter(range -> range.contains(cell)).findFirst();
    }

    /** The merged range that holds the cell, or the cell alone. */
    CellRange whole(CellAddress cell) {
        return at(cell).orElseGet(() -> CellRange.of(cell));
    }

    /** The cell that stands for the merged range in which the cell lies, or the cell itself. */
    CellAddress anchor(CellAddress cell) {
        return whole(cell).first();
    }

    boolean isCovered(CellAddress cell) {
        return !anchor(cell).equals(cell);
    }

    /** The range grown until it cuts no merged range. */
    CellRange expanded(CellRange range) {
        return Merging.whole(range, ranges);
    }

    List<CellRange> within(CellRange area) {
        return ranges.stream().filter(area::intersects).toList();
    }
}
