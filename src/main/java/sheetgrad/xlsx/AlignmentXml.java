package sheetgrad.xlsx;

import java.util.Locale;
import java.util.Optional;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Vertical;

/** Writes elements {@code alignment} (ECMA-376 part 1, 18.8.1). */
final class AlignmentXml {
    private static final int STACKED = 255;

    private final String prefix;

    AlignmentXml(String prefix) {
        this.prefix = prefix;
    }

    /** The element for an alignment, what else an old one says kept; empty if it says nothing. */
    String of(Optional<XmlNode> old, Alignment now) {
        TagText tag =
                old.map(XmlNode::tag).orElseGet(() -> new TagText("<" + prefix + "alignment>"));
        Horizontal horizontal = now.horizontal();
        String name =
                horizontal == Horizontal.CENTER_ACROSS
                        ? "centerContinuous"
                        : horizontal.name().toLowerCase(Locale.ROOT);
        tag.withUnless(horizontal == Horizontal.GENERAL, "horizontal", name);
        tag.withUnless(
                now.vertical() == Vertical.BOTTOM,
                "vertical",
                now.vertical().name().toLowerCase(Locale.ROOT));
        tag.withUnless(!now.wraps(), "wrapText", "1");
        tag.withUnless(!now.shrinks(), "shrinkToFit", "1");
        tag.withUnless(now.indent() == 0, "indent", Integer.toString(now.indent()));
        int rotation = now.rotation();
        int stored = rotation < 0 && rotation != STACKED ? 90 - rotation : rotation;
        tag.withUnless(stored == 0, "textRotation", Integer.toString(stored));
        boolean saysNothing = tag.head().equals("<" + prefix + "alignment");
        return saysNothing ? "" : tag.head() + "/>";
    }
}
