package sheetgrad.ui.grid;

import sheetgrad.reference.CellRange;

/**
 * Where cells were dragged with the secondary button: what is to become of them is asked there.
 *
 * @param source what was dragged
 * @param target where to: for a fill a larger range that holds the source, else one of the same size
 * @param isFill whether the fill handle was dragged rather than the border
 * @param x where the mouse is on the screen, in pixels
 * @param y the same downwards
 */
public record CellDrop(CellRange source, CellRange target, boolean isFill, double x, double y) {}
