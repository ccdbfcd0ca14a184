package sheetgrad.ui.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import sheetgrad.reference.CellRange;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.grid.PageSize;
import sheetgrad.ui.grid.SheetPages;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PageSetup.Scaling;
import sheetgrad.xlsx.AtomicFile;
import sheetgrad.xlsx.WorkbookFileException;

/** Writes sheets as a PDF document: what the grid paints, with text as text and lines as lines, fonts embedded. */
public final class PdfExport {
    private static final double POINTS_PER_PIXEL = 72.0 / 96;
    private static final int MOST_PAGES = 2_000;

    /**
     * A sheet to be printed.
     *
     * @param file the name of the workbook's file, for headers
     */
    public record Print(GridModel model, PrintSetup setup, String sheet, String file) {}

    /** A page of a print, counted within its pages. */
    private record Page(Print print, SheetPages pages, int index) {}

    private PdfExport() {}

    /**
     * Writes all pages of the sheets; returns how many.
     *
     * @param goesOn is told how many pages are done, and says whether to go on; if not, no file is written and 0
     *     returned
     * @throws IOException if the file cannot be written or there would be too many pages, in a sentence
     */
    public static int write(List<Print> prints, Path file, IntPredicate goesOn) throws IOException {
        List<Page> pages = pages(prints);
        LocalDateTime now = LocalDateTime.now();
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = new PdfFonts(document);
            int number = 0;
            for (int i = 0; i < pages.size(); i++) {
                if (!goesOn.test(i)) {
                    return 0;
                }
                Print print = pages.get(i).print();
                boolean isFirst = i == 0 || print != pages.get(i - 1).print();
                number = number(print, isFirst, number);
                HeaderText.Fields fields =
                        new HeaderText.Fields(
                                number, pages.size(), print.sheet(), print.file(), now);
                add(document, fonts, pages.get(i), fields, isFirst);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            AtomicFile.copy(new ByteArrayInputStream(bytes.toByteArray()), file);
        } catch (WorkbookFileException | UncheckedIOException failure) {
            throw new IOException(
                    "The document cannot be written: " + failure.getMessage(), failure);
        }
        return pages.size();
    }

    /** Numbers go on from sheet to sheet, but for sheets that say with which they begin. */
    private static int number(Print print, boolean isFirst, int before) {
        int first = print.setup().pages().firstPage();
        return isFirst && first != PageSetup.USUAL.firstPage() ? first : before + 1;
    }

    private static List<Page> pages(List<Print> prints) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Print print : prints) {
            for (CellRange range : ranges(print)) {
                SheetPages cut = cut(print, range);
                if (pages.size() + cut.count() > MOST_PAGES) {
                    throw new IOException(
                            "There would be "
                                    + (pages.size() + cut.count())
                                    + " pages: select the cells that you need and export the selection.");
                }
                for (int i = 0; i < cut.count(); i++) {
                    pages.add(new Page(print, cut, i));
                }
            }
        }
        return pages;
    }

    /** Whole rows and columns end where the sheet's contents end. */
    private static List<CellRange> ranges(Print print) {
        CellRange contents = SheetPages.contents(print.model());
        List<CellRange> stated = print.setup().ranges();
        return stated.isEmpty()
                ? List.of(contents)
                : stated.stream()
                        .flatMap(
                                range ->
                                        range.isWholeRows() || range.isWholeColumns()
                                                ? range.intersection(contents).stream()
                                                : java.util.stream.Stream.of(range))
                        .toList();
    }

    /** In a direction in which cells have to fit on a number of pages, breaks do not count. */
    private static PageBreaks breaks(PrintSetup setup) {
        Scaling scaling = setup.pages().scaling();
        boolean fitsDown = scaling.fits() && scaling.pagesDown() > 0;
        boolean fitsAcross = scaling.fits() && scaling.pagesAcross() > 0;
        return new PageBreaks(
                fitsDown ? List.of() : setup.breaks().rows(),
                fitsAcross ? List.of() : setup.breaks().columns());
    }

    private static SheetPages cut(Print print, CellRange range) {
        PrintSetup setup = print.setup();
        Scaling scaling = setup.pages().scaling();
        PageSize size =
                new PageSize(
                        setup.roomAcross() / POINTS_PER_PIXEL,
                        setup.roomDown() / POINTS_PER_PIXEL,
                        scaling.fits() ? 100 : scaling.percent(),
                        scaling.fits() ? scaling.pagesAcross() : 0,
                        scaling.fits() ? scaling.pagesDown() : 0);
        return new SheetPages(
                print.model(),
                new SheetPages.Layout(
                        range,
                        setup.titleRows(),
                        setup.titleColumns(),
                        breaks(setup),
                        setup.pages().goesAcross(),
                        setup.pages().options().showsGridlines(),
                        setup.pages().options().showsHeadings()),
                size);
    }

    private static void add(
            PDDocument document,
            PdfFonts fonts,
            Page page,
            HeaderText.Fields fields,
            boolean isFirst)
            throws IOException {
        PrintSetup setup = page.print().setup();
        PDPage added = new PDPage(new PDRectangle((float) setup.width(), (float) setup.height()));
        document.addPage(added);
        try (PDPageContentStream stream = new PDPageContentStream(document, added)) {
            stream.transform(new Matrix(1, 0, 0, -1, 0, (float) setup.height()));
            PdfSurface surface = new PdfSurface(document, stream, fonts);
            new HeaderPainter(setup, surface).paint(fields, isFirst);
            double spareAcross =
                    setup.roomAcross() - page.pages().width(page.index()) * POINTS_PER_PIXEL;
            double spareDown =
                    setup.roomDown() - page.pages().height(page.index()) * POINTS_PER_PIXEL;
            surface.save();
            surface.translate(
                    setup.left()
                            + (setup.pages().options().isCentredAcross() ? spareAcross / 2 : 0),
                    setup.top() + (setup.pages().options().isCentredDown() ? spareDown / 2 : 0));
            surface.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
            page.pages().paint(page.index(), surface);
            surface.restore();
        }
    }
}
