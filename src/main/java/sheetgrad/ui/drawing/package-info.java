/**
 * Paints what lies over cells: charts, pictures and shapes. Start from {@link sheetgrad.ui.drawing.SheetDrawings}, which
 * makes something the grid can paint of each drawing of a sheet.
 */
@NullMarked
package sheetgrad.ui.drawing;

import org.jspecify.annotations.NullMarked;
