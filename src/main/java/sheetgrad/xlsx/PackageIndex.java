package sheetgrad.xlsx;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import sheetgrad.xlsx.Relationships.Relationship;

/** The two lists in which a part must be entered: [Content_Types].xml and the relationships of the workbook. */
final class PackageIndex {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipParts parts;
    private final String workbookPart;
    private final Relationships links;
    private final Map<String, byte[]> changed;

    PackageIndex(PackageFile file, String workbookPart, Map<String, byte[]> changed)
            throws WorkbookFileException {
        this.parts = file.parts();
        this.workbookPart = workbookPart;
        this.links = Relationships.of(file, workbookPart);
        this.changed = changed;
    }

    /** What the workbook refers to. */
    Relationships links() {
        return links;
    }

    /** Takes out the order of calculation, which Excel makes anew when it is missing. */
    void removeCalculationChain(Set<String> removed) throws IOException, XMLStreamException {
        Optional<Relationship> chain = links.ofKind("calcChain");
        if (chain.isEmpty()) {
            return;
        }
        removed.add(chain.get().target());
        String partName = "/" + chain.get().target();
        put(
                CONTENT_TYPES,
                PartEdits.without(
                        get(CONTENT_TYPES),
                        element ->
                                element.getLocalName().equals("Override")
                                        && PartEdits.endsWith(element, "PartName", partName)));
        String list = Relationships.partName(workbookPart);
        put(
                list,
                PartEdits.without(
                        get(list), element -> PartEdits.endsWith(element, "Type", "/calcChain")));
    }

    /** Enters a new part beside the workbook's and returns its name. */
    String addPart(String fileName, String contentType, String relationshipType)
            throws IOException {
        String part = workbookPart.substring(0, workbookPart.lastIndexOf('/') + 1) + fileName;
        String list = Relationships.partName(workbookPart);
        put(
                CONTENT_TYPES,
                PartEdits.withLast(
                        get(CONTENT_TYPES),
                        "<~Override PartName=\"/"
                                + part
                                + "\" ContentType=\""
                                + contentType
                                + "\"/>"));
        put(
                list,
                PartEdits.withLast(
                        get(list),
                        "<~Relationship Id=\""
                                + freeId()
                                + "\" Type=\""
                                + relationshipType
                                + "\" Target=\""
                                + fileName
                                + "\"/>"));
        return part;
    }

    private String freeId() {
        int number = 1;
        while (links.withId("rId" + number).isPresent()) {
            number++;
        }
        return "rId" + number;
    }

    private byte[] get(String part) throws IOException {
        byte[] edited = changed.get(part);
        return edited != null ? edited : parts.read(part);
    }

    private void put(String part, byte[] bytes) {
        changed.put(part, bytes);
    }
}
