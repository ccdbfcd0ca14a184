package sheetgrad.ui.grid;

import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle.Alignment;

/** Paints text that is turned, or whose letters stand one under the other; what paints it has clipped it to its cell. */
final class RotatedText {
    private static final int STACKED = 255;

    private final Surface graphics;
    private final PaintFont font;

    RotatedText(Surface graphics, PaintFont font) {
        this.graphics = graphics;
        this.font = font;
    }

    void paint(String text, Alignment alignment, Viewport.Box box) {
        graphics.save();
        graphics.setFont(font.font());
        graphics.setTextAlign(TextAlignment.CENTER);
        double centreX = box.x() + box.width() / 2;
        double height =
                alignment.rotation() == STACKED
                        ? text.length() * font.lineHeight()
                        : Math.abs(
                                        font.width(text)
                                                * Math.sin(Math.toRadians(alignment.rotation())))
                                + font.lineHeight()
                                        * Math.cos(Math.toRadians(alignment.rotation()));
        double centreY =
                switch (alignment.vertical()) {
                    case TOP -> box.y() + height / 2 + 2;
                    case CENTER -> box.y() + box.height() / 2;
                    case BOTTOM -> box.bottom() - height / 2 - 2;
                };
        if (alignment.rotation() == STACKED) {
            paintStacked(text, centreX, centreY - height / 2 + font.ascent());
        } else {
            graphics.translate(centreX, centreY);
            graphics.rotate(-alignment.rotation());
            graphics.fillText(text, 0, font.middleToBaseline());
        }
        graphics.restore();
    }

    private void paintStacked(String text, double x, double firstBaseline) {
        for (int i = 0; i < text.length(); i++) {
            graphics.fillText(text.substring(i, i + 1), x, firstBaseline + i * font.lineHeight());
        }
    }
}
