package sheetgrad.xlsx;

import java.util.List;
import java.util.OptionalInt;

/** Works out the colours of drawings and charts: {@code srgbClr}, {@code schemeClr} and what changes them (20.1.2.3). */
final class DrawingColours {
    private static final List<String> ACCENTS =
            List.of("accent1", "accent2", "accent3", "accent4", "accent5", "accent6");
    private static final int FIRST_ACCENT = 4;

    private final Palette palette;

    DrawingColours(Palette palette) {
        this.palette = palette;
    }

    /** The colour within an element such as {@code solidFill}. */
    OptionalInt colour(XmlTree fill) {
        for (XmlTree child : fill.children()) {
            OptionalInt base = base(child);
            if (base.isPresent()) {
                return OptionalInt.of(changed(base.getAsInt(), child));
            }
        }
        return OptionalInt.empty();
    }

    /** The solid fill of a shape's properties. */
    OptionalInt fill(XmlTree properties) {
        return properties.find("solidFill").map(this::colour).orElse(OptionalInt.empty());
    }

    /** The fill of a shape's properties; of patterns the colour in front, of gradients the first one. */
    OptionalInt anyFill(XmlTree properties) {
        for (String path : List.of("solidFill", "pattFill/fgClr", "gradFill/gsLst/gs")) {
            OptionalInt found = properties.find(path).map(this::colour).orElse(OptionalInt.empty());
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    /** The accent that a chart gives its series at this place. */
    int accent(int place) {
        return palette.theme(FIRST_ACCENT + place % ACCENTS.size()).orElse(0x4472C4);
    }

    private OptionalInt base(XmlTree colour) {
        return switch (colour.name()) {
            case "srgbClr" -> hex(colour.attribute("val"));
            case "sysClr" -> hex(colour.attribute("lastClr"));
            case "schemeClr" -> scheme(colour.attribute("val"));
            case "prstClr" -> preset(colour.attribute("val"));
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt hex(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text, 16));
        } catch (NumberFormatException noColour) {
            return OptionalInt.empty();
        }
    }

    private OptionalInt scheme(String name) {
        int place =
                switch (name) {
                    case "bg1", "lt1" -> 0;
                    case "tx1", "dk1" -> 1;
                    case "bg2", "lt2" -> 2;
                    case "tx2", "dk2" -> 3;
                    case "hlink" -> 10;
                    default -> FIRST_ACCENT + ACCENTS.indexOf(name);
                };
        return place == FIRST_ACCENT - 1 && !name.endsWith("2")
                ? OptionalInt.empty()
                : palette.theme(place);
    }

    private static OptionalInt preset(String name) {
        return switch (name) {
            case "white" -> OptionalInt.of(0xFFFFFF);
            case "red" -> OptionalInt.of(0xFF0000);
            case "blue" -> OptionalInt.of(0x0000FF);
            case "green" -> OptionalInt.of(0x008000);
            default -> OptionalInt.of(0);
        };
    }

    private static int changed(int rgb, XmlTree colour) {
        double tint = 0;
        for (XmlTree change : colour.children()) {
            double part = change.number("val", 0) / 100_000;
            tint =
                    switch (change.name()) {
                        case "lumMod", "shade" -> tint + part - 1;
                        case "lumOff" -> part;
                        case "tint" -> 1 - part;
                        default -> tint;
                    };
        }
        return tint == 0 ? rgb : Palette.tinted(rgb, Math.max(-1, Math.min(1, tint)));
    }
}
