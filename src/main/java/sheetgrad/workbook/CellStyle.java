package sheetgrad.workbook;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a cell looks. Colours are 0xRRGGBB, theme colours and tints already worked out.
 *
 * @param numberFormat the format's code as Excel writes it, "General" if none
 * @param fill the background, if there is one; for a gradient the colour in its middle
 * @param gradient the colours between which the background runs
 * @param origin the number, in the file's style sheet, of the format that this one is or was made from; a format made
 *     from it keeps what is not modelled here, such as protection
 */
public record CellStyle(
        String numberFormat,
        CellFont font,
        OptionalInt fill,
        Optional<GradientFill> gradient,
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

    /** A format whose background is of one colour. */
    public CellStyle(
            String numberFormat,
            CellFont font,
            OptionalInt fill,
            Borders borders,
            Alignment alignment,
            int origin) {
        this(numberFormat, font, fill, Optional.empty(), borders, alignment, origin);
    }

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

        public CellFont withFamily(String name) {
            return new CellFont(name, size, isBold, isItalic, isUnderlined, isStruckOut, colour);
        }

        public CellFont withSize(double points) {
            return new CellFont(
                    family, points, isBold, isItalic, isUnderlined, isStruckOut, colour);
        }

        public CellFont withBold(boolean is) {
            return new CellFont(family, size, is, isItalic, isUnderlined, isStruckOut, colour);
        }

        public CellFont withItalic(boolean is) {
            return new CellFont(family, size, isBold, is, isUnderlined, isStruckOut, colour);
        }

        public CellFont withUnderlined(boolean is) {
            return new CellFont(family, size, isBold, isItalic, is, isStruckOut, colour);
        }

        public CellFont withStruckOut(boolean is) {
            return new CellFont(family, size, isBold, isItalic, isUnderlined, is, colour);
        }

        public CellFont withColour(OptionalInt rgb) {
            return new CellFont(family, size, isBold, isItalic, isUnderlined, isStruckOut, rgb);
        }
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

        /** Whether no side has a line. */
        public boolean isBare() {
            return top.line == Line.NONE
                    && right.line == Line.NONE
                    && bottom.line == Line.NONE
                    && left.line == Line.NONE;
        }

        public Borders withTop(Border line) {
            return new Borders(line, right, bottom, left);
        }

        public Borders withRight(Border line) {
            return new Borders(top, line, bottom, left);
        }

        public Borders withBottom(Border line) {
            return new Borders(top, right, line, left);
        }

        public Borders withLeft(Border line) {
            return new Borders(top, right, bottom, line);
        }
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

        public Alignment withHorizontal(Horizontal side) {
            return new Alignment(side, vertical, wraps, shrinks, indent, rotation);
        }

        public Alignment withVertical(Vertical side) {
            return new Alignment(horizontal, side, wraps, shrinks, indent, rotation);
        }

        public Alignment withWraps(boolean does) {
            return new Alignment(horizontal, vertical, does, shrinks, indent, rotation);
        }

        public Alignment withRotation(int degrees) {
            return new Alignment(horizontal, vertical, wraps, shrinks, indent, degrees);
        }
    }

    /** Whether both show the same, wherever they come from. */
    public boolean looksLike(CellStyle other) {
        return equals(other)
                || (numberFormat.equals(other.numberFormat)
                        && font.equals(other.font)
                        && fill.equals(other.fill)
                        && gradient.equals(other.gradient)
                        && borders.equals(other.borders)
                        && alignment.equals(other.alignment));
    }

    public CellStyle withNumberFormat(String newFormat) {
        return new CellStyle(newFormat, font, fill, gradient, borders, alignment, origin);
    }

    public CellStyle withFont(CellFont newFont) {
        return new CellStyle(numberFormat, newFont, fill, gradient, borders, alignment, origin);
    }

    public CellStyle withFill(int rgb) {
        return new CellStyle(numberFormat, font, OptionalInt.of(rgb), borders, alignment, origin);
    }

    public CellStyle withoutFill() {
        return new CellStyle(numberFormat, font, OptionalInt.empty(), borders, alignment, origin);
    }

    public CellStyle withBorders(Borders newBorders) {
        return new CellStyle(numberFormat, font, fill, gradient, newBorders, alignment, origin);
    }

    public CellStyle withAlignment(Alignment newAlignment) {
        return new CellStyle(numberFormat, font, fill, gradient, borders, newAlignment, origin);
    }

    public CellStyle withGradient(GradientFill colours) {
        return new CellStyle(
                numberFormat,
                font,
                OptionalInt.of(colours.colour(0.5)),
                Optional.of(colours),
                borders,
                alignment,
                origin);
    }
}
