package sheetgrad.ui.grid;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;
import sheetgrad.workbook.CellStyle.CellFont;
import sheetgrad.workbook.DigitWidth;

/** Finds and keeps the fonts of cells and drawings, and the widths of their characters, for the zoom in use. */
public final class FontBook {
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    private final Map<String, String> installed =
            Font.getFamilies().stream()
                    .collect(
                            Collectors.toMap(
                                    name -> name.toLowerCase(Locale.ROOT),
                                    name -> name,
                                    (first, second) -> first));
    private final Map<FaceKey, Face> faces = new HashMap<>();
    private final Map<CellFont, PaintFont> fonts = new HashMap<>();
    private double zoom = 1;
    private CellFont lastAsked = CellFont.DEFAULT;
    private @Nullable PaintFont lastFound;

    private record FaceKey(String family, boolean isBold, boolean isItalic) {}

    /** The font to write with at a zoom, a substitute where the machine lacks it. */
    public Font written(CellFont font, double atZoom) {
        return font(font, atZoom).font();
    }

    /** The font at a zoom; fonts of another zoom are forgotten. */
    @SuppressWarnings(
            "ReferenceEquality") // most cells share one font, asked for several times each
    PaintFont font(CellFont font, double atZoom) {
        if (lastFound != null && font == lastAsked && atZoom == zoom) {
            return lastFound;
        }
        if (atZoom != zoom) {
            fonts.clear();
            zoom = atZoom;
        }
        PaintFont found = fonts.computeIfAbsent(font, this::paintFont);
        lastAsked = font;
        lastFound = found;
        return found;
    }

    private PaintFont paintFont(CellFont font) {
        Face face =
                faces.computeIfAbsent(
                        new FaceKey(font.family(), font.isBold(), font.isItalic()), this::face);
        double em = font.size() * PIXELS_PER_POINT * zoom;
        return new PaintFont(face.sized(em * face.scale()), em, face);
    }

    /** A missing typeface is replaced by one whose size is scaled so that its digits are as wide as they should be. */
    private Face face(FaceKey key) {
        FontWeight weight = key.isBold() ? FontWeight.BOLD : FontWeight.NORMAL;
        FontPosture posture = key.isItalic() ? FontPosture.ITALIC : FontPosture.REGULAR;
        String family =
                Stream.concat(Stream.of(key.family()), Typefaces.substitutes(key.family()).stream())
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(installed::containsKey)
                        .findFirst()
                        .map(name -> installed.getOrDefault(name, name))
                        .orElse(Font.getDefault().getFamily());
        boolean isItself = family.equalsIgnoreCase(key.family());
        double digit =
                Face.measured(Font.font(family, FontPosture.REGULAR, Face.REFERENCE_SIZE), "0");
        double scale =
                isItself || digit == 0
                        ? 1
                        : DigitWidth.inEms(key.family()) * Face.REFERENCE_SIZE / digit;
        return new Face(family, weight, posture, scale);
    }
}
