package sheetgrad.ui.print;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.shape.ArcType;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import sheetgrad.ui.paint.Surface;

/**
 * A page of a PDF document to be painted on, with text as text and lines as lines. A gradient becomes the colour of its
 * first stop. Failures to write arrive as {@link UncheckedIOException}.
 */
final class PdfSurface implements Surface {
    /** What save and restore keep beside what the page keeps itself. */
    private record State(
            Color fill, Color stroke, Font font, TextAlignment alignment, VPos baseline) {}

    private interface Writing {
        void write() throws IOException;
    }

    private final PDDocument document;
    private final PDPageContentStream page;
    private final PdfFonts fonts;
    private final Deque<State> saved = new ArrayDeque<>();
    private final Map<Image, PDImageXObject> images = new HashMap<>();
    private Path2D path = new Path2D.Double();
    private State state =
            new State(
                    Color.BLACK, Color.BLACK, Font.getDefault(), TextAlignment.LEFT, VPos.BASELINE);

    /** @param page whose coordinates go right and down already */
    PdfSurface(PDDocument document, PDPageContentStream page, PdfFonts fonts) {
        this.document = document;
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
        state =
                new State(
                        colour(paint),
                        state.stroke(),
                        state.font(),
                        state.alignment(),
                        state.baseline());
    }

    @Override
    public void setStroke(Paint paint) {
        state =
                new State(
                        state.fill(),
                        colour(paint),
                        state.font(),
                        state.alignment(),
                        state.baseline());
    }

    @Override
    public void setFont(Font font) {
        state = new State(state.fill(), state.stroke(), font, state.alignment(), state.baseline());
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        state = new State(state.fill(), state.stroke(), state.font(), alignment, state.baseline());
    }

    @Override
    public void setTextBaseline(VPos position) {
        state = new State(state.fill(), state.stroke(), state.font(), state.alignment(), position);
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
    public void fillRect(double x, double y, double width, double height) {
        paint(new Rectangle2D.Double(x, y, width, height).getPathIterator(null), true);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        paint(new Rectangle2D.Double(x, y, width, height).getPathIterator(null), false);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        fillArc(x, y, width, height, 0, 360, ArcType.CHORD);
    }

    @Override
    public void fillArc(
            double x,
            double y,
            double width,
            double height,
            double start,
            double extent,
            ArcType type) {
        int closure =
                type == ArcType.ROUND ? Arc2D.PIE : type == ArcType.OPEN ? Arc2D.OPEN : Arc2D.CHORD;
        Arc2D arc = new Arc2D.Double(x, y, width, height, start, extent, closure);
        paint(arc.getPathIterator(null), true);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, int count) {
        Path2D polygon = polyline(x, y, count);
        polygon.closePath();
        paint(polygon.getPathIterator(null), true);
    }

    @Override
    public void strokePolyline(double[] x, double[] y, int count) {
        paint(polyline(x, y, count).getPathIterator(null), false);
    }

    private static Path2D polyline(double[] x, double[] y, int count) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                line.moveTo(x[i], y[i]);
            } else {
                line.lineTo(x[i], y[i]);
            }
        }
        return line;
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        paint(
                polyline(new double[] {x1, x2}, new double[] {y1, y2}, 2).getPathIterator(null),
                false);
    }

    private void paint(PathIterator outline, boolean isFill) {
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
                    if (trace(outline)) {
                        if (isFill) {
                            page.setNonStrokingColor(
                                    part(colour.getRed()),
                                    part(colour.getGreen()),
                                    part(colour.getBlue()));
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

    private static float part(double of) {
        return (float) of;
    }

    /** Writes an outline; false if there is none. */
    private boolean trace(PathIterator outline) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        boolean isAny = false;
        for (; !outline.isDone(); outline.next()) {
            isAny = true;
            switch (outline.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(x = at[0], y = at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(x = at[0], y = at[1]);
                case PathIterator.SEG_QUADTO -> {
                    page.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            x = at[2],
                            y = at[3]);
                }
                case PathIterator.SEG_CUBICTO ->
                        page.curveTo(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
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
                    double left =
                            switch (state.alignment()) {
                                case RIGHT -> x - width;
                                case CENTER -> x - width / 2;
                                default -> x;
                            };
                    Color colour = state.fill();
                    page.beginText();
                    page.setNonStrokingColor(
                            part(colour.getRed()), part(colour.getGreen()), part(colour.getBlue()));
                    page.setFont(font, size);
                    page.setTextMatrix(
                            new Matrix(1, 0, 0, -1, (float) left, (float) (y + below(size))));
                    page.showText(shown);
                    page.endText();
                });
    }

    /** From the place that was named to the baseline. */
    private double below(double size) {
        return switch (state.baseline()) {
            case TOP -> size * 0.93;
            case CENTER -> size * 0.35;
            case BOTTOM -> -size * 0.22;
            case BASELINE -> 0;
        };
    }

    @Override
    public void drawImage(Image image, double x, double y, double width, double height) {
        write(
                () -> {
                    PDImageXObject drawn = images.get(image);
                    if (drawn == null) {
                        drawn = LosslessFactory.createFromImage(document, pixels(image));
                        images.put(image, drawn);
                    }
                    page.drawImage(
                            drawn,
                            new Matrix(
                                    (float) width,
                                    0,
                                    0,
                                    (float) -height,
                                    (float) x,
                                    (float) (y + height)));
                });
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
    public void rect(double x, double y, double width, double height) {
        path.append(new Rectangle2D.Double(x, y, width, height), false);
    }

    @Override
    public void arc(
            double centreX,
            double centreY,
            double radiusX,
            double radiusY,
            double start,
            double extent) {
        Arc2D arc =
                new Arc2D.Double(
                        centreX - radiusX,
                        centreY - radiusY,
                        2 * radiusX,
                        2 * radiusY,
                        start,
                        extent,
                        Arc2D.OPEN);
        path.append(arc, path.getCurrentPoint() != null);
    }

    /** A rounded corner between two sides, drawn as a curve with the corner as its control point. */
    @Override
    public void arcTo(double x1, double y1, double x2, double y2, double radius) {
        double fromX = path.getCurrentPoint().getX();
        double fromY = path.getCurrentPoint().getY();
        double before = Math.max(1e-9, Math.hypot(x1 - fromX, y1 - fromY));
        double after = Math.max(1e-9, Math.hypot(x2 - x1, y2 - y1));
        path.lineTo(x1 - (x1 - fromX) * radius / before, y1 - (y1 - fromY) * radius / before);
        path.quadTo(x1, y1, x1 + (x2 - x1) * radius / after, y1 + (y2 - y1) * radius / after);
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void fill() {
        paint(path.getPathIterator(null), true);
    }

    @Override
    public void stroke() {
        paint(path.getPathIterator(null), false);
    }

    @Override
    public void clip() {
        write(
                () -> {
                    if (trace(path.getPathIterator(null))) {
                        page.clip();
                    }
                });
    }
}
