package sheetgrad.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.ConditionalLook;

/** Reads what a differential format changes (ECMA-376 part 1, 18.8.14). */
final class LookReader {
    private final Palette palette;

    LookReader(Palette palette) {
        this.palette = palette;
    }

    /** Reads one child of {@code dxf}. */
    ConditionalLook read(String part, XmlCursor root)
            throws XMLStreamException, WorkbookFileException {
        return switch (part) {
            case "font" -> font(root);
            case "fill" -> fill(root);
            case "border" -> border(root);
            case "numFmt" -> numberFormat(root.attribute("formatCode", "General"));
            default -> ConditionalLook.NONE;
        };
    }

    private ConditionalLook font(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        Map<String, Boolean> flags = new HashMap<>();
        OptionalInt[] colour = {OptionalInt.empty()};
        root.children(
                child -> {
                    switch (child) {
                        case "b", "i", "strike" -> flags.put(child, root.flag("val", true));
                        case "u" ->
                                flags.put(child, !root.attribute("val", "single").equals("none"));
                        case "color" -> colour[0] = palette.colour(root);
                        default -> {}
                    }
                });
        return new ConditionalLook(
                OptionalInt.empty(),
                colour[0],
                Optional.ofNullable(flags.get("b")),
                Optional.ofNullable(flags.get("i")),
                Optional.ofNullable(flags.get("u")),
                Optional.ofNullable(flags.get("strike")),
                Optional.empty(),
                Optional.empty());
    }

    /** Solid fills have their colour in the background here, unlike those of cells. */
    private ConditionalLook fill(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        Map<String, OptionalInt> colours = new HashMap<>();
        root.children(
                pattern -> {
                    boolean isNone = root.attribute("patternType", "").equals("none");
                    root.children(
                            colour ->
                                    colours.put(
                                            colour,
                                            isNone ? OptionalInt.empty() : palette.colour(root)));
                });
        OptionalInt fill =
                colours.getOrDefault(
                        "bgColor", colours.getOrDefault("fgColor", OptionalInt.empty()));
        return new ConditionalLook(
                fill,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private ConditionalLook border(XmlCursor root)
            throws XMLStreamException, WorkbookFileException {
        return border(StyleSheet.readBorders(root, palette));
    }

    static ConditionalLook border(CellStyle.Borders borders) {
        return new ConditionalLook(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(borders),
                Optional.empty());
    }

    private static ConditionalLook numberFormat(String code) {
        return new ConditionalLook(
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(code));
    }
}
