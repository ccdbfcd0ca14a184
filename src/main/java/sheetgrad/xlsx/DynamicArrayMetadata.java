package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Sees to it that the part xl/metadata.xml has the entry to which formulas that spill refer. */
final class DynamicArrayMetadata {
    static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
    static final String RELATIONSHIP = Relationships.NAMESPACE + "/sheetMetadata";

    private static final String TYPE =
            "<metadataType name=\"XLDAPR\" minSupportedVersion=\"120000\" copy=\"1\""
                    + " pasteAll=\"1\" pasteValues=\"1\" merge=\"1\" splitFirst=\"1\" rowColShift=\"1\" clearFormats=\"1\""
                    + " clearComments=\"1\" assign=\"1\" coerce=\"1\" cellMeta=\"1\"/>";
    private static final String FUTURE =
            "<futureMetadata name=\"XLDAPR\" count=\"1\"><bk><extLst>"
                    + "<ext uri=\"{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}\"><xda:dynamicArrayProperties"
                    + " xmlns:xda=\"http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray\""
                    + " fDynamic=\"1\" fCollapsed=\"0\"/></ext></extLst></bk></futureMetadata>";

    private DynamicArrayMetadata() {}

    /** A part with this entry alone; formulas refer to it as {@code cm="1"}. */
    static byte[] newPart() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + "<metadata xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<metadataTypes count=\"1\">"
                        + TYPE
                        + "</metadataTypes>"
                        + FUTURE
                        + "<cellMetadata count=\"1\"><bk><rc t=\"1\" v=\"0\"/></bk></cellMetadata></metadata>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The {@code cm} for formulas that spill; what must be changed for it to be valid is added to the parts. */
    static int ensure(PackageFile file, String workbookPart, PackageChanges changes)
            throws WorkbookFileException, IOException, XMLStreamException {
        Relationships links = Relationships.of(file, workbookPart);
        CellMetadata present = CellMetadata.of(file, links);
        Optional<Integer> first = present.firstDynamic();
        if (first.isPresent()) {
            return first.get();
        }
        Optional<String> part =
                links.ofKind("sheetMetadata")
                        .map(Relationships.Relationship::target)
                        .filter(file::has);
        if (part.isPresent()) {
            changes.put(part.get(), extend(changes.read(part.get()), present));
            return present.cells() + 1;
        }
        String folder = workbookPart.substring(0, workbookPart.lastIndexOf('/') + 1);
        String made =
                file.has(folder + "metadata.xml")
                        ? changes.freeName(folder + "metadata", ".xml")
                        : folder + "metadata.xml";
        changes.add(made, CONTENT_TYPE, newPart());
        changes.link(workbookPart, RELATIONSHIP, made);
        return 1;
    }

    /** Adds the entry to a part that holds metadata of other kinds (entries are counted, so all go last). */
    private static byte[] extend(byte[] part, CellMetadata present) {
        XmlText xml = new XmlText(part);
        String record = "<bk><rc t=\"" + (present.types() + 1) + "\" v=\"0\"/></bk>";
        String text = addTo(xml.text(), "metadataTypes", TYPE, present.types() + 1);
        text =
                text.contains("<cellMetadata")
                        ? addTo(text, "cellMetadata", record, present.cells() + 1)
                        : insertBefore(
                                text,
                                "valueMetadata",
                                "<cellMetadata count=\"1\">" + record + "</cellMetadata>");
        return xml.encode(insertBefore(text, "cellMetadata", FUTURE));
    }

    private static String addTo(String text, String list, String element, int count) {
        Matcher tag = Pattern.compile("<" + list + "\\b[^>]*>").matcher(text);
        if (!tag.find()) {
            throw new IllegalArgumentException("the metadata of cells has no " + list);
        }
        String counted =
                new TagText(tag.group()).with("count", Integer.toString(count)).head() + ">";
        String changed = text.substring(0, tag.start()) + counted + text.substring(tag.end());
        int end = changed.indexOf("</" + list + ">");
        return changed.substring(0, end) + element + changed.substring(end);
    }

    private static String insertBefore(String text, String element, String added) {
        int at = text.indexOf("<" + element);
        int place = at >= 0 ? at : text.lastIndexOf("</");
        return text.substring(0, place) + added + text.substring(place);
    }
}
