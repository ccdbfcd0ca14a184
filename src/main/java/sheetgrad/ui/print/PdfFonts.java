package sheetgrad.ui.print;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** The fonts of a document: those that the window uses, embedded as far as their letters occur. */
final class PdfFonts {
    private static final List<String> OTHERS =
            List.of("LiberationSans", "ArialMT", "Arial", "DejaVuSans");

    private final PDDocument document;
    private final Map<String, PDFont> fonts = new HashMap<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDFont font(Font font) throws IOException {
        PDFont known = fonts.get(font.getName());
        if (known == null) {
            known = load(font);
            fonts.put(font.getName(), known);
        }
        return known;
    }

    private PDFont load(Font font) throws IOException {
        List<String> names = Stream.concat(names(font), OTHERS.stream()).toList();
        for (String name : names) {
            Optional<TrueTypeFont> found = find(name);
            if (found.isPresent()) {
                // Readers would find no letters in ligatures.
                found.get().setEnableGsub(false);
                return PDType0Font.load(document, found.get(), true);
            }
        }
        return new PDType1Font(FontName.HELVETICA);
    }

    private static Optional<TrueTypeFont> find(String name) {
        FontMapping<TrueTypeFont> mapping = FontMappers.instance().getTrueTypeFont(name, null);
        return mapping == null || mapping.isFallback()
                ? Optional.empty()
                : Optional.of(mapping.getFont());
    }

    /** What the font's PostScript name may be, which is what fonts are found by. */
    private static Stream<String> names(Font font) {
        String family = font.getFamily().replace(" ", "");
        String style = font.getStyle().replace(" ", "");
        boolean isPlain = style.isEmpty() || style.equals("Regular");
        return isPlain
                ? Stream.of(family, family + "-Regular", family + "-Roman", family + "MT")
                : Stream.of(family + "-" + style, family + "-" + style + "MT", family);
    }

    /** The text with question marks for letters that the font lacks. */
    static String encodable(PDFont font, String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .forEach(
                        letter ->
                                kept.append(
                                        isEncodable(font, letter)
                                                ? Character.toString(letter)
                                                : "?"));
        return kept.toString();
    }

    private static boolean isEncodable(PDFont font, int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
