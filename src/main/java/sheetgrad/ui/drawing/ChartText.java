package sheetgrad.ui.drawing;

import java.util.OptionalInt;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.grid.FontBook;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.CellStyle.CellFont;

/** Writes the texts of a chart: its title in 14 points, all others in 9. */
record ChartText(Surface graphics, FontBook fonts, double zoom) {
    /** How high a line of the small letters is, in pixels at 100 %. */
    static final double SMALL = 12;

    private static final double WIDTH_OF_LETTER = 0.52;
    private static final Color COLOUR = Color.web("#595959");
    private static final double SMALL_POINTS = 9;
    private static final double TITLE_POINTS = 14;

    void small(String text, double x, double y, TextAlignment alignment) {
        write(text, x, y, SMALL_POINTS, alignment);
    }

    /** About how wide a small text is: measuring each would take longer than painting it. */
    double width(String text) {
        return text.length() * SMALL * WIDTH_OF_LETTER * zoom;
    }

    /** @param degrees clockwise, around the point */
    void turned(String text, double x, double y, double degrees, TextAlignment alignment) {
        graphics.save();
        graphics.translate(x, y);
        graphics.rotate(degrees);
        small(text, 0, 0, alignment);
        graphics.restore();
    }

    void title(String text, double x, double y) {
        write(text, x, y, TITLE_POINTS, TextAlignment.CENTER);
    }

    /** A text that ends at {@code x}; what follows a {@code ^} up to a space is small and raised. */
    void raising(String text, double x, double y) {
        double right = x;
        String[] pieces = text.split("(?=\\^)|(?<=\\^[^ ]{1,99})(?= )", -1);
        for (int i = pieces.length - 1; i >= 0; i--) {
            boolean isRaised = pieces[i].startsWith("^");
            String piece = isRaised ? pieces[i].substring(1) : pieces[i];
            double points = isRaised ? SMALL_POINTS * 0.7 : SMALL_POINTS;
            write(piece, right, isRaised ? y - 4 * zoom : y, points, TextAlignment.RIGHT);
            right -= width(piece, points);
        }
    }

    private double width(String text, double points) {
        Text node = new Text(text);
        node.setFont(fonts.written(font(points), zoom));
        return node.getLayoutBounds().getWidth();
    }

    private static CellFont font(double points) {
        return new CellFont("Calibri", points, false, false, false, false, OptionalInt.empty());
    }

    private void write(String text, double x, double y, double points, TextAlignment alignment) {
        graphics.setFill(COLOUR);
        graphics.setFont(fonts.written(font(points), zoom));
        graphics.setTextAlign(alignment);
        graphics.fillText(text, x, y);
    }
}
