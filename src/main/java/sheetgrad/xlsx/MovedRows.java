package sheetgrad.xlsx;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import sheetgrad.reference.CellAddress;

/** Puts the rows and cells of a sheet's part where they are now, with everything that is in them. */
final class MovedRows {
    /** A row that is being put together; cells by column. */
    private static final class Row {
        String head = "";
        final TreeMap<Integer, String> cells = new TreeMap<>();
    }

    private final XmlText part;
    private final MovedCells moves;
    private final TreeMap<Integer, Row> rows = new TreeMap<>();
    private String prefix = "";
    private int row = -1;
    private int column = -1;

    MovedRows(XmlText part, MovedCells moves) {
        this.part = part;
        this.moves = moves;
    }

    /** The part with its cells moved. */
    XmlText write() throws XMLStreamException {
        XMLStreamReader2 reader = part.reader();
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getDepth() == 2
                        && reader.getLocalName().equals("sheetData")) {
                    return replaceRows(reader);
                }
            }
            return part;
        } finally {
            reader.closeCompletely();
        }
    }

    private XmlText replaceRows(XMLStreamReader2 reader) throws XMLStreamException {
        int start = CellSpot.start(reader);
        String tag = part.text().substring(start, CellSpot.end(reader));
        prefix = new TagText(tag).prefix();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement() && reader.getLocalName().equals("row")) {
                readRow(reader);
            } else if (reader.isStartElement()) {
                reader.skipElement();
            }
        }
        int end = Math.max(CellSpot.end(reader), start + tag.length());
        StringBuilder out = new StringBuilder(part.text().length() + 4096);
        out.append(part.text(), 0, start).append(new TagText(tag).head()).append('>');
        rows.forEach((index, made) -> append(out, index, made));
        out.append("</").append(prefix).append("sheetData>");
        return part.with(out.append(part.text(), end, part.text().length()).toString());
    }

    private void readRow(XMLStreamReader2 reader) throws XMLStreamException {
        String number = reader.getAttributeValue("", "r");
        row = number == null ? row + 1 : Integer.parseInt(number.strip()) - 1;
        column = -1;
        int start = CellSpot.start(reader);
        TagText tag = new TagText(part.text().substring(start, CellSpot.end(reader)));
        moves.row(row)
                .ifPresent(now -> made(now).head = tag.with("r", now + 1).without("spans").head());
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement() && reader.getLocalName().equals("c")) {
                readCell(reader);
            } else if (reader.isStartElement()) {
                reader.skipElement();
            }
        }
    }

    private Row made(int index) {
        return rows.computeIfAbsent(index, key -> new Row());
    }

    private void readCell(XMLStreamReader2 reader) throws XMLStreamException {
        String reference = reader.getAttributeValue("", "r");
        column = reference == null ? column + 1 : CellAddress.of(reference).column();
        CellSpot spot = CellSpot.read(reader, part.text());
        Optional<CellAddress> now = moves.cell(row, column);
        if (now.isEmpty()) {
            return;
        }
        String tag = new TagText(spot.tag()).with("r", now.get().toA1()).head();
        String content = formula(spot) + spot.value() + spot.rest();
        String cell = content.isEmpty() ? "/>" : ">" + content + "</" + prefix + "c>";
        made(now.get().row()).cells.put(now.get().column(), tag + cell);
    }

    /** The formula with the ranges of its array, group or table of data where they are now. */
    private String formula(CellSpot spot) {
        if (spot.formulaType().equals("normal")) {
            return spot.formula();
        }
        TagText tag = new TagText(spot.formulaTag());
        for (String attribute : new String[] {"ref", "r1", "r2"}) {
            tag.value(attribute).flatMap(moves::range).ifPresent(now -> tag.with(attribute, now));
        }
        boolean isClosed = spot.formulaTag().endsWith("/>");
        return tag.head()
                + (isClosed ? "/>" : ">")
                + spot.formula().substring(spot.formulaTag().length());
    }

    private void append(StringBuilder out, int index, Row made) {
        String head =
                made.head.isEmpty() ? "<" + prefix + "row r=\"" + (index + 1) + "\"" : made.head;
        if (made.cells.isEmpty()) {
            out.append(head).append("/>");
            return;
        }
        out.append(head).append('>');
        for (Map.Entry<Integer, String> cell : made.cells.entrySet()) {
            out.append(cell.getValue());
        }
        out.append("</").append(prefix).append("row>");
    }
}
