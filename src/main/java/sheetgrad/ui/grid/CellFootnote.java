package sheetgrad.ui.grid;

/**
 * What stands small beside the text of a cell where there is room: a triangle that points up for a positive number and
 * down for a negative one, and perhaps the number itself.
 *
 * @param text follows the triangle; empty for the triangle alone
 */
public record CellFootnote(boolean isNegative, String text) {}
