package sheetgrad.ui.drawing;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import sheetgrad.ui.grid.FontBook;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Drawing;

/** Paints a chart: frame, title, legend, axes, and its series by {@link SeriesPainter}. */
final class ChartPainter extends PartPainter {
    static final Color GRIDLINE = Color.web("#d9d9d9");
    private static final double SMALL = 12;
    private static final double TITLE = 18.67;

    private final Chart chart;
    private final ChartCells cells;
    private final FontBook fonts;

    ChartPainter(Drawing.ChartFrame frame, ChartCells cells, FontBook fonts) {
        super(frame.anchor(), frame.part());
        this.fonts = fonts;
        this.chart = frame.chart();
        this.cells = cells;
    }

    @Override
    public String description() {
        return chart.description();
    }

    @Override
    void paintFigure(Surface graphics, double width, double height, double zoom) {
        graphics.setFill(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setStroke(GRIDLINE);
        graphics.setLineWidth(1);
        graphics.strokeRect(0.5, 0.5, width - 1, height - 1);
        ChartData data = new ChartData(chart, cells);
        ChartText text = new ChartText(graphics, fonts, zoom);
        double top = 10 * zoom;
        String title = chart.title();
        graphics.setTextBaseline(VPos.CENTER);
        if (!title.isEmpty()) {
            text.title(title, width / 2, top + TITLE * zoom / 2);
            top += TITLE * zoom + 8 * zoom;
        }
        double bottom = height - 8 * zoom;
        if (chart.legend().isShown() && chart.kind() != Chart.Kind.PIE) {
            bottom -= (SMALL + 8) * zoom;
            new ChartLegend(chart, data).paint(text, width, bottom + (SMALL / 2 + 4) * zoom);
        }
        if (chart.kind() == Chart.Kind.PIE) {
            new PiePainter(text, data).paint(width, top, bottom, chart.legend().isShown());
        } else if (data.longest() > 0) {
            plot(text, data, new Rectangle2D(0, top, width, Math.max(1, bottom - top)));
        }
    }

    private void plot(ChartText text, ChartData data, Rectangle2D area) {
        boolean isBar = chart.kind() == Chart.Kind.BAR;
        boolean hasBars =
                isBar || chart.kind() == Chart.Kind.COLUMN || chart.kind() == Chart.Kind.AREA;
        DoubleSummaryStatistics y =
                ChartData.range(
                        chart.isStacked()
                                ? Arrays.stream(data.stacked())
                                : data.lines().stream().map(ChartData.Line::y));
        DoubleSummaryStatistics x = ChartData.range(data.lines().stream().map(ChartData.Line::x));
        AxisScale values = AxisScale.of(chart.vertical(), y.getMin(), y.getMax(), hasBars);
        boolean hasNumbers = chart.kind() == Chart.Kind.SCATTER;
        AxisScale places =
                hasNumbers
                        ? AxisScale.of(chart.horizontal(), x.getMin(), x.getMax(), false)
                        : AxisScale.linear(0.5, data.longest() + 0.5, 1);
        AxisPainter axes = new AxisPainter(text, chart, data);
        Rectangle2D inner = axes.paint(area, places, values);
        new SeriesPainter(text.graphics(), chart, data, inner, text.zoom()).paint(places, values);
        if (chart.kind() != Chart.Kind.BAR && !chart.isStacked()) {
            TrendPainter trends = new TrendPainter(text, inner, places, values);
            data.lines().forEach(trends::paint);
        }
    }
}
