package sheetgrad.xlsx;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import sheetgrad.xlsx.Relationships.Relationship;

/** Copies a sheet's part within its package, with the parts that belong to it alone: drawings, charts, tables, notes. */
final class PartCopy {
    /** Parts that several others may share. */
    private static final Set<String> SHARED =
            Set.of("image", "pivotCacheDefinition", "theme", "worksheet", "slicerCache");

    private final PackageFile file;
    private final PackageChanges changes;
    private final Map<String, String> copies = new HashMap<>();

    PartCopy(PackageFile file, PackageChanges changes) {
        this.file = file;
        this.changes = changes;
    }

    /** Copies a part and returns the name of the copy. */
    String copy(String part) throws WorkbookFileException, IOException, XMLStreamException {
        String known = copies.get(part);
        if (known != null) {
            return known;
        }
        int dot = part.lastIndexOf('.');
        String stem = part.substring(0, dot).replaceAll("[0-9]+$", "");
        String copy = changes.freeName(stem, part.substring(dot));
        copies.put(part, copy);
        byte[] bytes = changes.read(part);
        Optional<String> type = changes.contentType(part);
        if (type.isPresent()) {
            changes.add(copy, type.get(), bytes);
        } else {
            changes.put(copy, bytes);
        }
        copyLinks(part, copy);
        return copy;
    }

    private void copyLinks(String part, String copy)
            throws WorkbookFileException, IOException, XMLStreamException {
        String list = Relationships.partName(part);
        if (!changes.has(list)) {
            return;
        }
        XmlText xml = changes.text(list);
        PartText text = new PartText(xml);
        XmlNode root = XmlNode.root(xml);
        for (Relationship link : Relationships.of(file, part).all()) {
            boolean isOwn =
                    !link.isExternal()
                            && file.has(link.target())
                            && SHARED.stream().noneMatch(link::isOf);
            if (isOwn) {
                String target = "/" + copy(link.target());
                root.children().stream()
                        .filter(entry -> entry.attribute("Id", "").equals(link.id()))
                        .forEach(entry -> text.retag(entry, entry.tag().with("Target", target)));
            }
        }
        changes.put(Relationships.partName(copy), text.bytes());
    }
}
