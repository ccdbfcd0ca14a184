package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import sheetgrad.workbook.ShapeLine;
import sheetgrad.workbook.ShapeLine.End;
import sheetgrad.workbook.ShapeLine.Head;

/** Reads the lines of shapes: their own properties (ECMA-376 part 1, 20.1.2.2.24), and the theme's where these say nothing. */
final class ShapeLineReader {
    private static final double UNITS_PER_POINT = 12_700;
    private static final double USUAL_WIDTH = 9_525;
    private static final double PER_CENT = 100_000;

    private final DrawingColours colours;
    private final PackageFile file;
    private final Relationships workbook;
    private @Nullable List<Double> themeWidths;

    /** @param workbook the links of the workbook's part, which lead to its theme */
    ShapeLineReader(DrawingColours colours, PackageFile file, Relationships workbook) {
        this.colours = colours;
        this.file = file;
        this.workbook = workbook;
    }

    Optional<ShapeLine> line(XmlTree shape) {
        Optional<XmlTree> own = shape.find("spPr/ln");
        Optional<XmlTree> style = shape.find("style/lnRef").filter(ref -> ref.number("idx", 0) > 0);
        if (own.filter(line -> line.has("noFill")).isPresent()) {
            return Optional.empty();
        }
        OptionalInt ownColour = own.map(colours::fill).orElse(OptionalInt.empty());
        OptionalInt colour =
                ownColour.isPresent()
                        ? ownColour
                        : style.map(colours::colour).orElse(OptionalInt.empty());
        if (colour.isEmpty()) {
            return Optional.empty();
        }
        double usual = style.map(this::themeWidth).orElse(USUAL_WIDTH);
        return Optional.of(
                new ShapeLine(
                        colour.getAsInt(),
                        own.map(line -> line.number("w", usual)).orElse(usual) / UNITS_PER_POINT,
                        own.map(ShapeLineReader::dashes).orElse(List.of()),
                        end(own.flatMap(line -> line.find("headEnd"))),
                        end(own.flatMap(line -> line.find("tailEnd")))));
    }

    private double themeWidth(XmlTree style) {
        List<Double> widths = themeWidths;
        if (widths == null) {
            widths = readThemeWidths();
            themeWidths = widths;
        }
        int place = (int) style.number("idx", 1) - 1;
        return place < widths.size() ? widths.get(place) : USUAL_WIDTH;
    }

    private List<Double> readThemeWidths() {
        return workbook
                .ofKind("theme")
                .flatMap(theme -> XmlTree.of(file, theme.target()))
                .flatMap(theme -> theme.find("themeElements/fmtScheme/lnStyleLst"))
                .map(XmlTree::children)
                .orElse(List.of())
                .stream()
                .map(line -> line.number("w", USUAL_WIDTH))
                .toList();
    }

    /** Dashes and gaps in widths of the line (20.1.10.48). */
    private static List<Double> dashes(XmlTree line) {
        List<Double> own = new ArrayList<>();
        for (XmlTree dash : line.find("custDash").map(XmlTree::children).orElse(List.of())) {
            own.add(dash.number("d", PER_CENT) / PER_CENT);
            own.add(dash.number("sp", PER_CENT) / PER_CENT);
        }
        return switch (line.attribute("prstDash", "val")) {
            case "dot" -> List.of(1.0, 3.0);
            case "dash" -> List.of(4.0, 3.0);
            case "lgDash" -> List.of(8.0, 3.0);
            case "dashDot" -> List.of(4.0, 3.0, 1.0, 3.0);
            case "lgDashDot" -> List.of(8.0, 3.0, 1.0, 3.0);
            case "lgDashDotDot" -> List.of(8.0, 3.0, 1.0, 3.0, 1.0, 3.0);
            case "sysDash" -> List.of(3.0, 1.0);
            case "sysDot" -> List.of(1.0, 1.0);
            case "sysDashDot" -> List.of(3.0, 1.0, 1.0, 1.0);
            case "sysDashDotDot" -> List.of(3.0, 1.0, 1.0, 1.0, 1.0, 1.0);
            default -> own;
        };
    }

    private static End end(Optional<XmlTree> end) {
        Head head =
                switch (end.map(own -> own.attribute("type")).orElse("")) {
                    case "triangle" -> Head.TRIANGLE;
                    case "arrow" -> Head.OPEN_ARROW;
                    case "stealth" -> Head.STEALTH;
                    case "diamond" -> Head.DIAMOND;
                    case "oval" -> Head.OVAL;
                    default -> Head.NONE;
                };
        return head == Head.NONE
                ? End.NONE
                : new End(head, size(end.get().attribute("w")), size(end.get().attribute("len")));
    }

    /** Small, medium and large as widths of the line. */
    private static double size(String name) {
        return switch (name) {
            case "sm" -> 2;
            case "lg" -> 5;
            default -> 3;
        };
    }
}
