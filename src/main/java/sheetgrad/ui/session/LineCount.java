package sheetgrad.ui.session;

import sheetgrad.workbook.CellStyle.CellFont;

/** Tells into how many lines texts are broken where cells wrap them; asked by one thread only. */
@FunctionalInterface
public interface LineCount {
    /**
     * @param pixels the width of the cell, at 100 %
     * @return at least 1
     */
    int of(String text, CellFont font, int pixels);
}
