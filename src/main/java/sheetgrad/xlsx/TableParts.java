package sheetgrad.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.StructuralEdit;
import sheetgrad.workbook.Table;
import sheetgrad.xlsx.Relationships.Relationship;
import sheetgrad.xlsx.SheetParts.Placed;

/** Brings the parts of a workbook's tables up to date, makes those of new tables, and drops those of tables gone. */
final class TableParts {
    private static final String CONTENT_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
    private static final String RELATIONSHIP = Relationships.NAMESPACE + "/table";

    private final PackageFile file;
    private final PackageChanges changes;
    private final List<Table> tables;
    private final List<StructuralEdit> history;
    private final StyleNumbers styles;
    private final Set<Integer> takenIds = new HashSet<>();

    /**
     * @param tables the tables as they are now, the names of their columns those of the heading cells
     * @param styles where the colours of filters are kept
     */
    TableParts(
            PackageFile file,
            PackageChanges changes,
            List<Table> tables,
            List<StructuralEdit> history,
            StyleNumbers styles) {
        this.styles = styles;
        this.file = file;
        this.changes = changes;
        this.tables = tables;
        this.history = history;
    }

    /** Writes the tables of all sheets. */
    void write(List<Placed> sheets) throws WorkbookFileException, IOException, XMLStreamException {
        for (Placed sheet : sheets) {
            if (!sheet.isNew()) {
                write(sheet);
            }
        }
        for (Placed sheet : sheets) {
            if (sheet.isNew()) {
                write(sheet);
            }
        }
    }

    private void write(Placed sheet) throws WorkbookFileException, IOException, XMLStreamException {
        List<Table> waiting =
                new ArrayList<>(
                        tables.stream().filter(t -> t.sheet() == sheet.now().id()).toList());
        List<String> links = new ArrayList<>();
        boolean isChanged = false;
        for (Relationship link : Relationships.of(file, sheet.part()).allOfKind("table")) {
            XmlText xml = changes.text(link.target());
            XmlNode root = XmlNode.root(xml);
            Optional<Table> now = find(root, sheet, waiting);
            if (now.isPresent()) {
                waiting.remove(now.get());
                links.add(link.id());
                TableXml table = new TableXml(xml, root, now.get(), sheet.moves(), styles);
                changes.put(link.target(), table.write(id(root)));
            } else {
                changes.unlink(sheet.part(), link);
                isChanged = true;
            }
        }
        for (Table table : waiting) {
            links.add(add(sheet.part(), table));
            isChanged = true;
        }
        if (isChanged) {
            writeList(sheet.part(), links);
        }
    }

    private Optional<Table> find(XmlNode root, Placed sheet, List<Table> waiting) {
        String name = root.attribute("displayName", root.attribute("name", ""));
        for (StructuralEdit edit : history) {
            if (edit instanceof StructuralEdit.TableRenamed renamed
                    && renamed.from().equalsIgnoreCase(name)) {
                name = renamed.to();
            }
        }
        String now = name;
        Optional<CellRange> range =
                CellRange.parse(root.attribute("ref", "")).flatMap(sheet.moves()::range);
        return waiting.stream()
                .filter(
                        table ->
                                sheet.isNew()
                                        ? range.equals(Optional.of(table.range()))
                                        : table.name().equalsIgnoreCase(now))
                .findFirst();
    }

    /** The number that the table must get because another has its own. */
    private OptionalInt id(XmlNode root) {
        return takenIds.add(root.integer("id", 0)) ? OptionalInt.empty() : OptionalInt.of(freeId());
    }

    private int freeId() {
        int id = 1;
        while (!takenIds.add(id)) {
            id++;
        }
        return id;
    }

    private String add(String sheetPart, Table table)
            throws WorkbookFileException, IOException, XMLStreamException {
        String folder = sheetPart.substring(0, sheetPart.lastIndexOf('/') + 1);
        String part = changes.freeName(folder + "tables/table", ".xml");
        TagText tag =
                new TagText("<table>")
                        .with("xmlns", "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
                        .with("id", freeId())
                        .with("name", table.name())
                        .with("displayName", table.name())
                        .with("ref", table.range().toA1());
        tag.withUnless(table.hasHeaders(), "headerRowCount", "0");
        if (table.hasTotals()) {
            tag.with("totalsRowCount", 1);
        } else {
            tag.with("totalsRowShown", 0);
        }
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            TagText column = new TagText("<tableColumn>").with("id", i + 1);
            columns.append(column.with("name", table.columns().get(i)).head()).append("/>");
        }
        FilterXml filters = new FilterXml("", Map.of(), styles);
        String filter =
                table.filter().isPresent()
                        ? filters.of(Optional.empty(), table.filter().get())
                        : "";
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                        + tag.head()
                        + ">"
                        + filter
                        + "<tableColumns count=\""
                        + table.columns().size()
                        + "\">"
                        + columns
                        + "</tableColumns><tableStyleInfo name=\""
                        + NewTableStyle.NAME
                        + "\""
                        + " showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"1\""
                        + " showColumnStripes=\"0\"/></table>";
        changes.add(part, CONTENT_TYPE, xml.getBytes(StandardCharsets.UTF_8));
        return changes.link(sheetPart, RELATIONSHIP, part);
    }

    /** Writes the list by which a sheet's part refers to its tables. */
    private void writeList(String sheetPart, List<String> links)
            throws IOException, XMLStreamException {
        XmlText xml = changes.text(sheetPart);
        XmlNode root = XmlNode.root(xml, "sheetData"::equals);
        PartText text = new PartText(xml);
        String prefix = root.prefix();
        Map<String, String> namespaces = root.namespaces();
        String link =
                namespaces.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(Relationships.NAMESPACE))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .map(own -> own + ":id")
                        .orElse("xmlns:r=\"" + Relationships.NAMESPACE + "\" r:id");
        String parts =
                links.stream()
                        .map(id -> "<" + prefix + "tablePart " + link + "=\"" + id + "\"/>")
                        .collect(Collectors.joining());
        String element =
                "<"
                        + prefix
                        + "tableParts count=\""
                        + links.size()
                        + "\">"
                        + parts
                        + "</"
                        + prefix
                        + "tableParts>";
        Optional<XmlNode> present = root.child("tableParts");
        if (present.isPresent()) {
            String now = links.isEmpty() ? "" : element;
            text.replace(present.get().start(), present.get().end(), now);
        } else {
            text.insert(
                    root.child("extLst").map(XmlNode::start).orElse(root.contentEnd()), element);
        }
        changes.put(sheetPart, text);
    }
}
