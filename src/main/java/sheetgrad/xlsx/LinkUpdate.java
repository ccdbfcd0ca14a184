package sheetgrad.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.SheetObjects.Hyperlink;
import sheetgrad.xlsx.Relationships.Relationship;

/** Writes links of cells that are new or gone (ECMA-376 part 1, 18.3.1.47); all others stay as they are. */
final class LinkUpdate {
    private static final String TYPE = Relationships.NAMESPACE + "/hyperlink";

    private final PackageFile file;
    private final PackageChanges changes;
    private final String sheetPart;

    LinkUpdate(PackageFile file, PackageChanges changes, String sheetPart) {
        this.file = file;
        this.changes = changes;
        this.sheetPart = sheetPart;
    }

    void write(List<Hyperlink> now) throws WorkbookFileException, IOException, XMLStreamException {
        Relationships targets = Relationships.of(file, sheetPart);
        XmlText xml = changes.text(sheetPart);
        XmlNode root = XmlNode.root(xml, "sheetData"::equals);
        List<Hyperlink> waiting = new ArrayList<>(now);
        List<String> elements = new ArrayList<>();
        Optional<XmlNode> list = root.child("hyperlinks");
        for (XmlNode old : list.map(XmlNode::children).orElse(List.of())) {
            if (read(old, targets).filter(waiting::remove).isPresent()) {
                elements.add(old.source());
            } else {
                unlink(old, targets);
            }
        }
        for (Hyperlink link : waiting) {
            elements.add(element(root.prefix(), link));
        }
        write(xml, root, list, elements);
    }

    private void write(XmlText xml, XmlNode root, Optional<XmlNode> list, List<String> elements)
            throws IOException {
        String tag = root.prefix() + "hyperlinks";
        String element =
                elements.isEmpty()
                        ? ""
                        : "<" + tag + ">" + String.join("", elements) + "</" + tag + ">";
        PartText text = new PartText(xml);
        if (list.isPresent()) {
            text.replace(list.get().start(), list.get().end(), element);
        } else {
            text.insert(SheetFrame.placeOf(root, "hyperlinks"), element);
        }
        changes.put(sheetPart, text);
    }

    private static Optional<Hyperlink> read(XmlNode node, Relationships targets) {
        Optional<String> address =
                node.attribute("r:id").flatMap(targets::withId).map(Relationship::target);
        String location = node.attribute("location", "");
        return CellRange.parse(node.attribute("ref", ""))
                .map(range -> new Hyperlink(range, address.orElse(location), address.isEmpty()));
    }

    private void unlink(XmlNode node, Relationships targets)
            throws IOException, XMLStreamException {
        Optional<Relationship> link = node.attribute("r:id").flatMap(targets::withId);
        if (link.isPresent()) {
            changes.unlink(sheetPart, link.get());
        }
    }

    private String element(String prefix, Hyperlink link) throws IOException, XMLStreamException {
        TagText tag = new TagText("<" + prefix + "hyperlink>").with("ref", link.range().toA1());
        if (link.isInWorkbook()) {
            tag.with("location", link.target()).with("display", link.target());
        } else {
            tag.with("xmlns:r", Relationships.NAMESPACE)
                    .with("r:id", changes.linkOutside(sheetPart, TYPE, link.target()));
        }
        return tag.head() + "/>";
    }
}
