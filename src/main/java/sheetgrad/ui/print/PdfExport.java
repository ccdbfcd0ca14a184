package sheetgrad.ui.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import sheetgrad.ui.grid.GridModel;
import sheetgrad.ui.grid.SheetPages;
import sheetgrad.xlsx.AtomicFile;
import sheetgrad.xlsx.WorkbookFileException;

/** Writes a sheet as a PDF document: what the grid paints, with text as text and lines as lines, fonts embedded. */
public final class PdfExport {
    private static final double POINTS_PER_PIXEL = 72.0 / 96;
    private static final int MOST_PAGES = 2_000;

    private PdfExport() {}

    /**
     * Writes all pages; returns how many.
     *
     * @param goesOn is told how many pages are done, and says whether to go on; if not, no file is written and 0
     *     returned
     * @throws IOException if the file cannot be written or there would be too many pages, in a sentence
     */
    public static int write(GridModel model, PrintSetup setup, Path file, IntPredicate goesOn)
            throws IOException {
        SheetPages pages =
                new SheetPages(
                        model,
                        setup.range().orElseGet(() -> SheetPages.contents(model)),
                        (setup.width() - 2 * PrintSetup.MARGIN) / POINTS_PER_PIXEL,
                        (setup.height() - 2 * PrintSetup.MARGIN) / POINTS_PER_PIXEL,
                        setup.titles(),
                        setup.fitsWidth());
        if (pages.count() > MOST_PAGES) {
            throw new IOException(
                    "There would be "
                            + pages.count()
                            + " pages: select the cells that you need and export the selection.");
        }
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = new PdfFonts(document);
            for (int page = 0; page < pages.count(); page++) {
                if (!goesOn.test(page)) {
                    return 0;
                }
                add(document, fonts, pages, page, setup);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            AtomicFile.copy(new ByteArrayInputStream(bytes.toByteArray()), file);
        } catch (WorkbookFileException | UncheckedIOException failure) {
            throw new IOException(
                    "The document cannot be written: " + failure.getMessage(), failure);
        }
        return pages.count();
    }

    private static void add(
            PDDocument document, PdfFonts fonts, SheetPages pages, int number, PrintSetup setup)
            throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) setup.width(), (float) setup.height()));
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.transform(
                    new Matrix(
                            (float) POINTS_PER_PIXEL,
                            0,
                            0,
                            (float) -POINTS_PER_PIXEL,
                            (float) PrintSetup.MARGIN,
                            (float) (setup.height() - PrintSetup.MARGIN)));
            pages.paint(number, new PdfSurface(document, stream, fonts));
        }
    }
}
