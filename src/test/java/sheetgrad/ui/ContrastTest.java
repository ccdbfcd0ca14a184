package sheetgrad.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sheetgrad.ui.grid.GridTheme;

/** Text stands out from what is behind it by 4.5 to 1 at least, as WCAG 2.1, 1.4.3 asks and measures it. */
class ContrastTest {
    private static final double LEAST = 4.5;
    private static final Pattern COLOUR =
            Pattern.compile("(-color-[a-z-]+):\\s*(#[0-9a-fA-F]{3,8}|rgba?\\([^)]*\\));");
    private static final Pattern RULE = Pattern.compile("[{;]\\s*(-fx-[a-z-]+):\\s*([^;}]+)");
    private static final Pattern BLOCK = Pattern.compile("([^{}]+)\\{([^}]*)\\}");

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double contrast(Color text, Color behind) {
        Color seen = behind.interpolate(text, text.getOpacity());
        double one = luminance(Color.color(seen.getRed(), seen.getGreen(), seen.getBlue()));
        double other = luminance(behind);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static void assertReadable(String what, Color text, Color behind) {
        double contrast = contrast(text, behind);
        assertTrue(contrast >= LEAST, what + ": " + contrast);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(PrimerDark.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Color> theme(String name) throws IOException {
        Map<String, Color> colours = new HashMap<>();
        Matcher declared = COLOUR.matcher(resource("/atlantafx/base/theme/" + name + ".css"));
        while (declared.find()) {
            colours.putIfAbsent(declared.group(1), Color.web(declared.group(2)));
        }
        return colours;
    }

    @Test
    void headersAndCellsOfTheGridAreReadable() {
        for (GridTheme theme : new GridTheme[] {GridTheme.light(), GridTheme.dark()}) {
            assertReadable("cell", theme.cellText(), theme.cellBackground());
            assertReadable("header", theme.headerText(), theme.headerBackground());
            assertReadable("selected", theme.headerSelectedText(), theme.headerSelected());
            assertReadable("whole", theme.headerSelectedText(), theme.headerWhole());
        }
    }

    /** Every rule of the window's style sheet that gives text a colour, on its own background or the window's. */
    @ParameterizedTest
    @CsvSource({"primer-light", "primer-dark"})
    void textsOfTheWindowAreReadable(String name) throws IOException {
        Map<String, Color> colours = theme(name);
        Matcher blocks =
                BLOCK.matcher(
                        resource("/sheetgrad/ui/window.css").replaceAll("(?s)/\\*.*?\\*/", ""));
        while (blocks.find()) {
            Map<String, String> rules = new HashMap<>();
            Matcher rule = RULE.matcher("{" + blocks.group(2));
            while (rule.find()) {
                rules.put(rule.group(1), rule.group(2).strip());
            }
            String text = rules.get("-fx-text-fill");
            if (text == null || text.equals("transparent")) {
                continue;
            }
            String[] layers =
                    rules.getOrDefault("-fx-background-color", "-color-bg-subtle").split(",\\s*");
            Color behind = over(colours, layers[layers.length - 1]);
            assertReadable(blocks.group(1).strip(), over(colours, text), behind);
        }
    }

    /** A colour by name or as written; a translucent one as it is seen on the window. */
    private static Color over(Map<String, Color> colours, String value) {
        Color colour = value.startsWith("-") ? colours.get(value) : Color.web(value);
        Color window = Objects.requireNonNull(colours.get("-color-bg-default"));
        return window.interpolate(
                Color.color(
                        Objects.requireNonNull(colour, value).getRed(),
                        colour.getGreen(),
                        colour.getBlue()),
                colour.getOpacity());
    }
}
