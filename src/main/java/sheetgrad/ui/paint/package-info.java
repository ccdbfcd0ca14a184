/**
 * What sheets are painted on: the window's canvases or the pages of a document. Start from
 * {@link sheetgrad.ui.paint.Surface}. It knows nothing of sheets.
 */
@NullMarked
package sheetgrad.ui.paint;

import org.jspecify.annotations.NullMarked;
