package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.PageBreaks;
import sheetgrad.workbook.PageSetup;
import sheetgrad.workbook.PageSetup.Headings;
import sheetgrad.workbook.PageSetup.Margins;
import sheetgrad.workbook.PageSetup.OtherHeadings;
import sheetgrad.workbook.PageSetup.Scaling;

/** Collects what a sheet's part says of printing. */
final class PageSetupReader {
    private static final int MOST_PERCENT = 400;
    private static final int LEAST_PERCENT = 10;

    private boolean fits;
    private PageSetup setup = PageSetup.USUAL;
    private boolean isStated;
    private List<Integer> rowBreaks = List.of();
    private List<Integer> columnBreaks = List.of();

    /** Reads an element {@code sheetPr}'s {@code pageSetUpPr}. */
    void readFitting(XmlCursor node) {
        fits = node.flag("fitToPage", false);
        isStated |= fits;
    }

    /** Reads one of the elements that stand behind the cells; others are left alone. */
    void read(String name, XmlCursor node) throws XMLStreamException, WorkbookFileException {
        switch (name) {
            case "printOptions" -> readOptions(node);
            case "pageMargins" -> readMargins(node);
            case "pageSetup" -> readPages(node);
            case "headerFooter" -> readHeader(node);
            case "rowBreaks" -> rowBreaks = readBreaks(node);
            case "colBreaks" -> columnBreaks = readBreaks(node);
            default -> {}
        }
    }

    private void readOptions(XmlCursor node) {
        isStated = true;
        setup =
                setup.with(
                        new PageSetup.Options(
                                node.flag("horizontalCentered", false),
                                node.flag("verticalCentered", false),
                                node.flag("gridLines", false),
                                node.flag("headings", false)));
    }

    /** Every file of Excel's has margins: they alone do not mean that somebody has set up pages. */
    private void readMargins(XmlCursor node) {
        Margins usual = setup.margins();
        setup =
                setup.with(
                        new Margins(
                                node.number("left", usual.left()),
                                node.number("right", usual.right()),
                                node.number("top", usual.top()),
                                node.number("bottom", usual.bottom()),
                                node.number("header", usual.header()),
                                node.number("footer", usual.footer())));
    }

    private void readPages(XmlCursor node) {
        isStated = true;
        int percent = node.integer("scale", 100);
        Scaling scaling =
                new Scaling(
                        Math.max(LEAST_PERCENT, Math.min(MOST_PERCENT, percent)),
                        fits,
                        Math.max(0, node.integer("fitToWidth", 1)),
                        Math.max(0, node.integer("fitToHeight", 1)));
        boolean counts = node.flag("useFirstPageNumber", false);
        setup =
                new PageSetup(
                        node.integer("paperSize", 1),
                        node.attribute("orientation", "").equals("landscape"),
                        scaling,
                        setup.margins(),
                        counts ? node.integer("firstPageNumber", 1) : 1,
                        node.attribute("pageOrder", "").equals("overThenDown"),
                        setup.options(),
                        setup.headings(),
                        setup.others());
    }

    /** Headings of first and even pages count only where the element says so. */
    private void readHeader(XmlCursor node) throws XMLStreamException, WorkbookFileException {
        isStated = true;
        boolean differsFirst = node.flag("differentFirst", false);
        boolean differsEven = node.flag("differentOddEven", false);
        Map<String, String> texts = new HashMap<>();
        node.children(child -> texts.put(child, FileText.decode(node.text())));
        setup =
                setup.with(
                        headings(texts, "odd"),
                        new OtherHeadings(
                                differsFirst
                                        ? Optional.of(headings(texts, "first"))
                                        : Optional.empty(),
                                differsEven
                                        ? Optional.of(headings(texts, "even"))
                                        : Optional.empty()));
    }

    private static Headings headings(Map<String, String> texts, String pages) {
        return new Headings(
                texts.getOrDefault(pages + "Header", ""), texts.getOrDefault(pages + "Footer", ""));
    }

    /** Breaks that programs have put where a page is full do not count. */
    private static List<Integer> readBreaks(XmlCursor node)
            throws XMLStreamException, WorkbookFileException {
        List<Integer> lines = new ArrayList<>();
        node.children(
                child -> {
                    int line = node.integer("id", 0);
                    if (node.flag("man", false) && line > 0) {
                        lines.add(line);
                    }
                });
        return lines;
    }

    /** The breaks that somebody has put. */
    PageBreaks breaks() {
        return new PageBreaks(rowBreaks, columnBreaks);
    }

    /** What the part says; nothing if it says no more than every part does. */
    Optional<PageSetup> setup() {
        Scaling scaling = setup.scaling();
        PageSetup whole =
                fits && !scaling.fits()
                        ? setup.scaled(
                                new Scaling(
                                        scaling.percent(),
                                        true,
                                        scaling.pagesAcross(),
                                        scaling.pagesDown()))
                        : setup;
        return isStated ? Optional.of(whole) : Optional.empty();
    }
}
