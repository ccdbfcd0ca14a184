package sheetgrad.xlsx;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Cancellation;

/**
 * Puts changed cells and rows into the text of a sheet's part. What stands between them is copied character by
 * character; only the elements {@code c} and {@code row} of what has changed and the element {@code dimension} are
 * touched.
 */
final class SheetSplicer {
    private final XmlText part;
    private final SheetUpdate update;
    private final NavigableMap<CellAddress, CellUpdate> waiting;
    private final NavigableSet<Integer> waitingRows;
    private final SpliceText out;
    private CellSplicer cells;
    private String prefix = "";
    private int row = -1;
    private int column = -1;

    SheetSplicer(XmlText part, SheetUpdate update) {
        this.part = part;
        this.update = update;
        this.waiting = new TreeMap<>(update.cells());
        this.waitingRows = new TreeSet<>(update.rows());
        this.cells = update.splicer("");
        this.out = new SpliceText(part);
    }

    /** The changed part. */
    byte[] splice() throws WorkbookFileException, IOException, XMLStreamException {
        XMLStreamReader2 reader = part.reader();
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && reader.getDepth() == 2) {
                    switch (reader.getLocalName()) {
                        case "dimension" -> widenDimension(reader);
                        case "sheetData" -> spliceRows(reader);
                        default -> {}
                    }
                }
            }
        } finally {
            reader.closeCompletely();
        }
        return out.bytes();
    }

    private void widenDimension(XMLStreamReader2 reader) throws XMLStreamException {
        String old = reader.getAttributeValue("", "ref");
        Optional<CellRange> range = CellRange.parse(old == null ? "" : old);
        int start = CellSpot.start(reader);
        String tag = part.text().substring(start, CellSpot.end(reader));
        if (range.isPresent()) {
            CellRange widened = range.get();
            for (Map.Entry<CellAddress, CellUpdate> entry : waiting.entrySet()) {
                boolean showsSomething = !(entry.getValue().value() instanceof BlankValue);
                widened = showsSomething ? widened.union(CellRange.of(entry.getKey())) : widened;
            }
            if (!widened.equals(range.get())) {
                String end = tag.endsWith("/>") ? "/>" : ">";
                String changed = new TagText(tag).with("ref", widened.toA1()).head() + end;
                out.replace(start, start + tag.length(), changed);
            }
        }
    }

    private void spliceRows(XMLStreamReader2 reader)
            throws WorkbookFileException, IOException, XMLStreamException {
        int start = CellSpot.start(reader);
        String tag = part.text().substring(start, CellSpot.end(reader));
        prefix = new TagText(tag).prefix();
        cells = update.splicer(prefix);
        boolean isClosed = tag.endsWith("/>");
        if (isClosed) {
            out.replace(start, start + tag.length(), new TagText(tag).head() + ">");
        }
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement() && reader.getLocalName().equals("row")) {
                spliceRow(reader);
            } else if (reader.isStartElement()) {
                reader.skipElement();
            }
        }
        String rows = rowsBefore(CellAddress.MAXIMUM_ROWS);
        out.insert(CellSpot.start(reader), isClosed ? rows + "</" + prefix + "sheetData>" : rows);
    }

    private void spliceRow(XMLStreamReader2 reader)
            throws WorkbookFileException, IOException, XMLStreamException {
        Cancellation.check();
        String number = reader.getAttributeValue("", "r");
        int index = number == null ? row + 1 : Integer.parseInt(number.strip()) - 1;
        int start = CellSpot.start(reader);
        out.insert(start, rowsBefore(index));
        row = index;
        column = -1;
        String tag = part.text().substring(start, CellSpot.end(reader));
        boolean isClosed = tag.endsWith("/>");
        String rest = isClosed ? cellsBefore(CellAddress.MAXIMUM_COLUMNS) : "";
        writeRowTag(reader, start, tag, isClosed && rest.isEmpty());
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement() && reader.getLocalName().equals("c")) {
                spliceCell(reader);
            } else if (reader.isStartElement()) {
                reader.skipElement();
            }
        }
        if (isClosed && !rest.isEmpty()) {
            out.insert(CellSpot.start(reader), rest + "</" + prefix + "row>");
        } else if (!isClosed) {
            out.insert(CellSpot.start(reader), cellsBefore(CellAddress.MAXIMUM_COLUMNS));
        }
    }

    private void writeRowTag(XMLStreamReader2 reader, int start, String tag, boolean staysClosed)
            throws WorkbookFileException, IOException, XMLStreamException {
        TagText changed = new TagText(tag);
        String old = changed.head();
        String spans = reader.getAttributeValue("", "spans");
        NavigableMap<CellAddress, CellUpdate> updates = update.row(row);
        if (spans != null && !updates.isEmpty() && !isWithin(spans, updates)) {
            changed.without("spans");
        }
        if (waitingRows.remove(row)) {
            update.formats().row(changed, row);
        }
        boolean opens = tag.endsWith("/>") && !staysClosed;
        if (opens || !changed.head().equals(old)) {
            out.replace(start, start + tag.length(), changed.head() + (staysClosed ? "/>" : ">"));
        }
    }

    /** Whether the attribute {@code spans}, such as "1:31 40:42", covers the outermost columns. */
    private static boolean isWithin(String spans, NavigableMap<CellAddress, CellUpdate> updates) {
        String[] numbers = spans.strip().split("[:\\s]+");
        int first = Integer.parseInt(numbers[0]) - 1;
        int last = Integer.parseInt(numbers[numbers.length - 1]) - 1;
        return updates.firstKey().column() >= first && updates.lastKey().column() <= last;
    }

    private void spliceCell(XMLStreamReader2 reader)
            throws WorkbookFileException, IOException, XMLStreamException {
        String reference = reader.getAttributeValue("", "r");
        column = reference == null ? column + 1 : CellAddress.of(reference).column();
        CellAddress cell = new CellAddress(row, column);
        CellSpot spot = CellSpot.read(reader, part.text());
        out.insert(spot.start(), cellsBefore(column));
        Optional<String> replacement = cells.replacement(spot, cell, waiting.remove(cell));
        if (replacement.isPresent()) {
            out.replace(spot.start(), spot.end(), replacement.get());
        }
    }

    /** Takes the cells that wait in the current row left of a column. */
    private String cellsBefore(int limit)
            throws WorkbookFileException, IOException, XMLStreamException {
        if (waiting.isEmpty() || waiting.firstKey().row() > row) {
            return "";
        }
        StringBuilder added = new StringBuilder();
        while (!waiting.isEmpty()
                && waiting.firstKey().row() == row
                && waiting.firstKey().column() < limit) {
            Map.Entry<CellAddress, CellUpdate> first = waiting.pollFirstEntry();
            added.append(cells.added(first.getKey(), first.getValue()));
        }
        return added.toString();
    }

    /** Takes the rows that wait above a row. */
    private String rowsBefore(int limit)
            throws WorkbookFileException, IOException, XMLStreamException {
        StringBuilder added = new StringBuilder();
        while (nextWaiting() < limit) {
            Cancellation.check();
            row = nextWaiting();
            TagText tag = new TagText("<" + prefix + "row>").with("r", row + 1);
            String plain = tag.head();
            if (waitingRows.remove(row)) {
                update.formats().row(tag, row);
            }
            String content = cellsBefore(CellAddress.MAXIMUM_COLUMNS);
            if (!content.isEmpty()) {
                added.append(tag.head()).append('>').append(content);
                added.append("</").append(prefix).append("row>");
            } else if (!tag.head().equals(plain)) {
                added.append(tag.head()).append("/>");
            }
        }
        return added.toString();
    }

    private int nextWaiting() {
        int ofCells = waiting.isEmpty() ? Integer.MAX_VALUE : waiting.firstKey().row();
        return waitingRows.isEmpty() ? ofCells : Math.min(ofCells, waitingRows.first());
    }
}
