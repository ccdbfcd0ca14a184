/**
 * What spreadsheets exchange through the system's clipboard, as HTML and as text. Start from
 * {@link sheetgrad.ui.clipboard.HtmlTable}, which reads what others copied, and {@link sheetgrad.ui.clipboard.CopiedTexts},
 * which writes what they are given.
 */
@NullMarked
package sheetgrad.ui.clipboard;

import org.jspecify.annotations.NullMarked;
