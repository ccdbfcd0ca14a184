package sheetgrad.ui.drawing;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.SeriesLook.Labels;
import sheetgrad.workbook.SeriesLook.Position;

/** Paints the first series as a pie, or all of them as rings of a doughnut, the first one innermost. */
final class PiePainter {
    private final ChartText texts;
    private final Surface graphics;
    private final Chart chart;
    private final PlotData data;
    private final ChartCells cells;

    PiePainter(ChartText texts, Chart chart, PlotData data, ChartCells cells) {
        this.texts = texts;
        this.graphics = texts.graphics();
        this.chart = chart;
        this.data = data;
        this.cells = cells;
    }

    void paint(Rectangle2D area) {
        if (data.lines().isEmpty()) {
            return;
        }
        boolean isRing = data.plot().look().hole() > 0;
        boolean isLabelledOutside =
                !isRing
                        && data.lines().get(0).look().look().labels().stream()
                                .anyMatch(one -> one.position() == Position.OUTSIDE_END);
        double margin = (isLabelledOutside ? 40 : 8) * texts.zoom();
        double diameter = Math.max(1, Math.min(area.getWidth(), area.getHeight()) - 2 * margin);
        double x = area.getMinX() + area.getWidth() / 2;
        double y = area.getMinY() + area.getHeight() / 2;
        double hole = diameter * data.plot().look().hole() / 100.0;
        int count = isRing ? data.lines().size() : 1;
        for (int ring = count - 1; ring >= 0; ring--) {
            double outer = hole + (diameter - hole) * (ring + 1) / count;
            slices(ring, x, y, outer);
        }
        if (isRing) {
            Color behind =
                    chart.look().fill().isPresent()
                            ? Colours.of(chart.look().fill().getAsInt())
                            : Color.WHITE;
            graphics.setFill(behind);
            graphics.fillOval(x - hole / 2, y - hole / 2, hole, hole);
        }
        for (int ring = 0; ring < count; ring++) {
            double outer = hole + (diameter - hole) * (ring + 1) / count;
            double inner = isRing ? outer - (diameter - hole) / count : 0;
            labels(ring, x, y, inner, outer);
        }
    }

    private static double part(double number) {
        return Double.isFinite(number) ? Math.abs(number) : 0;
    }

    private static double whole(double[] numbers) {
        double whole = 0;
        for (double number : numbers) {
            whole += part(number);
        }
        return whole;
    }

    private void slices(int ring, double x, double y, double diameter) {
        PlotData.Line line = data.lines().get(ring);
        double whole = whole(line.y());
        double angle = 90 - data.plot().look().angle();
        for (int i = 0; i < line.y().length && whole > 0; i++) {
            double degrees = part(line.y()[i]) / whole * 360;
            graphics.setFill(Colours.of(rgb(chart, line.look(), i)));
            graphics.fillArc(
                    x - diameter / 2,
                    y - diameter / 2,
                    diameter,
                    diameter,
                    angle,
                    -degrees,
                    ArcType.ROUND);
            angle -= degrees;
        }
    }

    /** The colour of a slice. */
    static int rgb(Chart chart, ChartSeries series, int place) {
        return series.look().points().getOrDefault(place, chart.look().accent(place));
    }

    private void labels(int ring, double x, double y, double inner, double outer) {
        PlotData.Line line = data.lines().get(ring);
        line.look().look().labels().ifPresent(labels -> labels(labels, line, x, y, inner, outer));
    }

    private void labels(
            Labels labels, PlotData.Line line, double x, double y, double inner, double outer) {
        double whole = whole(line.y());
        boolean isOutside = labels.position() == Position.OUTSIDE_END && inner == 0;
        double distance =
                isOutside
                        ? outer / 2 + 14 * texts.zoom()
                        : inner > 0 ? (inner + outer) / 4 : outer * 0.36;
        double angle = Math.toRadians(data.plot().look().angle());
        LabelPainter writer = new LabelPainter(texts, data, cells);
        for (int i = 0; i < line.y().length && whole > 0; i++) {
            double share = part(line.y()[i]) / whole;
            double middle = angle + share * Math.PI;
            TextAlignment side =
                    !isOutside
                            ? TextAlignment.CENTER
                            : Math.sin(middle) >= 0 ? TextAlignment.LEFT : TextAlignment.RIGHT;
            if (share > 0) {
                texts.small(
                        writer.text(labels, line, i, cells, share),
                        x + Math.sin(middle) * distance,
                        y - Math.cos(middle) * distance,
                        side);
            }
            angle += share * 2 * Math.PI;
        }
    }
}
