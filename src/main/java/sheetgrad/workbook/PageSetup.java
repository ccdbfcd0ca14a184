package sheetgrad.workbook;

/**
 * How a sheet is put on pages (ECMA-376 part 1, 18.3.1.62 to 18.3.1.70).
 *
 * @param paper the number of the paper's size in files: 1 Letter, 5 Legal, 8 A3, 9 A4 and so on
 * @param scaling how large cells are printed
 * @param firstPage the number of the first page
 * @param goesAcross whether pages follow one another across, and then down, instead of the other way round
 * @param header what stands above the cells, with the codes of files: &amp;L, &amp;P and so on; {@code footer} below
 */
public record PageSetup(
        int paper,
        boolean isLandscape,
        Scaling scaling,
        Margins margins,
        int firstPage,
        boolean goesAcross,
        Options options,
        String header,
        String footer) {
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
                    "",
                    "");

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
                header,
                footer);
    }

    /** The same in another size. */
    public PageSetup scaled(Scaling other) {
        return new PageSetup(
                paper, isLandscape, other, margins, firstPage, goesAcross, options, header, footer);
    }

    /** The same with another place and other lines. */
    public PageSetup with(Options other) {
        return new PageSetup(
                paper, isLandscape, scaling, margins, firstPage, goesAcross, other, header, footer);
    }
}
