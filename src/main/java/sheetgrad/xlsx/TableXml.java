package sheetgrad.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import sheetgrad.reference.CellRange;
import sheetgrad.workbook.Table;

/** Writes the part of a table: its name, range, columns and filter as they are now. */
final class TableXml {
    private final XmlNode root;
    private final Table table;
    private final MovedCells moves;
    private final StyleNumbers styles;
    private final PartText text;

    TableXml(XmlText part, XmlNode root, Table table, MovedCells moves, StyleNumbers styles) {
        this.root = root;
        this.table = table;
        this.moves = moves;
        this.styles = styles;
        this.text = new PartText(part);
    }

    /** Makes the changes; {@code id} is the table's new number, for a copy. */
    PartText write(OptionalInt id) throws WorkbookFileException, IOException, XMLStreamException {
        TagText tag = root.tag();
        id.ifPresent(number -> tag.with("id", number));
        if (!root.attribute("displayName", "").equals(table.name())) {
            tag.with("displayName", table.name()).with("name", table.name());
        }
        if (!table.range().toA1().equals(root.attribute("ref", ""))) {
            tag.with("ref", table.range().toA1());
        }
        if (!tag.head().equals(root.tag().head())) {
            text.retag(root, tag);
        }
        Map<Integer, Integer> places = places();
        writeFilter(places);
        root.child("sortState").ifPresent(this::writeSort);
        root.child("tableColumns").ifPresent(columns -> writeColumns(columns, places));
        return text;
    }

    /** For each old column its place among the columns now. */
    private Map<Integer, Integer> places() {
        Map<Integer, Integer> places = new HashMap<>();
        Optional<CellRange> old = CellRange.parse(root.attribute("ref", ""));
        for (int i = 0; old.isPresent() && i < old.get().columns(); i++) {
            CellRange range = old.get();
            int column = range.firstColumn() + i;
            CellRange cells = new CellRange(range.firstRow(), column, range.lastRow(), column);
            int place = i;
            moves.range(cells)
                    .map(now -> now.firstColumn() - table.range().firstColumn())
                    .filter(now -> now >= 0 && now < table.columns().size())
                    .ifPresent(now -> places.put(place, now));
        }
        return places;
    }

    private void writeFilter(Map<Integer, Integer> places)
            throws WorkbookFileException, IOException, XMLStreamException {
        Optional<XmlNode> old = root.child("autoFilter");
        Optional<XmlNode> moved = old.isPresent() ? Optional.of(moved(old.get(), places)) : old;
        FilterXml filter = new FilterXml(root.prefix(), root.namespaces(), styles);
        String now = table.filter().isPresent() ? filter.of(moved, table.filter().get()) : "";
        int start = old.map(XmlNode::start).orElse(root.tagEnd());
        if (!now.equals(old.map(XmlNode::source).orElse(""))) {
            text.replace(start, old.map(XmlNode::end).orElse(start), now);
        }
    }

    /** The element with its range and columns where they are now. */
    private XmlNode moved(XmlNode filter, Map<Integer, Integer> places) throws XMLStreamException {
        XmlText alone = new XmlNode.Fragment(filter.source(), root.namespaces()).part();
        PartText moves = new PartText(alone);
        move(XmlNode.root(alone).children().get(0), places, moves);
        return XmlNode.root(alone.with(moves.text())).children().get(0);
    }

    private void move(XmlNode filter, Map<Integer, Integer> places, PartText moves) {
        CellRange filtered = table.filterRange();
        boolean isMoved = !table.range().toA1().equals(root.attribute("ref", ""));
        if (isMoved && !filtered.toA1().equals(filter.attribute("ref", ""))) {
            moves.retag(filter, filter.tag().with("ref", filtered.toA1()));
        }
        for (XmlNode column : filter.children("filterColumn")) {
            int old = column.integer("colId", 0);
            Integer now = places.get(old);
            if (now == null) {
                moves.remove(column);
            } else if (now != old) {
                moves.retag(column, column.tag().with("colId", now));
            }
        }
    }

    private void writeSort(XmlNode sort) {
        List<XmlNode> all = new ArrayList<>(sort.children());
        all.add(sort);
        if (all.stream().anyMatch(node -> moves.range(node.attribute("ref", "")).isEmpty())) {
            text.remove(sort);
            return;
        }
        for (XmlNode node : all) {
            String ref = node.attribute("ref", "");
            String now = moves.range(ref).orElse(ref);
            if (!now.equals(ref)) {
                text.retag(node, node.tag().with("ref", now));
            }
        }
    }

    private void writeColumns(XmlNode list, Map<Integer, Integer> places) {
        Map<Integer, XmlNode> byPlace = new HashMap<>();
        int nextId = 1;
        for (int i = 0; i < list.children().size(); i++) {
            XmlNode column = list.children().get(i);
            nextId = Math.max(nextId, column.integer("id", 0) + 1);
            Integer place = places.get(i);
            if (place != null) {
                byPlace.put(place, column);
            }
        }
        StringBuilder elements = new StringBuilder();
        for (int i = 0; i < table.columns().size(); i++) {
            XmlNode old = byPlace.get(i);
            String name = table.columns().get(i);
            if (old == null) {
                TagText tag = new TagText("<" + root.prefix() + "tableColumn>");
                tag.with("id", nextId++).with("name", encode(name));
                elements.append(tag.head()).append("/>");
            } else if (FileText.decode(old.attribute("name", "")).equals(name)) {
                elements.append(old.source());
            } else {
                elements.append(old.tag().with("name", encode(name)).head());
                elements.append(old.source().substring(old.tag().head().length()));
            }
        }
        if (!elements.toString().equals(list.content())) {
            text.retag(list, list.tag().with("count", table.columns().size()));
            text.replace(list.tagEnd(), list.contentEnd(), elements.toString());
        }
    }

    /** A heading as the attribute has it: line breaks are written out. */
    static String encode(String name) {
        return name.replace("\r", "_x000d_").replace("\n", "_x000a_").replace("\t", "_x0009_");
    }
}
