package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.CellStyle.Alignment;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.CellStyle.Borders;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.CellStyle.Horizontal;
import sheetgrad.workbook.CellStyle.Line;
import sheetgrad.workbook.CellStyle.Vertical;
import sheetgrad.workbook.ConditionalLook;

/** The formats that cells refer to by number (ECMA-376 part 1, 18.8); one object for each number. */
final class StyleSheet {
    private static final int SHORT_DATE = 14;
    private static final int STACKED = 255;

    private final Palette palette;
    private final Map<Integer, String> numberFormats = new HashMap<>();
    private final List<CellFont> fonts = new ArrayList<>();
    private final List<UnaryOperator<CellStyle>> fills = new ArrayList<>();
    private final List<Borders> borders = new ArrayList<>();
    private final List<CellStyle> styles = new ArrayList<>();
    private final List<ConditionalLook> looks = new ArrayList<>();

    private StyleSheet(Palette palette) {
        this.palette = palette;
    }

    static StyleSheet of(PackageFile file, Relationships workbook, Palette palette)
            throws WorkbookFileException {
        StyleSheet sheet = new StyleSheet(palette);
        Optional<String> part = workbook.ofKind("styles").map(Relationships.Relationship::target);
        if (part.isPresent() && file.has(part.get())) {
            file.read(part.get(), "the style sheet", sheet::read);
        }
        return sheet;
    }

