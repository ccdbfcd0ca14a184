package sheetgrad.workbook;

import java.util.Optional;

/**
 * How a sheet is put on pages (ECMA-376 part 1, 18.3.1.62 to 18.3.1.70).
 *
 * @param paper the number of the paper's size in files: 1 Letter, 5 Legal, 8 A3, 9 A4 and so on
 * @param scaling how large cells are printed
 * @param firstPage the number of the first page
 * @param goesAcross whether pages follow one another across, and then down, instead of the other way round
 * @param headings what stands above and below the cells, but on the pages that have others
 * @param others those of some pages
 */
public record PageSetup(
        int paper,
        boolean isLandscape,
        Scaling scaling,
        Margins margins,
        int firstPage,
        boolean goesAcross,
        Options options,
        Headings headings,
        OtherHeadings others) {
    /** As Excel sets up pages of which a file says nothing. */
    public static final PageSetup USUAL =
            new PageSetup(
                    9,
                    false,
                    new Scaling(100, false, 1, 1),
                    new Margins(0.7, 0.7, 0.75, 0.75, 0.3, 0.3),
                    1,
                    false,
                    new Options(false, false, false, false),
                    new Headings("", ""),
                    OtherHeadings.NONE);

    /**
     * How large cells are printed: by a percentage, or so that they fit.
     *
     * @param fits whether they are made smaller until they fit, rather than printed by {@code percent}
     * @param pagesAcross how many pages wide they may be; 0 for any number, as for {@code pagesDown}
     */
    public record Scaling(int percent, boolean fits, int pagesAcross, int pagesDown) {}

    /** In inches; that of the header is measured from the edge of the paper. */
    public record Margins(
            double left, double right, double top, double bottom, double header, double footer) {}

    /** What else there is to choose: whether cells stand in the middle, and what is printed beside them. */
    public record Options(
            boolean isCentredAcross,
            boolean isCentredDown,
            boolean showsGridlines,
            boolean showsHeadings) {}

    /** What stands above and below the cells of a page, with the codes of files: &amp;L, &amp;P and so on. */
    public record Headings(String header, String footer) {}

    /** Headings of the first page and of pages with even numbers; nothing for those of all pages. */
    public record OtherHeadings(Optional<Headings> first, Optional<Headings> even) {
        public static final OtherHeadings NONE =
                new OtherHeadings(Optional.empty(), Optional.empty());
    }

    /** The same on other paper. */
    public PageSetup on(int otherPaper, boolean turned) {
        return new PageSetup(
                otherPaper,
                turned,
                scaling,
                margins,
                firstPage,
                goesAcross,
                options,
                headings,
                others);
    }

    /** The same in another size. */
    public PageSetup scaled(Scaling other) {
        return new PageSetup(
                paper,
                isLandscape,
                other,
                margins,
                firstPage,
                goesAcross,
                options,
                headings,
                others);
    }

    /** The same with another place and other lines. */
    public PageSetup with(Options other) {
        return new PageSetup(
                paper,
                isLandscape,
                scaling,
                margins,
                firstPage,
                goesAcross,
                other,
                headings,
                others);
    }

    /** The same with other margins. */
    public PageSetup with(Margins other) {
        return new PageSetup(
                paper,
                isLandscape,
                scaling,
                other,
                firstPage,
                goesAcross,
                options,
                headings,
                others);
    }

    /** The same with other headings. */
    public PageSetup with(Headings all, OtherHeadings some) {
        return new PageSetup(
                paper, isLandscape, scaling, margins, firstPage, goesAcross, options, all, some);
    }

    /**
     * The headings of a page.
     *
     * @param isFirst whether it is the first of its sheet, which counts more than its number
     */
    public Headings headings(boolean isFirst, int number) {
        Optional<Headings> own =
                isFirst && others.first().isPresent()
                        ? others.first()
                        : number % 2 == 0 ? others.even() : Optional.empty();
        return own.orElse(headings);
    }
}
