package sheetgrad.ui.clipboard;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.jsoup.nodes.Element;
import sheetgrad.ui.session.PastedLook;
import sheetgrad.value.BooleanValue;
import sheetgrad.value.NumberText;
import sheetgrad.value.NumberValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.CellStyle.Vertical;

/** How a cell of an HTML table looks: by its style, by that of what is inside, and by the elements that older HTML has. */
final class HtmlLook {
    private final Element cell;
    private final Map<String, String> style = new LinkedHashMap<>();

    HtmlLook(Element cell, HtmlStyles styles) {
        this.cell = cell;
        style.putAll(styles.of(cell));
        inside("span, font, div, p").forEach(inner -> style.putAll(styles.of(inner)));
    }

    /** Elements inside the cell that hold all of its text. */
    private Stream<Element> inside(String selector) {
        String text = cell.text();
        return cell.select(selector).stream()
                .filter(inner -> inner != cell && inner.text().equals(text));
    }

    PastedLook read(Optional<Value> value, String text, Optional<String> numberFormat) {
        String decoration = property("text-decoration") + property("text-decoration-line");
        String weight = property("font-weight");
        return new PastedLook(
                cell.is("th")
                        || isInside("b, strong")
                        || weight.equals("bold")
                        || weight.matches("[6-9]00"),
                isInside("i, em") || property("font-style").equals("italic"),
                isInside("u") || decoration.contains("underline"),
                isInside("s, strike, del") || decoration.contains("line-through"),
                textColour(),
                colour(property("background-color"))
                        .or(() -> colour(property("background")))
                        .or(() -> colour(cell.attr("bgcolor")))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                alignment(value, text),
                borders(),
                numberFormat);
    }

    private boolean isInside(String selector) {
        return inside(selector).findAny().isPresent();
    }

    private String property(String name) {
        return style.getOrDefault(name, "").toLowerCase(Locale.ROOT);
    }

    /** Black is the usual colour, which themes may turn into another. */
    private OptionalInt textColour() {
        Optional<Integer> own =
                colour(property("color"))
                        .or(
                                () ->
                                        inside("font[color]")
                                                .findFirst()
                                                .flatMap(font -> colour(font.attr("color"))));
        return own.filter(rgb -> rgb != 0).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<Integer> colour(String text) {
        for (String part : text.replaceAll(",\\s+", ",").split("\\s+")) {
            try {
                Color colour = Color.web(part);
                return colour.getOpacity() == 0
                        ? Optional.empty()
                        : Optional.of(
                                (int) Math.round(colour.getRed() * 255) << 16
                                        | (int) Math.round(colour.getGreen() * 255) << 8
                                        | (int) Math.round(colour.getBlue() * 255));
            } catch (IllegalArgumentException noColour) {
                // A shorthand holds other things too.
            }
        }
        return Optional.empty();
    }

    private Alignment alignment(Optional<Value> value, String text) {
        Horizontal side =
                switch (told("text-align", "align")) {
                    case "left" -> Horizontal.LEFT;
                    case "center" -> Horizontal.CENTER;
                    case "right" -> Horizontal.RIGHT;
                    case "justify" -> Horizontal.JUSTIFY;
                    default -> Horizontal.GENERAL;
                };
        Vertical height =
                switch (told("vertical-align", "valign")) {
                    case "top" -> Vertical.TOP;
                    case "middle" -> Vertical.CENTER;
                    default -> Vertical.BOTTOM;
                };
        boolean wraps = text.contains("\n") || property("white-space").equals("normal");
        return Alignment.DEFAULT
                .withHorizontal(isUsual(side, value, text) ? Horizontal.GENERAL : side)
                .withVertical(height)
                .withWraps(wraps);
    }

    private String told(String property, String attribute) {
        String own = property(property);
        return own.isEmpty() ? cell.attr(attribute).toLowerCase(Locale.ROOT) : own;
    }

    /** Whether a value stands there that is not aligned; truth values in the middle or, in LibreOffice, right. */
    private static boolean isUsual(Horizontal side, Optional<Value> value, String text) {
        if (value.filter(BooleanValue.class::isInstance).isPresent()) {
            return side == Horizontal.CENTER || side == Horizontal.RIGHT;
        }
        boolean isNumber =
                value.map(NumberValue.class::isInstance)
                        .orElseGet(() -> NumberText.parse(text).isPresent());
        return side == (isNumber ? Horizontal.RIGHT : Horizontal.LEFT);
    }

    private Borders borders() {
        return new Borders(border("top"), border("right"), border("bottom"), border("left"));
    }

    /** A width, a kind of line and a colour. */
    private Border border(String side) {
        String text = style.getOrDefault("border-" + side, style.getOrDefault("border", ""));
        Line line = Line.NONE;
        for (String part : text.toLowerCase(Locale.ROOT).split("\\s+")) {
            line =
                    switch (part) {
                        case "solid" -> line(text);
                        case "dashed" -> Line.DASHED;
                        case "dotted" -> Line.DOTTED;
                        case "double" -> Line.DOUBLE;
                        case "hairline" -> Line.HAIR;
                        default -> line;
                    };
        }
        return line == Line.NONE ? Border.NONE : new Border(line, colour(text).orElse(0));
    }

    /** Lines of half a point or a pixel are thin, the double of that medium, wider ones thick. */
    private static Line line(String text) {
        String number = text.replaceAll("(?s).*?(\\d*\\.?\\d+)(px|pt).*", "$1$2");
        if (!number.matches("[\\d.]+(px|pt)")) {
            return Line.THIN;
        }
        double width = Double.parseDouble(number.substring(0, number.length() - 2));
        double thin = number.endsWith("pt") ? 0.75 : 1;
        return width <= thin ? Line.THIN : width <= 2 * thin ? Line.MEDIUM : Line.THICK;
    }
}
