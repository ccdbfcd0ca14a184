/**
 * What the grid shows of a sheet: texts, formats and the colours of colour scales. Start from
 * {@link sheetgrad.ui.sheet.SheetGridModel}. Nothing here knows JavaFX's controls or changes the workbook.
 */
@NullMarked
package sheetgrad.ui.sheet;

import org.jspecify.annotations.NullMarked;
