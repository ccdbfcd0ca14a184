package sheetgrad.ui.grid;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.SheetLayout;

/**
 * What the grid shows of one sheet. A snapshot: the grid is handed a new model whenever something changed. It is asked
 * on the JavaFX application thread, for the visible cells only, at every repaint, up to some thousand cells each: answers
 * must be quick and must not calculate.
 */
public interface GridModel {
    /** A sheet without contents. */
    GridModel EMPTY = new EmptyModel();

    /**
     * The cell as it is painted.
     *
     * @param width the room for the text, of which {@link CellWidth#digits} gives the digits that fit
     */
    CellView cell(int row, int column, CellWidth width);

    /**
     * The background colour alone, 0xRRGGBB. Asked for up to a million cells when the sheet is zoomed out so far that
     * texts are not painted, so it should format nothing.
     */
    default OptionalInt fill(int row, int column) {
        return cell(row, column, new CellWidth(0)).fill();
    }

    /** Whether the cell shows nothing, so that texts may run into it and Ctrl and an arrow key jumps over it. */
    boolean isBlank(int row, int column);

    /** Whether the cell may show a text, which runs into blank neighbours; numbers do not. */
    default boolean mayRunOver(int row, int column) {
        return true;
    }

    /** The text to edit: a formula with its equals sign, or the value as one would type it; empty for a blank cell. */
    String editText(int row, int column);

    /** What a screen reader is told of the cell after what it shows; empty for nothing. */
    default String note(int row, int column) {
        return "";
    }

    /** What stands small beside the text of the cell; nothing for most. */
    default Optional<CellFootnote> footnote(int row, int column) {
        return Optional.empty();
    }

    /** What lies over the cells, the hindmost first. */
    default List<GridDrawing> drawings() {
        return List.of();
    }

    /** The cells that have a comment. */
    default Collection<CellAddress> commented() {
        return List.of();
    }

    /** The comment on a cell; empty if there is none. */
    default String comment(int row, int column) {
        return "";
    }

    /** Where a cell's link leads; empty if it has none. */
    default String link(int row, int column) {
        return "";
    }

    /** What may be wrong with the cell, in a sentence; empty for nothing. */
    default String warning(int row, int column) {
        return "";
    }

    /** The rows and columns with which pages begin. */
    default PageBreaks pageBreaks() {
        return PageBreaks.NONE;
    }

    SheetLayout layout();

    List<CellRange> merges();

    /** One more than the last row that is not blank, 0 for a blank sheet. */
    int rows();

    /** One more than the last column that is not blank, 0 for a blank sheet. */
    int columns();
}
