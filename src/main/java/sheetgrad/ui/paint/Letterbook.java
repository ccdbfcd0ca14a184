package sheetgrad.ui.paint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;

/** The {@link Letters} of the fonts in use and the small {@link Polygons}, for all that is painted of one sheet. */
public final class Letterbook {
    private static final double LARGEST = 40;
    private static final int MOST = 64;
    private static final int PATIENCE = 48;

    private final Map<Font, Optional<Letters>> fonts = new HashMap<>();
    private final Map<Font, Integer> asked = new HashMap<>();
    private final Polygons polygons;
    private final int patience;

    /**
     * A book that makes the letters of a font when it is asked for often, not for a sheet that is merely opened or a zoom
     * that is passed through.
     */
    public Letterbook() {
        this(PATIENCE);
    }

    /** @param patience how many times nothing is found before the letters of a font are made */
    Letterbook(int patience) {
        this.patience = patience;
        this.polygons = new Polygons(patience);
    }

    /** A book of one font. */
    Letterbook(Letters letters) {
        this(0);
        fonts.put(letters.font(), Optional.of(letters));
    }

    Polygons polygons() {
        return polygons;
    }

    /**
     * Nothing if texts in the font cannot be painted exactly, or not yet. Only on the application thread, which waits for
     * the renderer when letters are made.
     */
    Optional<Letters> find(Font font) {
        Optional<Letters> known = fonts.get(font);
        if (known != null) {
            return known;
        }
        if (asked.size() >= MOST) {
            asked.clear();
            fonts.clear();
        }
        if (asked.merge(font, 1, Integer::sum) <= patience) {
            return Optional.empty();
        }
        Optional<Letters> letters =
                font.getSize() > LARGEST
                        ? Optional.empty()
                        : Optional.of(new Letters(font)).filter(Letters::isExact);
        fonts.put(font, letters);
        return letters;
    }
}
