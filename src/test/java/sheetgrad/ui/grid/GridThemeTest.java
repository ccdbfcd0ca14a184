package sheetgrad.ui.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class GridThemeTest {
    @Test
    void contrastIsAsWcagDefinesIt() {
        assertEquals(21, GridTheme.contrast(Color.BLACK, Color.WHITE), 1e-12);
        // 4.54 is the published figure for #767676 on white, the lightest grey that passes.
        assertEquals(4.54, GridTheme.contrast(Color.web("#767676"), Color.WHITE), 0.005);
    }

    @Test
    void everyColourOfTextCanBeReadOnDarkCells() {
        GridTheme dark = GridTheme.dark();
        for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 0x050B13) {
            Color seen = dark.text(OptionalInt.of(rgb), OptionalInt.empty());
            double contrast = GridTheme.contrast(seen, dark.cellBackground());
            assertTrue(contrast >= 4.5, Integer.toHexString(rgb) + ": " + contrast);
        }
        assertEquals(
                Color.web("#00ffff"), dark.text(OptionalInt.of(0x00FFFF), OptionalInt.empty()));
    }
}
