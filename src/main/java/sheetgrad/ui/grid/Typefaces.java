package sheetgrad.ui.grid;

import java.util.List;
import java.util.Locale;

/** What stands in for typefaces that a machine lacks. */
final class Typefaces {
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
