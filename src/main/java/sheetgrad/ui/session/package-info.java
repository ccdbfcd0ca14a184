/**
 * The open workbook as the window sees it: commands go in, immutable snapshots come out. Start from
 * {@link sheetgrad.ui.session.WorkbookSession}. A session owns workbook, calculation and undo history on one thread of
 * its own; nobody else touches them. This package knows no JavaFX: it is handed the executor on which to answer.
 */
@NullMarked
package sheetgrad.ui.session;

import org.jspecify.annotations.NullMarked;
