/**
 * The page that the window shows while no workbook is open. Start from {@link sheetgrad.ui.start.StartPage}.
 */
@NullMarked
package sheetgrad.ui.start;

import org.jspecify.annotations.NullMarked;
