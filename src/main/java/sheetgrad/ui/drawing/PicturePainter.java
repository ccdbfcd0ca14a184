package sheetgrad.ui.drawing;

import javafx.scene.image.Image;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Drawing;

/** Paints a picture. */
final class PicturePainter extends PartPainter {
    private final Image image;

    PicturePainter(Drawing.Picture picture, Image image) {
        super(picture.anchor(), picture.part());
        this.image = image;
    }

    @Override
    void paintFigure(Surface graphics, double width, double height, double zoom) {
        if (!image.isError()) {
            graphics.drawImage(image, 0, 0, width, height);
        }
    }
}
