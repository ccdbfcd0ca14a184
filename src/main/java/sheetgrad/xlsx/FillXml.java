package sheetgrad.xlsx;

import java.util.Locale;
import java.util.OptionalInt;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.GradientFill;

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

    /** The background of a format. */
    String of(CellStyle style) {
        return style.gradient().isPresent() ? of(style.gradient().get()) : of(style.fill());
    }

    /** A gradient (ECMA-376 part 1, 18.8.24). */
    String of(GradientFill gradient) {
        TagText tag = new TagText("<" + prefix + "gradientFill>");
        if (gradient.path().isPresent()) {
            GradientFill.Box box = gradient.path().get();
            tag.with("type", "path")
                    .with("left", FileNumber.text(box.left()))
                    .with("right", FileNumber.text(box.right()))
                    .with("top", FileNumber.text(box.top()))
                    .with("bottom", FileNumber.text(box.bottom()));
        } else {
            tag.with("degree", FileNumber.text(gradient.degrees()));
        }
        StringBuilder stops = new StringBuilder();
        for (GradientFill.Stop stop : gradient.stops()) {
            String position = FileNumber.text(stop.position());
            stops.append("<~stop position=\"").append(position).append("\"><~color rgb=\"");
            stops.append(argb(stop.colour())).append("\"/></~stop>");
        }
        return ("<~fill>" + tag.head() + ">" + stops + "</~gradientFill></~fill>")
                .replace("~", prefix);
    }

    /** A colour without transparency as files have it. */
    static String argb(int rgb) {
        return String.format(Locale.ROOT, "FF%06X", rgb & 0xFFFFFF);
    }
}