    /** The format with this number; the default where the file has none. */
    CellStyle style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : CellStyle.DEFAULT;
    }

    /** How many looks of rules there are. */
    int looks() {
        return looks.size();
    }

    /** What a conditional format with this number changes. */
    ConditionalLook look(int index) {
        return at(looks, index, ConditionalLook.NONE);
    }

    private ConditionalLook readLook(XmlCursor root)
            throws XMLStreamException, WorkbookFileException {
        ConditionalLook[] look = {ConditionalLook.NONE};
        root.children(part -> look[0] = look[0].over(new LookReader(palette).read(part, root)));
        return look[0];
    }

    private StyleSheet read(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        root.children(
                part -> {
                    switch (part) {
                        case "numFmts" ->
                                root.children(
                                        format ->
                                                numberFormats.put(
                                                        root.integer("numFmtId", 0),
                                                        root.attribute("formatCode", "General")));
                        case "fonts" -> root.children(font -> fonts.add(readFont(root)));
                        case "fills" ->
                                root.children(
                                        fill -> fills.add(new FillReader(palette).read(root)));
                        case "borders" -> root.children(border -> borders.add(readBorders(root)));
                        case "dxfs" -> root.children(look -> looks.add(readLook(root)));
                        case "cellXfs" -> root.children(format -> styles.add(readStyle(root)));
                        default -> {}
                    }
                });
        return this;
    }

    private CellFont readFont(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        String[] family = {CellFont.DEFAULT.family()};
        double[] size = {CellFont.DEFAULT.size()};
        boolean[] flags = new boolean[4];
        OptionalInt[] colour = {OptionalInt.empty()};
        root.children(
                part -> {
                    switch (part) {
                        case "name" -> family[0] = root.attribute("val", family[0]);
                        case "sz" -> size[0] = root.number("val", size[0]);
                        case "b" -> flags[0] = root.flag("val", true);
                        case "i" -> flags[1] = root.flag("val", true);
                        case "u" -> flags[2] = !root.attribute("val", "single").equals("none");
                        case "strike" -> flags[3] = root.flag("val", true);
                        case "color" -> colour[0] = palette.colour(root);
                        default -> {}
                    }
                });
        return new CellFont(family[0], size[0], flags[0], flags[1], flags[2], flags[3], colour[0]);
    }

    private Borders readBorders(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        return readBorders(root, palette);
    }

    static Borders readBorders(XmlCursor root, Palette palette)
            throws XMLStreamException, WorkbookFileException {
        return borders(readSides(root, palette));
    }

    /** The lines of a border by the names of their elements. */
    static Map<String, Border> readSides(XmlCursor root, Palette palette)
            throws XMLStreamException, WorkbookFileException {
        Map<String, Border> sides = new HashMap<>();
        root.children(side -> sides.put(side, readBorder(root, palette)));
        return sides;
    }

    static Borders borders(Map<String, Border> sides) {
        Border left = sides.getOrDefault("left", sides.getOrDefault("start", Border.NONE));
        Border right = sides.getOrDefault("right", sides.getOrDefault("end", Border.NONE));
        return new Borders(
                sides.getOrDefault("top", Border.NONE),
                right,
                sides.getOrDefault("bottom", Border.NONE),
                left);
    }

    private static Border readBorder(XmlCursor root, Palette palette)
            throws XMLStreamException, WorkbookFileException {
        Line line = line(root.attribute("style", "none"));
        int[] colour = {0};
        root.children(child -> colour[0] = palette.colour(root).orElse(0));
        return line == Line.NONE ? Border.NONE : new Border(line, colour[0]);
    }

    private static Line line(String style) {
        return switch (style) {
            case "none" -> Line.NONE;
            case "hair" -> Line.HAIR;
            case "dotted" -> Line.DOTTED;
            case "dashed", "dashDot", "dashDotDot" -> Line.DASHED;
            case "medium", "mediumDashed", "mediumDashDot", "mediumDashDotDot", "slantDashDot" ->
                    Line.MEDIUM;
            case "thick" -> Line.THICK;
            case "double" -> Line.DOUBLE;
            default -> Line.THIN;
        };
    }

    private CellStyle readStyle(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        String format = numberFormat(root.integer("numFmtId", 0));
        CellFont font = at(fonts, root.integer("fontId", 0), CellFont.DEFAULT);
        UnaryOperator<CellStyle> fill =
                at(fills, root.integer("fillId", 0), UnaryOperator.identity());
        Borders lines = at(borders, root.integer("borderId", 0), Borders.NONE);
        Alignment[] alignment = {Alignment.DEFAULT};
        root.children(
                part -> {
                    if (part.equals("alignment")) {
                        alignment[0] = readAlignment(root);
                    }
                });
        return fill.apply(
                new CellStyle(
                        format, font, OptionalInt.empty(), lines, alignment[0], styles.size()));
    }

    private static <T> T at(List<T> list, int index, T otherwise) {
        return index >= 0 && index < list.size() ? list.get(index) : otherwise;
    }

    private String numberFormat(int id) {
        String own = numberFormats.get(id);
        if (own != null) {
            return own;
        }
        if (id == SHORT_DATE) {
            return "m/d/yyyy";
        }
        String builtIn = BuiltinFormats.getBuiltinFormat(id);
        return builtIn == null ? CellStyle.GENERAL : builtIn;
    }

    private static Alignment readAlignment(XmlCursor root) {
        int stored = root.integer("textRotation", 0);
        // Angles clockwise are stored as 90 and more.
        int rotation = stored > 90 && stored != STACKED ? 90 - stored : stored;
        return new Alignment(
                horizontal(root.attribute("horizontal", "general")),
                vertical(root.attribute("vertical", "bottom")),
                root.flag("wrapText", false),
                root.flag("shrinkToFit", false),
                root.integer("indent", 0),
                rotation);
    }

    private static Horizontal horizontal(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "left" -> Horizontal.LEFT;
            case "center" -> Horizontal.CENTER;
            case "right" -> Horizontal.RIGHT;
            case "fill" -> Horizontal.FILL;
            case "justify", "distributed" -> Horizontal.JUSTIFY;
            case "centercontinuous" -> Horizontal.CENTER_ACROSS;
            default -> Horizontal.GENERAL;
        };
    }

    private static Vertical vertical(String text) {
        return switch (text) {
            case "top" -> Vertical.TOP;
            case "center", "justify", "distributed" -> Vertical.CENTER;
            default -> Vertical.BOTTOM;
        };
    }
}
