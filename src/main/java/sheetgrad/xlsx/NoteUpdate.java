package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellAddress;
import sheetgrad.xlsx.Relationships.Relationship;

/**
 * Writes comments that are new, changed or gone: the list of comments (ECMA-376 part 1, 18.7), their boxes in a drawing of
 * the old kind, and conversations in place of which a comment was put. All others stay as they are.
 */
final class NoteUpdate {
    private static final String LIST_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String BOXES_TYPE =
            "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final String BLANK =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    + "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<authors><author></author></authors><commentList></commentList></comments>";

    private final PackageFile file;
    private final PackageChanges changes;
    private final String sheetPart;

    NoteUpdate(PackageFile file, PackageChanges changes, String sheetPart) {
        this.file = file;
        this.changes = changes;
        this.sheetPart = sheetPart;
    }

    void write(Map<CellAddress, String> before, Map<CellAddress, String> now)
            throws WorkbookFileException, IOException, XMLStreamException {
        Map<CellAddress, Optional<String>> changed = new TreeMap<>();
        before.keySet().stream()
                .filter(cell -> !now.containsKey(cell))
                .forEach(cell -> changed.put(cell, Optional.empty()));
        now.forEach(
                (cell, text) -> {
                    if (!text.equals(before.get(cell))) {
                        changed.put(cell, Optional.of(text));
                    }
                });
        if (!changed.isEmpty()) {
            writeConversations(changed);
            writeList(changed);
            writeBoxes(changed);
        }
    }

    private Optional<String> part(String kind) throws WorkbookFileException {
        return Relationships.of(file, sheetPart)
                .ofKind(kind)
                .map(Relationship::target)
                .filter(changes::has);
    }

    private void writeConversations(Map<CellAddress, Optional<String>> changed)
            throws WorkbookFileException, IOException, XMLStreamException {
        Optional<String> part = part("threadedComment");
        if (part.isPresent()) {
            XmlText xml = changes.text(part.get());
            PartText text = new PartText(xml);
            XmlNode.root(xml).children("threadedComment").stream()
                    .filter(one -> isOfAny(one, changed))
                    .forEach(text::remove);
            changes.put(part.get(), text);
        }
    }

    private static boolean isOfAny(XmlNode comment, Map<CellAddress, Optional<String>> changed) {
        return CellAddress.parse(comment.attribute("ref", ""))
                .filter(changed::containsKey)
                .isPresent();
    }

    private void writeList(Map<CellAddress, Optional<String>> changed)
            throws WorkbookFileException, IOException, XMLStreamException {
        String part = ensure("comments", "xl/comments", ".xml", LIST_TYPE, BLANK);
        XmlText xml = changes.text(part);
        XmlNode root = XmlNode.root(xml);
        PartText text = new PartText(xml);
        Optional<XmlNode> list = root.child("commentList");
        if (list.isEmpty()) {
            return;
        }
        list.get().children("comment").stream()
                .filter(one -> isOfAny(one, changed))
                .forEach(text::remove);
        StringBuilder added = new StringBuilder();
        changed.forEach(
                (cell, now) -> now.ifPresent(one -> added.append(comment(root, cell, one))));
        text.append(list.get(), list.get().tag(), added.toString());
        changes.put(part, text);
    }

    private static String comment(XmlNode root, CellAddress cell, String text) {
        String start =
                "<~comment ref=\""
                        + cell.toA1()
                        + "\" authorId=\"0\"><~text><~t xml:space=\"preserve\">";
        String end = "</~t></~text></~comment>";
        return start.replace("~", root.prefix())
                + FileText.encode(text)
                + end.replace("~", root.prefix());
    }

    private void writeBoxes(Map<CellAddress, Optional<String>> changed)
            throws WorkbookFileException, IOException, XMLStreamException {
        String part =
                ensure("vmlDrawing", "xl/drawings/vmlDrawing", ".vml", BOXES_TYPE, NoteBoxes.BLANK);
        XmlText xml = changes.text(part);
        NoteBoxes boxes = new NoteBoxes(xml.text());
        boxes.remove(changed.keySet());
        boxes.add(
                changed.entrySet().stream()
                        .filter(one -> one.getValue().isPresent())
                        .map(Map.Entry::getKey)
                        .toList());
        changes.put(part, xml.encode(boxes.text()));
    }

    /** The part of a kind that the sheet has; a new one if it has none. */
    private String ensure(String kind, String stem, String ending, String type, String blank)
            throws WorkbookFileException, IOException, XMLStreamException {
        Optional<String> present = part(kind);
        if (present.isPresent()) {
            return present.get();
        }
        String part = changes.freeName(stem, ending);
        changes.add(part, type, blank.getBytes(StandardCharsets.UTF_8));
        String id = changes.link(sheetPart, Relationships.NAMESPACE + "/" + kind, part);
        if (kind.equals("vmlDrawing")) {
            showBoxes(id);
        }
        return part;
    }

    private void showBoxes(String id) throws IOException, XMLStreamException {
        XmlText xml = changes.text(sheetPart);
        XmlNode root = XmlNode.root(xml, "sheetData"::equals);
        PartText text = new PartText(xml);
        String element =
                "<"
                        + root.prefix()
                        + "legacyDrawing"
                        + " xmlns:r=\""
                        + Relationships.NAMESPACE
                        + "\""
                        + " r:id=\""
                        + id
                        + "\"/>";
        text.insert(SheetFrame.placeOf(root, "legacyDrawing"), element);
        changes.put(sheetPart, text);
    }
}
