package sheetgrad.ui.drawing;

import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.ChartSeries;

/** Paints the series of a plot between its axes: areas and what joins lines here, bars and lines by painters of their own. */
final class SeriesPainter {
    private final ChartText texts;
    private final Surface graphics;
    private final Chart chart;
    private final PlotData data;
    private final Rectangle2D area;

    SeriesPainter(ChartText texts, Chart chart, PlotData data, Rectangle2D area) {
        this.texts = texts;
        this.graphics = texts.graphics();
        this.chart = chart;
        this.data = data;
        this.area = area;
    }

    static Color colour(ChartSeries series) {
        return Colours.of(rgb(series));
    }

    /** The colour of a series, 0xRRGGBB; Excel's first one where the file says none. */
    static int rgb(ChartSeries series) {
        return series.colour().orElse(Chart.accent(0));
    }

    /** The colour of one point: its own, that of its place where an only series varies its colours, or the series'. */
    static int rgb(Chart chart, PlotData data, ChartSeries series, int point) {
        boolean varies = data.plot().look().variesColours() && data.lines().size() == 1;
        int usual = varies ? chart.look().accent(point) : rgb(series);
        return series.look().points().getOrDefault(point, usual);
    }

    void paint(PaintedAxis places, PaintedAxis values) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(
                area.getMinX() - 4, area.getMinY() - 4, area.getWidth() + 8, area.getHeight() + 8);
        graphics.clip();
        if (data.plot().kind().hasBars()) {
            new BarPainter(graphics, chart, data).paint(places, values);
        } else if (data.plot().kind() == Kind.AREA) {
            for (int s = 0; s < data.lines().size(); s++) {
                area(s, places, values);
            }
            joins(places, values);
        } else {
            joins(places, values);
            new SeriesLinePainter(texts, chart, data).paint(places, values);
        }
        graphics.restore();
    }

    /** From the tops down to the series below, or to 0. */
    private void area(int series, PaintedAxis places, PaintedAxis values) {
        PlotData.Line line = data.lines().get(series);
        double[] tops = data.tops(series);
        double[] bottoms = data.bottoms(series);
        if (tops.length == 0) {
            return;
        }
        graphics.setFill(colour(line.look()));
        graphics.beginPath();
        for (int i = 0; i < tops.length; i++) {
            double x = places.at(line.x()[i]);
            double y = values.at(Double.isNaN(tops[i]) ? 0 : tops[i]);
            if (i == 0) {
                graphics.moveTo(x, y);
            } else {
                graphics.lineTo(x, y);
            }
        }
        for (int i = tops.length - 1; i >= 0; i--) {
            graphics.lineTo(places.at(line.x()[i]), values.at(bottoms[i]));
        }
        graphics.closePath();
        graphics.fill();
    }

    /** Lines from the highest points down to the lowest or to the axis, and bars from the first series to the last. */
    private void joins(PaintedAxis places, PaintedAxis values) {
        boolean hasDrops = data.plot().look().hasDropLines();
        boolean hasRanges = data.plot().look().hasHighLowLines();
        graphics.setStroke(Color.BLACK);
        graphics.setLineWidth(1);
        for (int i = 0; i < data.longest() && (hasDrops || hasRanges); i++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int s = 0; s < data.lines().size(); s++) {
                double y = i < data.tops(s).length ? data.tops(s)[i] : Double.NaN;
                low = Double.isNaN(y) ? low : Math.min(low, y);
                high = Double.isNaN(y) ? high : Math.max(high, y);
            }
            if (low <= high) {
                double x = places.at(data.lines().get(0).x()[i]);
                double end = hasDrops ? Math.max(values.scale().minimum(), 0) : low;
                graphics.strokeLine(x, values.at(high), x, values.at(end));
            }
        }
        if (data.plot().look().hasUpDownBars() && data.lines().size() > 1) {
            upDownBars(places, values);
        }
    }

    private void upDownBars(PaintedAxis places, PaintedAxis values) {
        double[] first = data.lines().get(0).y();
        double[] last = data.lines().get(data.lines().size() - 1).y();
        for (int i = 0; i < Math.min(first.length, last.length); i++) {
            double left = places.at(i + 0.8);
            double right = places.at(i + 1.2);
            double top = Math.min(values.at(first[i]), values.at(last[i]));
            double height = Math.abs(values.at(first[i]) - values.at(last[i]));
            graphics.setFill(last[i] >= first[i] ? Color.WHITE : Color.BLACK);
            graphics.fillRect(left, top, right - left, height);
            graphics.strokeRect(left, top, right - left, height);
        }
    }
}
