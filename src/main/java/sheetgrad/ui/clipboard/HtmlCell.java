package sheetgrad.ui.clipboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import sheetgrad.ui.session.PastedTable.Cell;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.NumberFormatCheck;

/**
 * One cell of an HTML table. Beside what it shows, Google Sheets tells its value, number format and formula in
 * attributes that begin with {@code data-sheets}, LibreOffice value and format in {@code sdval} and {@code sdnum}, Excel a
 * number in {@code x:num} and its format in the style {@code mso-number-format}.
 */
final class HtmlCell {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LINE = "\u0001";
    private static final Pattern HEXADECIMAL = Pattern.compile("\\\\([0-9A-Fa-f]{4})");

    private final Element cell;
    private final HtmlStyles styles;
    private final boolean tellsNumbers;

    HtmlCell(Element cell, HtmlStyles styles, boolean tellsNumbers) {
        this.cell = cell;
        this.styles = styles;
        this.tellsNumbers = tellsNumbers;
    }

    Cell read() {
        String text = text();
        Optional<String> format = format();
        Optional<Value> value = value(format, text);
        Optional<String> formula =
                Optional.of(cell.attr("data-sheets-formula")).filter(own -> own.startsWith("="));
        return new Cell(
                text,
                value,
                formula,
                Optional.of(
                        new HtmlLook(cell, styles)
                                .read(
                                        value,
                                        text,
                                        format.filter(
                                                code ->
                                                        NumberFormatCheck.mistake(code)
                                                                .isEmpty()))));
    }

    /** The text with its line ends, blanks as a browser shows them. */
    private String text() {
        Element shown = cell.clone();
        shown.select("br").forEach(end -> end.replaceWith(new TextNode(LINE)));
        String text = shown.text().replace('\u00a0', ' ').strip();
        String lines = text.replaceAll(" *" + LINE + " *", "\n");
        return lines.isBlank() ? "" : lines;
    }

    private Optional<Value> value(Optional<String> format, String text) {
        Optional<Value> told = json("data-sheets-value").flatMap(HtmlCell::value);
        if (told.isPresent()) {
            return told;
        }
        Optional<Double> number = number("sdval").or(() -> number("x:num"));
        boolean isTruth = format.filter("BOOLEAN"::equals).isPresent();
        return number.<Value>map(one -> isTruth ? BooleanValue.of(one != 0) : new NumberValue(one))
                .or(
                        () ->
                                tellsNumbers && !text.isEmpty()
                                        ? Optional.of(new TextValue(text))
                                        : Optional.empty());
    }

    /** In member 1 the kind of value, in the member of that name the value. */
    private static Optional<Value> value(JsonNode told) {
        return switch (told.path("1").asInt()) {
            case 2 -> Optional.of(new TextValue(told.path("2").asText()));
            case 3 -> Optional.of(new NumberValue(told.path("3").asDouble()));
            case 4 -> Optional.of(BooleanValue.of(told.path("4").asInt() != 0));
            default -> Optional.empty();
        };
    }

    private Optional<Double> number(String attribute) {
        try {
            double number = Double.parseDouble(cell.attr(attribute));
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notTold) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> json(String attribute) {
        try {
            return Optional.of(JSON.readTree(cell.attr(attribute))).filter(JsonNode::isObject);
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private Optional<String> format() {
        return json("data-sheets-numberformat")
                .map(told -> told.path("2").asText())
                .filter(code -> !code.isEmpty())
                .or(this::formatOfLibreOffice)
                .or(this::formatOfExcel);
    }

    /** Two numbers of languages and the code. */
    private Optional<String> formatOfLibreOffice() {
        String[] parts = cell.attr("sdnum").split(";", 3);
        return parts.length == 3 && !parts[2].isEmpty() ? Optional.of(parts[2]) : Optional.empty();
    }

    /** A name, or the code in quotes with backslashes before what is special in style sheets. */
    private Optional<String> formatOfExcel() {
        return Optional.ofNullable(styles.of(cell).get("mso-number-format"))
                .map(
                        written ->
                                switch (written) {
                                    case "Percent" -> "0.00%";
                                    case "Fixed" -> "0.00";
                                    case "Standard" -> "#,##0.00";
                                    case "Scientific" -> "0.00E+00";
                                    case "\"Short Date\"" -> "m/d/yyyy";
                                    default -> unescaped(written);
                                });
    }

    private static String unescaped(String written) {
        String inside =
                written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
        return HEXADECIMAL
                .matcher(inside)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(match.group(1), 16))))
                .replaceAll("\\\\(.)", "$1");
    }
}
