package sheetgrad.xlsx;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Moves pictures, charts and shapes along with the rows and columns on which they lie. Whole rows and columns only: cells
 * that are inserted or deleted slide beneath them.
 */
final class DrawingAnchors {
    private DrawingAnchors() {}

    /** Writes the part of a drawing. */
    static void write(PackageChanges changes, String part, MovedCells moves, FormulaReplay replay)
            throws IOException, XMLStreamException {
        XmlText xml = changes.text(part);
        PartText text = new PartText(xml);
        for (XmlNode anchor : XmlNode.root(xml).children()) {
            boolean isFixed = anchor.attribute("editAs", "").equals("absolute");
            if (!isFixed && !moves.isEmpty()) {
                anchor.child("from").ifPresent(from -> write(from, moves, text));
                anchor.child("to").ifPresent(to -> write(to, moves, text));
            }
            anchor.walk(
                    node ->
                            node.attribute("textlink")
                                    .filter(link -> !link.isBlank())
                                    .ifPresent(link -> writeLink(node, link, replay, text)));
        }
        changes.put(part, text);
    }

    private static void writeLink(XmlNode node, String link, FormulaReplay replay, PartText text) {
        String now = replay.rewrite(link);
        if (!now.equals(link)) {
            text.retag(node, node.tag().with("textlink", now));
        }
    }

    /** Writes one corner: elements {@code row} and {@code col}, and the distances from their edges. */
    static void write(XmlNode corner, MovedCells moves, PartText text) {
        write(corner.child("row"), corner.child("rowOff"), true, moves, text);
        write(corner.child("col"), corner.child("colOff"), false, moves, text);
    }

    private static void write(
            Optional<XmlNode> line,
            Optional<XmlNode> offset,
            boolean isRow,
            MovedCells moves,
            PartText text) {
        if (line.isEmpty()) {
            return;
        }
        XmlNode node = line.get();
        int old = Integer.parseInt(node.content().strip());
        int now = moves.nearestLine(old, isRow);
        if (now != old) {
            text.replace(node.tagEnd(), node.contentEnd(), Integer.toString(now));
        }
        boolean isDeleted = (isRow ? moves.row(old) : moves.column(old)).isEmpty();
        if (isDeleted) {
            offset.ifPresent(o -> text.replace(o.tagEnd(), o.contentEnd(), "0"));
        }
    }
}
