package sheetgrad.ui.print;

import java.util.List;
import java.util.Optional;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PageSetup.Scaling;
import sheetgrad.workbook.PrintNames;
import sheetgrad.workbook.Sheet;

/**
 * What of a sheet is put on pages, and how.
 *
 * @param ranges what is printed, each beginning a page; nothing for all that the sheet shows
 * @param titleRows rows that every page repeats
 * @param titleColumns columns that every page repeats
 * @param breaks rows and columns with which pages begin
 */
public record PrintSetup(
        PageSetup pages,
        List<CellRange> ranges,
        Optional<CellRange> titleRows,
        Optional<CellRange> titleColumns,
        PageBreaks breaks) {
    private static final double POINTS_PER_INCH = 72;

    /** What is proposed for sheets of which the file says nothing: A4 on its side, all columns on one page. */
    public static final PageSetup PROPOSED =
            PageSetup.USUAL.on(Paper.A4.number(), true).scaled(new Scaling(100, true, 1, 0));

    public PrintSetup {
        ranges = List.copyOf(ranges);
    }

    /** As the sheet and its names say. */
    public static PrintSetup of(Sheet sheet, PrintNames names) {
        return new PrintSetup(
                sheet.pageSetup().orElse(PROPOSED),
                names.areas(),
                names.titleRows(),
                names.titleColumns(),
                sheet.pageBreaks());
    }

    private Paper paper() {
        return Paper.of(pages.paper());
    }

    /** In points, as all that follows. */
    double width() {
        return pages.isLandscape() ? paper().height() : paper().width();
    }

    double height() {
        return pages.isLandscape() ? paper().width() : paper().height();
    }

    double left() {
        return pages.margins().left() * POINTS_PER_INCH;
    }

    double top() {
        return pages.margins().top() * POINTS_PER_INCH;
    }

    /** The room for cells between the margins. */
    double roomAcross() {
        return Math.max(1, width() - left() - pages.margins().right() * POINTS_PER_INCH);
    }

    double roomDown() {
        return Math.max(1, height() - top() - pages.margins().bottom() * POINTS_PER_INCH);
    }

    double headerTop() {
        return pages.margins().header() * POINTS_PER_INCH;
    }

    double footerBottom() {
        return height() - pages.margins().footer() * POINTS_PER_INCH;
    }
}
