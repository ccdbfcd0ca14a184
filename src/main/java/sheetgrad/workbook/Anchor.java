package sheetgrad.workbook;

import java.util.Optional;
import sheetgrad.reference.CellAddress;

/**
 * Where a drawing lies on its sheet: from a point in one cell to a point in another, or of a fixed size. Offsets and
 * sizes in points.
 *
 * @param to the lower right corner; nothing if {@code width} and {@code height} say how large it is
 */
public record Anchor(Corner from, Optional<Corner> to, double width, double height) {
    /** A point so far right of and below a cell's upper left corner. */
    public record Corner(CellAddress cell, double right, double below) {}
}
