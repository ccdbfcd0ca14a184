package sheetgrad.ui.grid;

import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.GradientFill;

/**
 * What is painted of one cell.
 *
 * @param text the displayed text, formatted and rounded to the width
 * @param kind decides where the text stands if the style does not, and whether it may run into blank neighbours
 * @param conditionalFill the colour of a conditional format, 0xRRGGBB; wins over the style's fill
 * @param mark a bar or icon of a conditional format
 * @param formatColour the colour that the number format asks for ("[Red]"); wins over the font's
 */
public record CellView(
        String text,
        Kind kind,
        CellStyle style,
        OptionalInt conditionalFill,
        OptionalInt formatColour,
        Optional<CellMark> mark) {

    /** What kind of value a cell shows. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR
    }

    /** A cell without a mark. */
    public CellView(
            String text,
            Kind kind,
            CellStyle style,
            OptionalInt conditionalFill,
            OptionalInt formatColour) {
        this(text, kind, style, conditionalFill, formatColour, Optional.empty());
    }

    /** A cell without value and format. */
    public static final CellView BLANK = blank(CellStyle.DEFAULT);

    public static CellView blank(CellStyle style) {
        return of("", Kind.BLANK, style);
    }

    public static CellView of(String text, Kind kind, CellStyle style) {
        return new CellView(text, kind, style, OptionalInt.empty(), OptionalInt.empty());
    }

    OptionalInt fill() {
        return conditionalFill.isPresent() ? conditionalFill : style.fill();
    }

    /** The gradient behind the text; nothing where a colour is. */
    Optional<GradientFill> gradient() {
        return conditionalFill.isPresent() ? Optional.empty() : style.gradient();
    }

    OptionalInt textColour() {
        return formatColour.isPresent() ? formatColour : style.font().colour();
    }
}
