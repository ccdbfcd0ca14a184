/**
 * Sheets as pages: what a page shows of a sheet, and PDF documents of them. Start from
 * {@link sheetgrad.ui.print.PdfExport}. The only package that knows PDFBox.
 */
@NullMarked
package sheetgrad.ui.print;

import org.jspecify.annotations.NullMarked;
