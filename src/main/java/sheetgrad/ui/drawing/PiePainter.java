package sheetgrad.ui.drawing;

import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;

/** Paints the first series of a pie chart, with a legend of its categories. */
final class PiePainter {
    private static final double SMALL = 12;

    private final ChartText text;
    private final Surface graphics;
    private final ChartData data;
    private final double zoom;

    PiePainter(ChartText text, ChartData data) {
        this.text = text;
        this.graphics = text.graphics();
        this.data = data;
        this.zoom = text.zoom();
    }

    void paint(double width, double top, double bottom, boolean hasLegend) {
        if (data.lines().isEmpty()) {
            return;
        }
        double[] parts = data.lines().get(0).y();
        double whole = 0;
        for (double part : parts) {
            whole += Double.isFinite(part) ? Math.abs(part) : 0;
        }
        double legend = hasLegend ? 90 * zoom : 0;
        double diameter = Math.max(1, Math.min(width - legend - 20 * zoom, bottom - top));
        double left = (width - legend - diameter) / 2;
        double angle = 90;
        for (int i = 0; i < parts.length && whole > 0; i++) {
            double part = Double.isFinite(parts[i]) ? Math.abs(parts[i]) / whole * 360 : 0;
            graphics.setFill(colour(i));
            graphics.fillArc(
                    left,
                    top + (bottom - top - diameter) / 2,
                    diameter,
                    diameter,
                    angle,
                    -part,
                    ArcType.ROUND);
            angle -= part;
            if (hasLegend) {
                double y = top + (i + 1) * (SMALL + 6) * zoom;
                graphics.fillRect(width - legend, y - 4 * zoom, 8 * zoom, 8 * zoom);
                text.small(data.category(i), width - legend + 12 * zoom, y, TextAlignment.LEFT);
            }
        }
    }

    private static Color colour(int place) {
        return Colours.of(Chart.accent(place));
    }
}
