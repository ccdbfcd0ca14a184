package sheetgrad.ui.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pictures of a document, each put into it once. */
final class PdfImages {
    private final PDDocument document;
    private final Map<Image, PDImageXObject> images = new HashMap<>();

    PdfImages(PDDocument document) {
        this.document = document;
    }

    PDImageXObject of(Image image) throws IOException {
        PDImageXObject known = images.get(image);
        if (known == null) {
            known = LosslessFactory.createFromImage(document, pixels(image));
            images.put(image, known);
        }
        return known;
    }

    private static BufferedImage pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader reader = image.getPixelReader();
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                pixels.setRGB(column, row, reader.getArgb(column, row));
            }
        }
        return pixels;
    }
}
