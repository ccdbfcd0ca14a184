/**
 * Files: reading .xlsx and .xlsm workbooks and writing them back. Start from {@link sheetgrad.xlsx.WorkbookReader} and
 * {@link sheetgrad.xlsx.WorkbookWriter}. Sheets are streamed, never held as a tree of XML; a save changes the XML of
 * changed cells and copies every other byte. This is the only package that knows Apache POI, StAX and zip archives; it
 * calculates nothing.
 */
@NullMarked
package sheetgrad.xlsx;

import org.jspecify.annotations.NullMarked;
