package sheetgrad.ui.drawing;

import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.PlotLook;

/** Paints bars and columns, with the gaps and overlaps that the chart asks for. */
final class BarPainter {
    private final Surface graphics;
    private final Chart chart;
    private final PlotData data;

    BarPainter(Surface graphics, Chart chart, PlotData data) {
        this.graphics = graphics;
        this.chart = chart;
        this.data = data;
    }

    /** A stretch along the axis of categories. */
    record Span(double from, double to) {
        double middle() {
            return (from + to) / 2;
        }
    }

    /** Where the bar of a series lies in a category; in widths of a bar categories are gap and all bars. */
    static Span span(PlotData data, int series, double place) {
        PlotLook look = data.plot().look();
        double step = data.plot().isStacked() ? 0 : 1 - look.overlap() / 100.0;
        double all = 1 + step * Math.max(0, data.lines().size() - 1);
        double width = 1 / (all + look.gap() / 100.0);
        double from = place - all * width / 2 + series * step * width;
        return new Span(from, from + width);
    }

    void paint(PaintedAxis places, PaintedAxis values) {
        for (int s = 0; s < data.lines().size(); s++) {
            PlotData.Line line = data.lines().get(s);
            double[] tops = data.tops(s);
            for (int i = 0; i < tops.length && line.look().hasLine(); i++) {
                if (Double.isFinite(tops[i])) {
                    graphics.setFill(Colours.of(SeriesPainter.rgb(chart, data, line.look(), i)));
                    double start = base(data.bottoms(s)[i], places, values);
                    bar(span(data, s, line.x()[i]), start, tops[i], places, values);
                }
            }
        }
    }

    /** Bars that are not piled up begin at the other axis, which stands at 0 unless the chart says otherwise. */
    private double base(double bottom, PaintedAxis places, PaintedAxis values) {
        return data.plot().isStacked() ? bottom : values.numberCrossedBy(places);
    }

    private void bar(Span span, double start, double end, PaintedAxis places, PaintedAxis values) {
        double from = Math.min(places.at(span.from()), places.at(span.to()));
        double width = Math.abs(places.at(span.to()) - places.at(span.from()));
        double low = Math.min(values.at(start), values.at(end));
        double height = Math.abs(values.at(end) - values.at(start));
        if (places.isUpright()) {
            graphics.fillRect(low, from, height, width);
        } else {
            graphics.fillRect(from, low, width, height);
        }
    }
}
