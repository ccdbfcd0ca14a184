/**
 * The spreadsheet grid: a control painted on canvases that shows a {@link sheetgrad.ui.grid.GridModel}, lets cells be
 * selected and edited as in Excel, and asks its listener for every change. Start from
 * {@link sheetgrad.ui.grid.GridView}. The package knows neither the calculation nor files, calculates nothing, and keeps
 * no node, property or listener per cell: what a repaint costs depends on the window and not on the sheet. Classes
 * without a JavaFX import (geometry, viewport, selection, navigation) run without a display. Everything else is used on
 * the JavaFX application thread.
 */
@NullMarked
package sheetgrad.ui.grid;

import org.jspecify.annotations.NullMarked;
