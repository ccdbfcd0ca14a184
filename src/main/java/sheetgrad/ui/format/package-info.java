/**
 * The format of cells asked for in a dialog with a page for each part of it. Start from {@link
 * sheetgrad.ui.format.FormatForm}.
 */
@NullMarked
package sheetgrad.ui.format;

import org.jspecify.annotations.NullMarked;
