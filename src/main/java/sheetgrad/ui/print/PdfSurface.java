package sheetgrad.ui.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import sheetgrad.ui.paint.Surface;

/**
 * A page of a PDF document to be painted on, with text as text and lines as lines. A gradient becomes the colour of its
 * first stop. Failures to write arrive as {@link UncheckedIOException}.
 */
final class PdfSurface implements Surface {
    private interface Writing {
        void write() throws IOException;
    }

    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final Deque<PdfState> saved = new ArrayDeque<>();
    private final PdfImages images;
    private Path2D path = new Path2D.Double();
    private PdfState state = PdfState.USUAL;

    /** @param page whose coordinates go right and down already */
    PdfSurface(PDDocument document, PDPageContentStream page, PdfFonts fonts) {
        this.images = new PdfImages(document);
        this.page = page;
        this.fonts = fonts;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void save() {
        saved.push(state);
        write(page::saveGraphicsState);
    }

    @Override
    public void restore() {
        state = saved.pop();
        write(page::restoreGraphicsState);
    }

    private void transform(AffineTransform transform) {
        write(() -> page.transform(new Matrix(transform)));
    }

    @Override
    public void translate(double x, double y) {
        transform(AffineTransform.getTranslateInstance(x, y));
    }

    @Override
    public void scale(double x, double y) {
        transform(AffineTransform.getScaleInstance(x, y));
    }

    @Override
    public void rotate(double degrees) {
        transform(AffineTransform.getRotateInstance(Math.toRadians(degrees)));
    }

    private static Color colour(Paint paint) {
        if (paint instanceof LinearGradient gradient) {
            return gradient.getStops().get(0).getColor();
        }
        return paint instanceof Color colour ? colour : Color.BLACK;
    }

    @Override
    public void setFill(Paint paint) {
        state = state.withFill(colour(paint));
    }

    @Override
    public void setStroke(Paint paint) {
        state = state.withStroke(colour(paint));
    }

    @Override
    public void setFont(Font font) {
        state = state.withFont(font);
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        state = state.withAlignment(alignment);
    }

    @Override
    public void setTextBaseline(VPos position) {
        state = state.withBaseline(position);
    }

    @Override
    public void setLineWidth(double width) {
        write(() -> page.setLineWidth((float) width));
    }

    @Override
    public void setLineDashes(double... lengths) {
        float[] dashes = new float[lengths == null ? 0 : lengths.length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) lengths[i];
        }
        write(() -> page.setLineDashPattern(dashes, 0));
    }

    @Override
    public void setLineCap(StrokeLineCap cap) {
        int style =
                switch (cap) {
                    case BUTT -> 0;
                    case ROUND -> 1;
                    case SQUARE -> 2;
                };
        write(() -> page.setLineCapStyle(style));
    }

    private void paint(boolean isFill) {
        Color colour = isFill ? state.fill() : state.stroke();
        write(
                () -> {
                    boolean isClear = colour.getOpacity() < 1;
                    if (isClear) {
                        page.saveGraphicsState();
                        PDExtendedGraphicsState opacity = new PDExtendedGraphicsState();
                        opacity.setNonStrokingAlphaConstant((float) colour.getOpacity());
                        opacity.setStrokingAlphaConstant((float) colour.getOpacity());
                        page.setGraphicsStateParameters(opacity);
                    }
                    if (trace()) {
                        if (isFill) {
                            fillColour(colour);
                            page.fill();
                        } else {
                            page.setStrokingColor(
                                    part(colour.getRed()),
                                    part(colour.getGreen()),
                                    part(colour.getBlue()));
                            page.stroke();
                        }
                    }
                    if (isClear) {
                        page.restoreGraphicsState();
                    }
                });
    }

    private void fillColour(Color colour) throws IOException {
        page.setNonStrokingColor(
                part(colour.getRed()), part(colour.getGreen()), part(colour.getBlue()));
    }

    private static float part(double of) {
        return (float) of;
    }

    /** Writes an outline; false if there is none. */
    private boolean trace() throws IOException {
        PathIterator outline = path.getPathIterator(null);
        float[] at = new float[6];
        boolean isAny = false;
        for (; !outline.isDone(); outline.next()) {
            isAny = true;
            switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
                case PathIterator.SEG_CUBICTO ->
                        page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> page.closePath();
            }
        }
        return isAny;
    }

    @Override
    public void fillText(String text, double x, double y) {
        write(
                () -> {
                    PDFont font = fonts.font(state.font());
                    String shown = PdfFonts.encodable(font, text);
                    float size = (float) state.font().getSize();
                    if (shown.isBlank() || size <= 0) {
                        return;
                    }
                    double width = font.getStringWidth(shown) / 1000 * size;
                    double left = state.left(x, width);
                    Color colour = state.fill();
                    page.beginText();
                    fillColour(colour);
                    page.setFont(font, size);
                    page.setTextMatrix(
                            new Matrix(1, 0, 0, -1, (float) left, (float) state.baseline(y, size)));
                    page.showText(shown);
                    page.endText();
                });
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        Matrix place =
                new Matrix((float) width, 0, 0, (float) -height, (float) x, (float) (y + height));
        write(() -> page.drawImage(images.of(image), place));
    }

    @Override
    public void beginPath() {
        path = new Path2D.Double();
    }

    @Override
    public void moveTo(double x, double y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        path.lineTo(x, y);
    }

    @Override
    public void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y) {
        path.curveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void fill() {
        paint(true);
    }

    @Override
    public void stroke() {
        paint(false);
    }

    @Override
    public void clip() {
        write(
                () -> {
                    if (trace()) {
                        page.clip();
                    }
                });
    }
}
