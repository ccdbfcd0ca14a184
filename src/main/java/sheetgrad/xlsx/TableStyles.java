package sheetgrad.xlsx;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import sheetgrad.workbook.CellStyle.Border;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.TableStyle;
import sheetgrad.workbook.TableStyle.Look;
import sheetgrad.workbook.TableStyle.Part;
import sheetgrad.workbook.TableStyle.Shown;

/**
 * The styles that tables name: those of the file's style sheet and the built-in ones (ECMA-376 part 1, 18.8.42 and annex
 * G.3). A style is read when the first table asks for it.
 */
final class TableStyles {
    private final PackageFile file;
    private final Relationships workbook;
    private final Palette palette;
    private final OptionalInt usualColour;
    private final Map<String, Map<Part, Look>> known = new HashMap<>();

    /** @param usualColour of the text of cells without a format of their own */
    TableStyles(
            PackageFile file, Relationships workbook, Palette palette, OptionalInt usualColour) {
        this.file = file;
        this.workbook = workbook;
        this.palette = palette;
        this.usualColour = usualColour;
    }

    /** The style that a {@code tableStyleInfo} asks for; nothing if there is none of its name. */
    Optional<TableStyle> style(XmlCursor info) throws XMLStreamException, WorkbookFileException {
        String name = info.attribute("name", "");
        Map<Part, Look> parts = known.get(name);
        if (parts == null) {
            parts = find(name);
            known.put(name, parts);
        }
        Shown shown =
                new Shown(
                        info.flag("showFirstColumn", false),
                        info.flag("showLastColumn", false),
                        info.flag("showRowStripes", false),
                        info.flag("showColumnStripes", false));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableStyle(name, parts, shown, usualColour));
    }

    private Map<Part, Look> find(String name) throws XMLStreamException, WorkbookFileException {
        Map<Part, Look> builtIn = builtIn(name, palette);
        if (!builtIn.isEmpty()) {
            return builtIn;
        }
        Optional<String> styles = workbook.ofKind("styles").map(Relationships.Relationship::target);
        return styles.isPresent() && file.has(styles.get())
                ? file.read(
                        styles.get(), "the style sheet", new StyleReading(name, 0, palette)::read)
                : Map.of();
    }

    /** A style of the standard; nothing if that has none of this name. */
    static Map<Part, Look> builtIn(String name, Palette palette)
            throws XMLStreamException, WorkbookFileException {
        Optional<String> definition = StandardDefinitions.TABLE_STYLES.find(name);
        if (definition.isEmpty()) {
            return Map.of();
        }
        XMLStreamReader2 xml =
                (XMLStreamReader2)
                        PackageFile.newFactory()
                                .createXMLStreamReader(new StringReader(definition.get()));
        return new StyleReading(name, 1, palette).read(new XmlCursor(xml));
    }

    /** A style sheet while one of its styles of tables is read. */
    private static final class StyleReading {
        private final String name;
        private final int firstNumber;
        private final Palette palette;
        private final List<Look> looks = new ArrayList<>();
        private final Map<Part, Look> parts = new EnumMap<>(Part.class);

        /** @param firstNumber by which the first look is called: 1 in the definitions of the standard, 0 in files */
        StyleReading(String name, int firstNumber, Palette palette) {
            this.name = name;
            this.firstNumber = firstNumber;
            this.palette = palette;
        }

        Map<Part, Look> read(XmlCursor root) throws XMLStreamException, WorkbookFileException {
            root.children(
                    list -> {
                        if (list.equals("dxfs")) {
                            root.children(look -> looks.add(look(root)));
                        } else if (list.equals("tableStyles")) {
                            root.children(style -> style(root));
                        }
                    });
            return parts;
        }

        private Look look(XmlCursor root) throws XMLStreamException, WorkbookFileException {
            ConditionalLook[] look = {ConditionalLook.NONE};
            Map<String, Border> sides = new HashMap<>();
            root.children(
                    part -> {
                        if (part.equals("border")) {
                            sides.putAll(StyleSheet.readSides(root, palette));
                            look[0] = look[0].over(LookReader.border(StyleSheet.borders(sides)));
                        } else {
                            look[0] = look[0].over(new LookReader(palette).read(part, root));
                        }
                    });
            return new Look(
                    look[0],
                    sides.getOrDefault("horizontal", Border.NONE),
                    sides.getOrDefault("vertical", Border.NONE),
                    1);
        }

        private void style(XmlCursor root) throws XMLStreamException, WorkbookFileException {
            if (!root.attribute("name", "").equals(name)) {
                return;
            }
            root.children(
                    element -> {
                        Optional<Part> part = part(root.attribute("type", ""));
                        int place = root.integer("dxfId", -1) - firstNumber;
                        int stripe = Math.max(1, root.integer("size", 1));
                        if (part.isPresent() && place >= 0 && place < looks.size()) {
                            Look look = looks.get(place);
                            parts.put(
                                    part.get(),
                                    new Look(
                                            look.look(),
                                            look.horizontal(),
                                            look.vertical(),
                                            stripe));
                        }
                    });
        }
    }

    /** Nothing for parts of pivot tables. */
    private static Optional<Part> part(String type) {
        return switch (type) {
            case "wholeTable" -> Optional.of(Part.WHOLE_TABLE);
            case "headerRow" -> Optional.of(Part.HEADER_ROW);
            case "totalRow" -> Optional.of(Part.TOTAL_ROW);
            case "firstColumn" -> Optional.of(Part.FIRST_COLUMN);
            case "lastColumn" -> Optional.of(Part.LAST_COLUMN);
            case "firstRowStripe" -> Optional.of(Part.FIRST_ROW_STRIPE);
            case "secondRowStripe" -> Optional.of(Part.SECOND_ROW_STRIPE);
            case "firstColumnStripe" -> Optional.of(Part.FIRST_COLUMN_STRIPE);
            case "secondColumnStripe" -> Optional.of(Part.SECOND_COLUMN_STRIPE);
            case "firstHeaderCell" -> Optional.of(Part.FIRST_HEADER_CELL);
            case "lastHeaderCell" -> Optional.of(Part.LAST_HEADER_CELL);
            case "firstTotalCell" -> Optional.of(Part.FIRST_TOTAL_CELL);
            case "lastTotalCell" -> Optional.of(Part.LAST_TOTAL_CELL);
            default -> Optional.empty();
        };
    }
}
