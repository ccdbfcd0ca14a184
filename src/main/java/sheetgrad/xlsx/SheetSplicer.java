package sheetgrad.xlsx;

import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.Grid;

/**
 * Puts changed cells into the text of a sheet's part. What stands between them is copied character by character; only
 * the elements {@code c} of the cells named, the rows they need and the element {@code dimension} are touched.
 */
final class SheetSplicer {
    private final XmlText part;
    private final String text;
    private final Grid<CellContent> contents;
    private final NavigableMap<CellAddress, CellUpdate> waiting;
    private final int dynamicMetadata;
    private final Set<Integer> dissolvedGroups = new HashSet<>();
    private final StringBuilder out;
    private CellXml cells;
    private String prefix = "";
    private int copied;
    private int row = -1;
    private int column = -1;

    SheetSplicer(
            XmlText part,
            Grid<CellContent> contents,
            NavigableMap<CellAddress, CellUpdate> updates,
            int dynamicMetadata) {
        this.part = part;
        this.text = part.text();
        this.contents = contents;
        this.waiting = new TreeMap<>(updates);
        this.dynamicMetadata = dynamicMetadata;
        this.cells = new CellXml("", dynamicMetadata);
        this.out = new StringBuilder(text.length() + 4096);
    }

    /** The changed part. */
    byte[] splice() throws XMLStreamException {
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
        out.append(text, copied, text.length());
        return part.encode(out.toString());
    }

    private void widenDimension(XMLStreamReader2 reader) throws XMLStreamException {
        String old = reader.getAttributeValue("", "ref");
        Optional<CellRange> range = CellRange.parse(old == null ? "" : old);
        int start = CellSpot.start(reader);
        String tag = text.substring(start, CellSpot.end(reader));
        if (range.isPresent()) {
            CellRange widened = range.get();
            for (Map.Entry<CellAddress, CellUpdate> entry : waiting.entrySet()) {
                boolean showsSomething = !(entry.getValue().value() instanceof BlankValue);
                widened = showsSomething ? widened.union(CellRange.of(entry.getKey())) : widened;
            }
            if (!widened.equals(range.get())) {
                String end = tag.endsWith("/>") ? "/>" : ">";
                replace(
                        start,
                        start + tag.length(),
                        new TagText(tag).with("ref", widened.toA1()).head() + end);
            }
        }
    }

