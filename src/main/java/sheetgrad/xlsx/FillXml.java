package sheetgrad.xlsx;

import java.util.Locale;
import java.util.OptionalInt;

/** Writes elements {@code fill} (ECMA-376 part 1, 18.8.20). */
final class FillXml {
    private final String prefix;

    FillXml(String prefix) {
        this.prefix = prefix;
    }

    /** A fill of one colour, or none. */
    String of(OptionalInt colour) {
        String pattern =
                colour.isEmpty()
                        ? "<~patternFill patternType=\"none\"/>"
                        : "<~patternFill patternType=\"solid\"><~fgColor rgb=\""
                                + argb(colour.getAsInt())
                                + "\"/><~bgColor indexed=\"64\"/></~patternFill>";
        return ("<~fill>" + pattern + "</~fill>").replace("~", prefix);
    }

    /** A colour without transparency as files have it. */
    static String argb(int rgb) {
        return String.format(Locale.ROOT, "FF%06X", rgb & 0xFFFFFF);
    }
}
