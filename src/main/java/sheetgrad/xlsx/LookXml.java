package sheetgrad.xlsx;

import java.util.Optional;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.FilterCondition;

/** Writes what a rule changes of a cell's look as an element {@code dxf} (ECMA-376 part 1, 18.8.14). */
final class LookXml {
    private final String prefix;

    LookXml(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The element.
     *
     * @param numberFormat the number of the look's number format, if it has one
     * @param noBorders an empty element {@code border}
     */
    String of(ConditionalLook look, int numberFormat, XmlNode noBorders) {
        String content = font(look);
        if (look.numberFormat().isPresent()) {
            TagText tag = tag("numFmt").with("numFmtId", numberFormat);
            content += tag.with("formatCode", look.numberFormat().get()).head() + "/>";
        }
        if (look.fill().isPresent()) {
            String colour = FillXml.argb(look.fill().getAsInt());
            content +=
                    "<~fill><~patternFill><~bgColor rgb=\"".replace("~", prefix)
                            + colour
                            + "\"/></~patternFill></~fill>".replace("~", prefix);
        }
        if (look.borders().isPresent()) {
            content +=
                    new BordersXml(prefix)
                            .of(noBorders, CellStyle.Borders.NONE, look.borders().get());
        }
        return content.isEmpty()
                ? tag("dxf").head() + "/>"
                : tag("dxf").head() + ">" + content + "</" + prefix + "dxf>";
    }

    /**
     * The element by which a filter says a colour. Patterns have it in front and behind; that of a text stands in a
     * pattern too, where LibreOffice looks for it.
     */
    String of(FilterCondition.Coloured condition) {
        String rgb =
                condition.colour().isPresent()
                        ? "rgb=\"" + FillXml.argb(condition.colour().getAsInt()) + "\""
                        : "";
        String solid =
                "<~fill><~patternFill patternType=\"solid\"><~fgColor %s/><~bgColor %s/></~patternFill></~fill>"
                        .replace("%s", rgb);
        String none =
                "<~fill><~patternFill patternType=\"none\"><~fgColor indexed=\"64\"/><~bgColor"
                        + " indexed=\"65\"/></~patternFill></~fill>";
        String font = "<~font><~color " + (rgb.isEmpty() ? "auto=\"1\"" : rgb) + "/></~font>";
        String parts = (condition.isFill() ? "" : font) + (rgb.isEmpty() ? none : solid);
        return ("<~dxf>" + parts + "</~dxf>").replace("~", prefix);
    }

    private TagText tag(String name) {
        return new TagText("<" + prefix + name + ">");
    }

    private String font(ConditionalLook look) {
        String font = flag("b", look.isBold()) + flag("i", look.isItalic());
        font += flag("strike", look.isStruckOut());
        if (look.isUnderlined().isPresent()) {
            TagText tag = tag("u");
            font += tag.withUnless(look.isUnderlined().get(), "val", "none").head() + "/>";
        }
        if (look.textColour().isPresent()) {
            String colour = FillXml.argb(look.textColour().getAsInt());
            font += tag("color").with("rgb", colour).head() + "/>";
        }
        return font.isEmpty() ? "" : tag("font").head() + ">" + font + "</" + prefix + "font>";
    }

    private String flag(String name, Optional<Boolean> isOn) {
        return isOn.map(on -> tag(name).withUnless(on, "val", "0").head() + "/>").orElse("");
    }
}
