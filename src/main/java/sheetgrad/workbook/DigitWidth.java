package sheetgrad.workbook;

import java.util.Locale;
import java.util.Map;
import sheetgrad.workbook.CellStyle.CellFont;

/** How wide the digits of typefaces are: widths of columns are counted in digits of the workbook's usual font. */
public final class DigitWidth {
    /** Width of a digit of Calibri in ems. */
    public static final double CALIBRI = 0.507;

    private static final double OTHER = 0.53;
    private static final int MARGINS = 5;
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    private static final Map<String, Double> DIGITS =
            Map.ofEntries(
                    Map.entry("calibri", CALIBRI),
                    Map.entry("calibri light", CALIBRI),
                    Map.entry("carlito", CALIBRI),
                    Map.entry("aptos narrow", 0.506),
                    Map.entry("aptos", 0.56),
                    Map.entry("arial", 0.556),
                    Map.entry("helvetica", 0.556),
                    Map.entry("helvetica neue", 0.556),
                    Map.entry("liberation sans", 0.556),
                    Map.entry("times new roman", 0.5),
                    Map.entry("cambria", 0.554),
                    Map.entry("courier new", 0.6),
                    Map.entry("consolas", 0.55),
                    Map.entry("menlo", 0.602),
                    Map.entry("verdana", 0.636),
                    Map.entry("tahoma", 0.546),
                    Map.entry("segoe ui", 0.539));

    private DigitWidth() {}

    /** Width of a digit in ems; a middling one for unknown typefaces. */
    public static double inEms(String family) {
        // The usual family is asked for several times for each cell that is painted.
        if (family.equals(CellFont.DEFAULT.family())) {
            return CALIBRI;
        }
        return DIGITS.getOrDefault(family.toLowerCase(Locale.ROOT), OTHER);
    }

    /** Whole pixels of a digit at 96 dpi, as Excel rounds them: 7 for Calibri 11, 8 for Calibri 12, 7 for Arial 10. */
    public static int inPixels(CellFont font) {
        return (int) Math.max(1, Math.round(font.size() * PIXELS_PER_POINT * inEms(font.family())));
    }

    /** Pixels of a column as wide as so many characters of a font (ECMA-376 part 1, 18.3.1.13). */
    public static int columnPixels(CellFont font, double characters) {
        int digit = inPixels(font);
        return (int) ((256 * characters + (int) (128.0 / digit)) / 256 * digit);
    }

    /**
     * The width in characters of a column for so many digits: with margins, a multiple of eight pixels (ECMA-376 part 1,
     * 18.3.1.81).
     */
    public static double ofColumn(CellFont font, int digits) {
        double digit = inPixels(font);
        double pixels = Math.ceil((digits * digit + 5) / 8) * 8;
        return Math.floor(pixels / digit * 256) / 256;
    }

    /** The width in characters of a column that shows a text of so many: with five pixels of margins (18.3.1.13). */
    public static double ofText(CellFont font, double characters) {
        double digit = inPixels(font);
        return Math.floor((characters * digit + MARGINS) / digit * 256) / 256;
    }

    /** The other way round: the digits for which a column has room, to two decimals as Excel shows them; never below 0. */
    public static double inDigits(CellFont font, double width) {
        double digits = (columnPixels(font, width) - MARGINS) / (double) inPixels(font);
        return Math.max(0, Math.round(digits * 100) / 100.0);
    }
}
