package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sheetgrad.workbook.Anchor;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Vertical;
import sheetgrad.workbook.Drawing.Paragraph;
import sheetgrad.workbook.Drawing.Part;
import sheetgrad.workbook.Drawing.Run;
import sheetgrad.workbook.Drawing.Shape;
import sheetgrad.workbook.Drawing.ShapeText;
import sheetgrad.workbook.ShapeLine;

/** Reads shapes and connectors with their text. */
final class ShapeReader {
    private static final double UNITS_PER_POINT = 12_700;
    private static final double UNITS_PER_DEGREE = 60_000;
    private static final int BUTTON = 0xE1E1E1;
    private static final ShapeLine BUTTON_LINE =
            new ShapeLine(0xADADAD, 0.75, List.of(), ShapeLine.End.NONE, ShapeLine.End.NONE);

    private final DrawingColours colours;
    private final ShapeLineReader lines;
    private final GeometryReader geometries = new GeometryReader();

    ShapeReader(DrawingColours colours, ShapeLineReader lines) {
        this.colours = colours;
        this.lines = lines;
    }

    /** The whole rectangle, turned and mirrored as an {@code xfrm} says. */
    static Part whole(XmlTree frame) {
        return new Part(
                0,
                0,
                1,
                1,
                frame.flag("flipH"),
                frame.flag("flipV"),
                frame.number("rot", 0) / UNITS_PER_DEGREE);
    }

    Shape read(XmlTree shape, Anchor anchor, Part part) {
        Optional<XmlTree> properties = shape.find("spPr");
        // The buttons of forms are kept as hidden rectangles beside their drawing in an older
        // language.
        boolean isButton =
                shape.find("nvSpPr/cNvPr")
                        .filter(
                                own ->
                                        own.flag("hidden")
                                                && own.attribute("name").startsWith("Button"))
                        .isPresent();
        return new Shape(
                anchor,
                part,
                geometries.read(properties),
                isButton ? OptionalInt.of(BUTTON) : fill(shape, properties),
                isButton ? Optional.of(BUTTON_LINE) : lines.line(shape),
                isButton,
                shape.find("txBody")
                        .map(body -> text(shape, body))
                        .map(text -> isButton ? caption(text) : text));
    }

    /** Blank paragraphs at the end of a button's text take no room. */
    private static ShapeText caption(ShapeText text) {
        List<Paragraph> paragraphs = new ArrayList<>(text.paragraphs());
        while (paragraphs.size() > 1 && paragraphs.get(paragraphs.size() - 1).runs().isEmpty()) {
            paragraphs.remove(paragraphs.size() - 1);
        }
        return new ShapeText(paragraphs, text.vertical(), text.margin(), text.wraps());
    }

    private OptionalInt fill(XmlTree shape, Optional<XmlTree> properties) {
        if (properties.isEmpty() || properties.get().has("noFill")) {
            return OptionalInt.empty();
        }
        OptionalInt own = colours.fill(properties.get());
        boolean isStyled =
                shape.find("style/fillRef").filter(ref -> ref.number("idx", 0) > 0).isPresent();
        return own.isPresent() || !isStyled
                ? own
                : shape.find("style/fillRef").map(colours::colour).orElse(OptionalInt.empty());
    }

    private ShapeText text(XmlTree shape, XmlTree body) {
        OptionalInt usual =
                shape.find("style/fontRef").map(colours::colour).orElse(OptionalInt.empty());
        List<Paragraph> paragraphs =
                body.children("p").stream().map(paragraph -> paragraph(paragraph, usual)).toList();
        Vertical vertical =
                switch (body.attribute("bodyPr", "anchor")) {
                    case "ctr" -> Vertical.CENTER;
                    case "b" -> Vertical.BOTTOM;
                    default -> Vertical.TOP;
                };
        double margin =
                body.find("bodyPr").map(own -> own.number("lIns", 91_440)).orElse(91_440.0)
                        / UNITS_PER_POINT;
        boolean wraps = !body.attribute("bodyPr", "wrap").equals("none");
        return new ShapeText(paragraphs, vertical, margin, wraps);
    }

    private Paragraph paragraph(XmlTree paragraph, OptionalInt usual) {
        List<Run> runs = new ArrayList<>();
        for (XmlTree child : paragraph.children()) {
            if (child.name().equals("r") || child.name().equals("fld")) {
                runs.add(new Run(child.text("t"), font(child.find("rPr"), usual)));
            } else if (child.name().equals("br")) {
                runs.add(new Run("\n", font(child.find("rPr"), usual)));
            }
        }
        Horizontal horizontal =
                switch (paragraph.attribute("pPr", "algn")) {
                    case "ctr" -> Horizontal.CENTER;
                    case "r" -> Horizontal.RIGHT;
                    default -> Horizontal.LEFT;
                };
        return new Paragraph(runs, horizontal);
    }

    private CellFont font(Optional<XmlTree> properties, OptionalInt usual) {
        OptionalInt own = properties.map(colours::fill).orElse(OptionalInt.empty());
        String family = properties.map(run -> run.attribute("latin", "typeface")).orElse("");
        return new CellFont(
                family.isEmpty() || family.startsWith("+") ? "Calibri" : family,
                properties.map(run -> run.number("sz", 1100)).orElse(1100.0) / 100,
                properties.filter(run -> run.flag("b")).isPresent(),
                properties.filter(run -> run.flag("i")).isPresent(),
                properties
                        .map(run -> run.attribute("u"))
                        .filter(line -> !line.isEmpty() && !line.equals("none"))
                        .isPresent(),
                false,
                own.isPresent() ? own : usual);
    }
}
