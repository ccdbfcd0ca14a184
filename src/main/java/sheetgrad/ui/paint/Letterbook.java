package sheetgrad.ui.paint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;

/** The {@link Letters} of the fonts in use, for all that is painted of one sheet. */
public final class Letterbook {
    private static final double LARGEST = 40;
    private static final int MOST = 64;

    private final Map<Font, Optional<Letters>> fonts = new HashMap<>();

    /**
     * Nothing if texts in the font cannot be painted exactly. Only on the application thread, which waits for the renderer
     * when a font is first asked for.
     */
    Optional<Letters> find(Font font) {
        Optional<Letters> known = fonts.get(font);
        if (known != null) {
            return known;
        }
        if (fonts.size() >= MOST) {
            fonts.clear();
        }
        Optional<Letters> letters =
                font.getSize() > LARGEST
                        ? Optional.empty()
                        : Optional.of(new Letters(font)).filter(Letters::isExact);
        fonts.put(font, letters);
        return letters;
    }
}
