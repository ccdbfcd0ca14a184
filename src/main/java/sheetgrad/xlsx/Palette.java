package sheetgrad.xlsx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;

/** Works out colours: theme colours with their tint, numbers of the old palette, and plain red, green, blue. */
final class Palette {
    private static final int SYSTEM_TEXT = 64;
    private static final int SYSTEM_BACKGROUND = 65;

    /** What Excel takes where a file has no theme: that of Office 2007, light before dark. */
    private static final List<Integer> OFFICE =
            List.of(
                    0xFFFFFF, 0x000000, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2,
                    0x4BACC6, 0xF79646, 0x0000FF, 0x800080);

    private final List<Integer> theme = new ArrayList<>();
    private final List<Integer> indexed = new ArrayList<>();

    private Palette() {}

    static Palette of(PackageFile file, Relationships workbook) throws WorkbookFileException {
        Palette palette = new Palette();
        Optional<String> theme = workbook.ofKind("theme").map(Relationships.Relationship::target);
        if (theme.isPresent() && file.has(theme.get())) {
            file.read(theme.get(), "the theme", palette::readTheme);
        } else {
            palette.theme.addAll(OFFICE);
        }
        Optional<String> styles = workbook.ofKind("styles").map(Relationships.Relationship::target);
        if (styles.isPresent() && file.has(styles.get())) {
            file.read(styles.get(), "the style sheet", palette::readIndexed);
        }
        return palette;
    }

    /** That of a workbook without a file. */
    static Palette ofOffice() {
        Palette palette = new Palette();
        palette.theme.addAll(OFFICE);
        return palette;
    }

    private Palette readTheme(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        root.children(
                elements -> {
                    if (elements.equals("themeElements")) {
                        root.children(
                                scheme -> {
                                    if (scheme.equals("clrScheme")) {
                                        root.children(
                                                colour ->
                                                        root.children(
                                                                kind ->
                                                                        theme.add(
                                                                                parseHex(
                                                                                        root.attribute(
                                                                                                        "lastClr")
                                                                                                .orElse(
                                                                                                        root
                                                                                                                .attribute(
                                                                                                                        "val",
                                                                                                                        "000000"))))));
                                    }
                                });
                    }
                });
        if (theme.size() >= 4) {
            // The scheme lists dark before light, cells count light before dark.
            Collections.swap(theme, 0, 1);
            Collections.swap(theme, 2, 3);
        }
        return this;
    }

    private Palette readIndexed(XmlCursor root) throws XMLStreamException, WorkbookFileException {
        root.children(
                part -> {
                    if (part.equals("colors")) {
                        root.children(
                                list -> {
                                    if (list.equals("indexedColors")) {
                                        root.children(
                                                colour ->
                                                        indexed.add(
                                                                parseHex(
                                                                        root.attribute(
                                                                                "rgb", "000000"))));
                                    }
                                });
                    }
                });
        return this;
    }

    /** The colour at this place of the theme: light 1, dark 1, light 2, dark 2, then the accents. */
    OptionalInt theme(int place) {
        return place >= 0 && place < theme.size()
                ? OptionalInt.of(theme.get(place))
                : OptionalInt.empty();
    }

    /** The colour that an element such as {@code fgColor} names; nothing if it leaves the choice to the program. */
    OptionalInt colour(XmlCursor element) {
        OptionalInt base = untinted(element);
        double tint = element.number("tint", 0);
        return base.isEmpty() || tint == 0 ? base : OptionalInt.of(tinted(base.getAsInt(), tint));
    }

    private OptionalInt untinted(XmlCursor element) {
        Optional<String> rgb = element.attribute("rgb");
        if (rgb.isPresent()) {
            return OptionalInt.of(parseHex(rgb.get()));
        }
        int themeIndex = element.integer("theme", -1);
        if (themeIndex >= 0) {
            return themeIndex < theme.size()
                    ? OptionalInt.of(theme.get(themeIndex))
                    : OptionalInt.empty();
        }
        return byNumber(element.integer("indexed", SYSTEM_TEXT));
    }

    private OptionalInt byNumber(int index) {
        if (index == SYSTEM_TEXT || index < 0) {
            return OptionalInt.empty();
        }
        if (index == SYSTEM_BACKGROUND) {
            return OptionalInt.of(0xFFFFFF);
        }
        if (index < indexed.size()) {
            return OptionalInt.of(indexed.get(index));
        }
        byte[] rgb = DefaultIndexedColorMap.getDefaultRGB(index);
        return rgb == null
                ? OptionalInt.empty()
                : OptionalInt.of((rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | rgb[2] & 0xFF);
    }

    private static int parseHex(String argb) {
        try {
            return (int) (Long.parseLong(argb.strip(), 16) & 0xFFFFFF);
        } catch (NumberFormatException notHexadecimal) {
            return 0;
        }
    }

    /** Lightens (tint above 0) or darkens by changing the lightness of hue, saturation, lightness (18.3.1.15). */
    static int tinted(int rgb, double tint) {
        double red = (rgb >> 16 & 0xFF) / 255.0;
        double green = (rgb >> 8 & 0xFF) / 255.0;
        double blue = (rgb & 0xFF) / 255.0;
        double most = Math.max(red, Math.max(green, blue));
        double least = Math.min(red, Math.min(green, blue));
        double lightness = (most + least) / 2;
        double changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
        double range = most - least;
        double saturation = range == 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
        double chroma = (1 - Math.abs(2 * changed - 1)) * saturation;
        double lowest = changed - chroma / 2;
        double scale = range == 0 ? 0 : chroma / range;
        return channel(lowest + (red - least) * scale) << 16
                | channel(lowest + (green - least) * scale) << 8
                | channel(lowest + (blue - least) * scale);
    }

    private static int channel(double part) {
        return (int) Math.round(Math.min(1, Math.max(0, part)) * 255);
    }
}
