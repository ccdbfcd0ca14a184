package sheetgrad.ui.session;

import java.util.List;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.PageEdits;
import sheetgrad.workbook.PageSetup;

/** Commands that set up the pages of a sheet, each carried out on the session's thread as one step that can be undone. */
public final class PageControl {
    private final EditSubmission edits;

    PageControl(EditSubmission edits) {
        this.edits = edits;
    }

    /** Another set-up; see {@link PageEdits#setUp}. */
    public void setUp(int sheet, PageSetup setup, List<CellRange> areas, List<CellRange> titles) {
        edits.submit(open -> pages(open, sheet).setUp(setup, areas, titles));
    }

    /** Prints these cells only, or again all that the sheet shows if there are none. */
    public void print(int sheet, List<CellRange> areas) {
        edits.submit(open -> pages(open, sheet).print(areas));
    }

    /** Begins pages with the row and the column of a cell. */
    public void insertBreak(int sheet, CellAddress cell) {
        edits.submit(open -> pages(open, sheet).breaks("Insert page break", now -> now.with(cell)));
    }

    /** Takes the breaks above and left of a cell away. */
    public void removeBreak(int sheet, CellAddress cell) {
        edits.submit(
                open -> pages(open, sheet).breaks("Remove page break", now -> now.without(cell)));
    }

    /** Takes all breaks away. */
    public void resetBreaks(int sheet) {
        edits.submit(
                open -> pages(open, sheet).breaks("Reset page breaks", now -> PageBreaks.NONE));
    }

    private static PageEdits pages(OpenWorkbook open, int sheet) {
        return new PageEdits(open.workbook().sheet(sheet));
    }
}
