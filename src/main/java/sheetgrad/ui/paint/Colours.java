package sheetgrad.ui.paint;

import javafx.scene.paint.Color;

/** Colours of files as JavaFX has them. */
public final class Colours {
    private Colours() {}

    /** @param rgb 0xRRGGBB */
    public static Color of(int rgb) {
        return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }
}
