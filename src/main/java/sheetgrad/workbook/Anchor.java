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
    public record Corner(CellAddress cell, double right, double below) {
        private boolean isBeside(Corner other) {
            return cell.row() == other.cell.row() && below == other.below;
        }

        private boolean isAbove(Corner other) {
            return cell.column() == other.cell.column() && right == other.right;
        }
    }

    /** Whether it has no width or no height wherever it lies, as lines that run along rows or columns have. */
    public boolean isFlat() {
        return to.map(end -> from.isBeside(end) || from.isAbove(end))
                .orElse(width == 0 || height == 0);
    }
}
