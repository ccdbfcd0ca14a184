package sheetgrad.xlsx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sheetgrad.workbook.CellStyle.CellFont;

/** Writes elements {@code font} (ECMA-376 part 1, 18.8.22). */
final class FontXml {
    private static final List<String> ORDER =
            List.of(
                    "b",
                    "i",
                    "strike",
                    "condense",
                    "extend",
                    "outline",
                    "shadow",
                    "u",
                    "vertAlign",
                    "sz",
                    "color",
                    "name",
                    "family",
                    "charset",
                    "scheme");

    private final String prefix;

    FontXml(String prefix) {
        this.prefix = prefix;
    }

    /** A font that differs from another as the second description differs from the first. */
    String of(XmlNode old, CellFont before, CellFont font) {
        Map<String, String> parts = new LinkedHashMap<>();
        old.children().forEach(part -> parts.put(part.name(), part.source()));
        flag(parts, "b", before.isBold(), font.isBold());
        flag(parts, "i", before.isItalic(), font.isItalic());
        flag(parts, "u", before.isUnderlined(), font.isUnderlined());
        flag(parts, "strike", before.isStruckOut(), font.isStruckOut());
        if (before.size() != font.size()) {
            parts.put("sz", element("sz", "val", FileNumber.text(font.size())));
        }
        if (!before.colour().equals(font.colour())) {
            parts.remove("color");
            font.colour()
                    .ifPresent(
                            rgb -> parts.put("color", element("color", "rgb", FillXml.argb(rgb))));
        }
        if (!before.family().equals(font.family())) {
            // These belong to the font that was: the theme's font would win over the name.
            List.of("scheme", "family", "charset").forEach(parts::remove);
            parts.put("name", element("name", "val", font.family()));
        }
        StringBuilder content = new StringBuilder();
        ORDER.forEach(name -> content.append(parts.getOrDefault(name, "")));
        return "<" + prefix + "font>" + content + "</" + prefix + "font>";
    }

    private void flag(Map<String, String> parts, String name, boolean before, boolean now) {
        if (before != now) {
            parts.remove(name);
            if (now) {
                parts.put(name, "<" + prefix + name + "/>");
            }
        }
    }

    private String element(String name, String attribute, String value) {
        return new TagText("<" + prefix + name + ">").with(attribute, value).head() + "/>";
    }
}
