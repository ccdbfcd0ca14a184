package sheetgrad.xlsx;

import java.util.Locale;
import java.util.Optional;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.Line;

/** Writes elements {@code border} (ECMA-376 part 1, 18.8.4). */
final class BordersXml {
    private final String prefix;

    BordersXml(String prefix) {
        this.prefix = prefix;
    }

    /** Borders that differ from others as the second description differs from the first; diagonals stay. */
    String of(XmlNode old, Borders before, Borders now) {
        StringBuilder content = new StringBuilder();
        content.append(side(old, "left", "start", before.left(), now.left()));
        content.append(side(old, "right", "end", before.right(), now.right()));
        content.append(side(old, "top", "top", before.top(), now.top()));
        content.append(side(old, "bottom", "bottom", before.bottom(), now.bottom()));
        for (String rest : new String[] {"diagonal", "vertical", "horizontal"}) {
            content.append(old.child(rest).map(XmlNode::source).orElse(""));
        }
        return old.tag().head() + ">" + content + "</" + prefix + "border>";
    }

    private String side(XmlNode old, String name, String strictName, Border before, Border now) {
        Optional<XmlNode> present = old.child(name).or(() -> old.child(strictName));
        String side = present.map(XmlNode::name).orElse(name);
        if (before.equals(now) && present.isPresent()) {
            return present.get().source();
        }
        if (now.line() == Line.NONE) {
            return "<" + prefix + side + "/>";
        }
        return ("<~" + side + " style=\"" + now.line().name().toLowerCase(Locale.ROOT) + "\">")
                        .replace("~", prefix)
                + ("<~color rgb=\"" + FillXml.argb(now.colour()) + "\"/></~" + side + ">")
                        .replace("~", prefix);
    }
}
