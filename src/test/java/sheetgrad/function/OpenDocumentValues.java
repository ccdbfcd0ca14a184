package sheetgrad.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.ErrorKind;
import sheetgrad.value.ErrorValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellValues;

/**
 * The values of the first sheet of a flat OpenDocument file. Errors that Excel does not know, such as Err:502, are
 * #NULL! with their name as message.
 */
final class OpenDocumentValues implements CellValues {
    private static final String CALC =
            "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final Map<CellAddress, Value> values = new HashMap<>();
    private int row;
    private int column;
    private int pendingRows;

    private OpenDocumentValues() {}

    static OpenDocumentValues read(Path file) throws IOException {
        OpenDocumentValues values = new OpenDocumentValues();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in, "UTF-8");
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    values.start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("table")) {
                    break;
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + " cannot be read", e);
        }
        return values;
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "table-row":
                row += pendingRows;
                pendingRows = repeated(xml, "number-rows-repeated");
                column = 0;
                break;
            case "table-cell":
            case "covered-table-cell":
                cell(xml);
                break;
            default:
                break;
        }
    }

    private static int repeated(XMLStreamReader xml, String attribute) {
        String count = xml.getAttributeValue(TABLE, attribute);
        return count == null ? 1 : Integer.parseInt(count);
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        int count = repeated(xml, "number-columns-repeated");
        String type = xml.getAttributeValue(OFFICE, "value-type");
        boolean isError = "error".equals(xml.getAttributeValue(CALC, "value-type"));
        if (type != null) {
            Value value = value(xml, isError ? "error" : type);
            for (int i = 0; i < count; i++) {
                values.put(new CellAddress(row, column + i), value);
            }
        }
        column += count;
    }

    private static Value value(XMLStreamReader xml, String type) throws XMLStreamException {
        if (type.equals("error")) {
            String name = text(xml);
            return ErrorValue.of(ErrorKind.parse(name).orElse(ErrorKind.NULL), name);
        }
        String number = xml.getAttributeValue(OFFICE, "value");
        String truth = xml.getAttributeValue(OFFICE, "boolean-value");
        String date = xml.getAttributeValue(OFFICE, "date-value");
        String time = xml.getAttributeValue(OFFICE, "time-value");
        if (truth != null) {
            return BooleanValue.of(truth.equals("true"));
        }
        if (number != null) {
            return new NumberValue(Double.parseDouble(number));
        }
        if (date != null || time != null) {
            return new NumberValue(moment(date, time));
        }
        return new TextValue(text(xml));
    }

    private static double moment(String date, String time) {
        if (time != null) {
            return java.time.Duration.parse(time).toNanos() / 86_400e9;
        }
        java.time.LocalDate epoch = java.time.LocalDate.of(1899, 12, 30);
        if (date.length() <= 10) {
            return java.time.temporal.ChronoUnit.DAYS.between(
                    epoch, java.time.LocalDate.parse(date));
        }
        return java.time.Duration.between(epoch.atStartOfDay(), java.time.LocalDateTime.parse(date))
                        .toNanos()
                / 86_400e9;
    }

    /** The paragraphs of a cell up to its end. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        boolean isFirst = true;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (xml.getLocalName().equals("p")) {
                    text.append(isFirst ? "" : "\n");
                    isFirst = false;
                } else if (xml.getLocalName().equals("s")) {
                    String count = xml.getAttributeValue(TEXT, "c");
                    text.append(" ".repeat(count == null ? 1 : Integer.parseInt(count)));
                } else if (xml.getLocalName().equals("tab")) {
                    text.append('\t');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS && depth > 1) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    @Override
    public Value value(int sheet, int atRow, int atColumn) {
        return values.getOrDefault(new CellAddress(atRow, atColumn), BlankValue.BLANK);
    }

    @Override
    public Optional<CellRange> spillRange(int sheet, CellAddress anchor) {
        return Optional.empty();
    }
}
