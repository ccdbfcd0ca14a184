package sheetgrad.ui.grid;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in for typefaces that a machine lacks, and how wide their digits are, so that a substitute can be scaled
 * to the width that the sheet was laid out for.
 */
final class Typefaces {
    /** Width of a digit of Calibri in ems. */
    static final double CALIBRI_DIGIT = 0.507;

    private static final double OTHER_DIGIT = 0.53;

    private static final Map<String, Double> DIGITS =
            Map.ofEntries(
                    Map.entry("calibri", CALIBRI_DIGIT),
                    Map.entry("calibri light", CALIBRI_DIGIT),
                    Map.entry("carlito", CALIBRI_DIGIT),
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

    private static final List<String> SANS =
            List.of(
                    "Carlito",
                    "Segoe UI",
                    "Helvetica Neue",
                    "Arial",
                    "Liberation Sans",
                    "Noto Sans",
                    "DejaVu Sans");
    private static final List<String> SERIF =
            List.of(
                    "Times New Roman",
                    "Caladea",
                    "Tinos",
                    "Liberation Serif",
                    "Noto Serif",
                    "DejaVu Serif");
    private static final List<String> MONOSPACED =
            List.of(
                    "Consolas",
                    "Menlo",
                    "Courier New",
                    "Liberation Mono",
                    "Noto Sans Mono",
                    "DejaVu Sans Mono");

    private Typefaces() {}

    /** Width of a digit in ems; a middling one for unknown typefaces. */
    static double digitWidth(String family) {
        return DIGITS.getOrDefault(family.toLowerCase(Locale.ROOT), OTHER_DIGIT);
    }

    /** The typefaces to try for a missing one, best first. */
    static List<String> substitutes(String family) {
        String name = family.toLowerCase(Locale.ROOT);
        if (name.contains("mono")
                || name.contains("courier")
                || name.contains("consol")
                || name.equals("menlo")) {
            return MONOSPACED;
        }
        boolean isSerif =
                name.contains("times")
                        || name.contains("cambria")
                        || name.contains("georgia")
                        || name.contains("garamond")
                        || name.contains("serif") && !name.contains("sans");
        return isSerif ? SERIF : SANS;
    }
}
