package sheetgrad.workbook;

import java.util.OptionalInt;

/**
 * How a cell looks. Colours are 0xRRGGBB, theme colours and tints already worked out.
 *
 * @param numberFormat the format's code as Excel writes it, "General" if none
 * @param fill the background, if there is one
 * @param origin the number, in the file's style sheet, of the format that this one is or was made from; a format made
 *     from it keeps what is not modelled here, such as protection
 */
public record CellStyle(
        String numberFormat,
        CellFont font,
        OptionalInt fill,
        Borders borders,
        Alignment alignment,
        int origin) {
    public static final String GENERAL = "General";

    public static final CellStyle DEFAULT =
            new CellStyle(
                    GENERAL,
                    CellFont.DEFAULT,
                    OptionalInt.empty(),
                    Borders.NONE,
                    Alignment.DEFAULT,
                    0);

    /** A font; the size in points. */
    public record CellFont(
            String family,
            double size,
            boolean isBold,
            boolean isItalic,
            boolean isUnderlined,
            boolean isStruckOut,
            OptionalInt colour) {
        public static final CellFont DEFAULT =
                new CellFont("Calibri", 11, false, false, false, false, OptionalInt.empty());
    }

    /** How a border line is drawn. */
    public enum Line {
        NONE,
        HAIR,
        THIN,
        DOTTED,
        DASHED,
        MEDIUM,
        THICK,
        DOUBLE
    }

    /** One side's line. */
    public record Border(Line line, int colour) {
        public static final Border NONE = new Border(Line.NONE, 0);
    }

    /** The four sides' lines. */
    public record Borders(Border top, Border right, Border bottom, Border left) {
        public static final Borders NONE =
                new Borders(Border.NONE, Border.NONE, Border.NONE, Border.NONE);
    }

    /** Where the text stands from left to right; GENERAL puts text left, numbers right, the rest in the middle. */
    public enum Horizontal {
        GENERAL,
        LEFT,
        CENTER,
        RIGHT,
        FILL,
        JUSTIFY,
        CENTER_ACROSS
    }

    /** Where the text stands from top to bottom. */
    public enum Vertical {
        TOP,
        CENTER,
        BOTTOM
    }

    /** Position of the text; indent in characters, rotation in degrees anticlockwise (-90 to 90, 255 for stacked). */
    public record Alignment(
            Horizontal horizontal,
            Vertical vertical,
            boolean wraps,
            boolean shrinks,
            int indent,
            int rotation) {
        public static final Alignment DEFAULT =
                new Alignment(Horizontal.GENERAL, Vertical.BOTTOM, false, false, 0, 0);
    }

    /** Whether both show the same, wherever they come from. */
    public boolean looksLike(CellStyle other) {
        return equals(other)
                || (numberFormat.equals(other.numberFormat)
                        && font.equals(other.font)
                        && fill.equals(other.fill)
                        && borders.equals(other.borders)
                        && alignment.equals(other.alignment));
    }

    public CellStyle withNumberFormat(String newFormat) {
        return new CellStyle(newFormat, font, fill, borders, alignment, origin);
    }

    public CellStyle withFont(CellFont newFont) {
        return new CellStyle(numberFormat, newFont, fill, borders, alignment, origin);
    }

    public CellStyle withFill(int rgb) {
        return new CellStyle(numberFormat, font, OptionalInt.of(rgb), borders, alignment, origin);
    }

    public CellStyle withoutFill() {
        return new CellStyle(numberFormat, font, OptionalInt.empty(), borders, alignment, origin);
    }

    public CellStyle withBorders(Borders newBorders) {
        return new CellStyle(numberFormat, font, fill, newBorders, alignment, origin);
    }

    public CellStyle withAlignment(Alignment newAlignment) {
        return new CellStyle(numberFormat, font, fill, borders, newAlignment, origin);
    }
}
