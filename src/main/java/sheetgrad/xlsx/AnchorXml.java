package sheetgrad.xlsx;

import java.util.Set;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.Anchor.Corner;

/** Writes where a drawing lies on its sheet (ECMA-376 part 1, 20.5.2). */
final class AnchorXml {
    private static final double UNITS_PER_POINT = 12_700;
    private static final Set<String> OF_PLACE = Set.of("from", "to", "pos", "ext");

    private final Markup xml;

    AnchorXml(Markup xml) {
        this.xml = xml;
    }

    /** A new element with what is anchored. */
    String of(Anchor anchor, String content) {
        return xml.element(name(anchor), place(anchor), content);
    }

    /** Gives what is anchored another place. */
    void replace(XmlNode node, Anchor anchor, PartText text) {
        String tag = "<" + xml.prefix() + name(anchor);
        String kept = node.attribute("editAs").map(one -> " editAs=\"" + one + "\"").orElse("");
        text.replace(
                node.start(),
                node.tagEnd(),
                tag + (anchor.to().isPresent() ? kept : "") + ">" + place(anchor));
        node.children().stream()
                .filter(child -> OF_PLACE.contains(child.name()))
                .forEach(text::remove);
        text.replace(node.contentEnd(), node.end(), "</" + xml.prefix() + name(anchor) + ">");
    }

    private static String name(Anchor anchor) {
        return anchor.to().isPresent() ? "twoCellAnchor" : "oneCellAnchor";
    }

    private String place(Anchor anchor) {
        String size =
                new TagText("<" + xml.prefix() + "ext>")
                                .with("cx", units(anchor.width()))
                                .with("cy", units(anchor.height()))
                                .head()
                        + "/>";
        return corner("from", anchor.from()) + anchor.to().map(to -> corner("to", to)).orElse(size);
    }

    private String corner(String name, Corner corner) {
        return xml.element(
                name,
                xml.element("col", Integer.toString(corner.cell().column())),
                xml.element("colOff", units(corner.right())),
                xml.element("row", Integer.toString(corner.cell().row())),
                xml.element("rowOff", units(corner.below())));
    }

    private static String units(double points) {
        return Long.toString(Math.round(points * UNITS_PER_POINT));
    }
}