    private void spliceRows(XMLStreamReader2 reader) throws XMLStreamException {
        int start = CellSpot.start(reader);
        String tag = text.substring(start, CellSpot.end(reader));
        prefix = new TagText(tag).prefix();
        cells = new CellXml(prefix, dynamicMetadata);
        boolean isClosed = tag.endsWith("/>");
        if (isClosed) {
            replace(start, start + tag.length(), new TagText(tag).head() + ">");
        }
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement() && reader.getLocalName().equals("row")) {
                spliceRow(reader);
            } else if (reader.isStartElement()) {
                reader.skipElement();
            }
        }
        String rows = rowsBefore(CellAddress.MAXIMUM_ROWS);
        insert(CellSpot.start(reader), isClosed ? rows + "</" + prefix + "sheetData>" : rows);
    }

    private void spliceRow(XMLStreamReader2 reader) throws XMLStreamException {
        String number = reader.getAttributeValue("", "r");
        int index = number == null ? row + 1 : Integer.parseInt(number.strip()) - 1;
        int start = CellSpot.start(reader);
        insert(start, rowsBefore(index));
        row = index;
        column = -1;
        String tag = text.substring(start, CellSpot.end(reader));
        boolean isClosed = tag.endsWith("/>");
        String spans = reader.getAttributeValue("", "spans");
        boolean isOutOfSpans = spans != null && !row(row).isEmpty() && !isWithin(spans, row(row));
        boolean opens = isClosed && showsSomething(row(row));
        if (opens || isOutOfSpans) {
            TagText changed = isOutOfSpans ? new TagText(tag).without("spans") : new TagText(tag);
            replace(
                    start,
                    start + tag.length(),
                    changed.head() + (isClosed && !opens ? "/>" : ">"));
        }
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement() && reader.getLocalName().equals("c")) {
                spliceCell(reader);
            } else if (reader.isStartElement()) {
                reader.skipElement();
            }
        }
        String rest = cellsBefore(CellAddress.MAXIMUM_COLUMNS);
        insert(CellSpot.start(reader), opens ? rest + "</" + prefix + "row>" : rest);
    }

    private NavigableMap<CellAddress, CellUpdate> row(int index) {
        return waiting.subMap(
                new CellAddress(index, 0),
                true,
                new CellAddress(index, CellAddress.MAXIMUM_COLUMNS - 1),
                true);
    }

    private boolean showsSomething(NavigableMap<CellAddress, CellUpdate> updates) {
        return updates.entrySet().stream()
                .anyMatch(entry -> !cells.added(entry.getKey(), entry.getValue()).isEmpty());
    }

    /** Whether the attribute {@code spans}, such as "1:31 40:42", covers the outermost columns. */
    private static boolean isWithin(String spans, NavigableMap<CellAddress, CellUpdate> updates) {
        String[] numbers = spans.strip().split("[:\\s]+");
        int first = Integer.parseInt(numbers[0]) - 1;
        int last = Integer.parseInt(numbers[numbers.length - 1]) - 1;
        return updates.firstKey().column() >= first && updates.lastKey().column() <= last;
    }

    private void spliceCell(XMLStreamReader2 reader) throws XMLStreamException {
        String reference = reader.getAttributeValue("", "r");
        column = reference == null ? column + 1 : CellAddress.of(reference).column();
        CellAddress cell = new CellAddress(row, column);
        CellSpot spot = CellSpot.read(reader, text);
        insert(spot.start(), cellsBefore(column));
        @Nullable CellUpdate update = waiting.remove(cell);
        if (update instanceof CellUpdate.NewContent content) {
            if (spot.group() >= 0 && spot.hasFormulaText()) {
                dissolvedGroups.add(spot.group());
            }
            replace(
                    spot.start(),
                    spot.end(),
                    cells.withContent(new TagText(spot.tag()), cell, content, spot.rest()));
        } else if (update != null) {
            replace(spot.start(), spot.end(), withResult(spot, cell, update));
        } else if (isOrphan(spot)) {
            TagText tag = new TagText(spot.tag());
            replace(
                    spot.start(),
                    spot.end(),
                    cells.closed(tag, formula(spot, cell) + spot.value(), spot.rest()));
        }
    }

    private String withResult(CellSpot spot, CellAddress cell, CellUpdate update) {
        TagText tag = new TagText(spot.tag()).without("vm");
        boolean isLeftBySpill = update.value() instanceof BlankValue && !spot.hasFormulaText();
        String formula = isLeftBySpill ? "" : formula(spot, cell);
        if (update.fills().isPresent() && !formula.isEmpty()) {
            TagText formulaTag =
                    new TagText(spot.formulaTag()).with("ref", update.fills().get().toA1());
            formula = formulaTag.head() + formula.substring(spot.formulaTag().length() - 1);
        }
        return cells.closed(tag, cells.result(tag, update.value(), formula), spot.rest());
    }

    /** Whether the cell's formula stood in another cell that now holds something else. */
    private boolean isOrphan(CellSpot spot) {
        return spot.group() >= 0
                && !spot.hasFormulaText()
                && dissolvedGroups.contains(spot.group());
    }

    private String formula(CellSpot spot, CellAddress cell) {
        CellContent content = contents.get(cell.row(), cell.column());
        return isOrphan(spot) && content instanceof CellContent.Formula
                ? cells.formula(content, cell, Optional.empty())
                : spot.formula();
    }

    /** Takes the cells that wait in the current row left of a column. */
    private String cellsBefore(int limit) {
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
    private String rowsBefore(int limit) {
        StringBuilder added = new StringBuilder();
        while (!waiting.isEmpty() && waiting.firstKey().row() < limit) {
            row = waiting.firstKey().row();
            String content = cellsBefore(CellAddress.MAXIMUM_COLUMNS);
            if (!content.isEmpty()) {
                added.append(
                        "<"
                                + prefix
                                + "row r=\""
                                + (row + 1)
                                + "\">"
                                + content
                                + "</"
                                + prefix
                                + "row>");
            }
        }
        return added.toString();
    }

    private void insert(int at, String added) {
        // The end of an element that is closed in its start tag is reported at its start.
        int place = Math.max(at, copied);
        replace(place, place, added);
    }

    private void replace(int from, int to, String replacement) {
        out.append(text, copied, from).append(replacement);
        copied = to;
    }
}
