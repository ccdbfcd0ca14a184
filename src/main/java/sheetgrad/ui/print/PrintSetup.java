package sheetgrad.ui.print;

import java.util.Optional;
import sheetgrad.reference.CellRange;

/**
 * How a sheet is put on pages.
 *
 * @param fitsWidth whether all columns stand on one page, made smaller if need be
 * @param range what is printed; nothing for all that the sheet shows
 * @param titles rows that every page repeats
 */
public record PrintSetup(
        Paper paper,
        boolean isLandscape,
        boolean fitsWidth,
        Optional<CellRange> range,
        Optional<CellRange> titles) {
    /** Margins on all sides, in points. */
    static final double MARGIN = 36;

    /** Sizes of paper, upright, in points. */
    public enum Paper {
        A4("A4", 595.28, 841.89),
        A3("A3", 841.89, 1190.55),
        LETTER("Letter", 612, 792),
        LEGAL("Legal", 612, 1008);

        private final String title;
        private final double width;
        private final double height;

        Paper(String title, double width, double height) {
            this.title = title;
            this.width = width;
            this.height = height;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    double width() {
        return isLandscape ? paper.height : paper.width;
    }

    double height() {
        return isLandscape ? paper.width : paper.height;
    }
}
