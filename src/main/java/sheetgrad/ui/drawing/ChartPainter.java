package sheetgrad.ui.drawing;

import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import sheetgrad.ui.grid.FontBook;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Drawing;

/** Paints a chart: frame, title and legend, and the rest by {@link PlotPainter}. */
final class ChartPainter extends PartPainter {
    static final Color GRIDLINE = Color.web("#d9d9d9");
    private static final double TITLE = 18.67;

    private final Chart chart;
    private final ChartCells cells;
    private final FontBook fonts;
    private final boolean isGrouped;

    ChartPainter(Drawing.ChartFrame frame, ChartCells cells, FontBook fonts) {
        super(frame.anchor(), frame.part());
        this.fonts = fonts;
        this.isGrouped = frame.isGrouped();
        this.chart = frame.chart();
        this.cells = cells;
    }

    @Override
    public String description() {
        return isGrouped ? "" : chart.description();
    }

    @Override
    void paintFigure(Surface graphics, double width, double height, double zoom) {
        paintFrame(graphics, width, height);
        ChartData data = new ChartData(chart, cells);
        ChartText text = new ChartText(graphics, fonts, zoom);
        double top = 10 * zoom;
        String title = PlotData.text(chart.heading(), cells);
        graphics.setTextBaseline(VPos.CENTER);
        if (!title.isEmpty()) {
            top += paintTitle(text, title, width, top);
        }
        double bottom = height - 8 * zoom;
        Rectangle2D area = new Rectangle2D(0, top, width, Math.max(1, bottom - top));
        if (chart.legend().isShown()) {
            ChartLegend legend = new ChartLegend(chart, data);
            legend.paint(text, area);
            area = legend.rest(area, text);
        }
        if (data.longest() == 0) {
            return;
        }
        switch (chart.kind()) {
            case PIE -> new PiePainter(text, chart, data.plots().get(0), cells).paint(area);
            case RADAR -> new RadarPainter(text, chart, data.plots().get(0), cells, area).paint();
            default -> new PlotPainter(text, chart, data, cells, area).paint();
        }
    }

    private void paintFrame(Surface graphics, double width, double height) {
        OptionalInt fill = chart.look().fill();
        if (fill.isPresent()) {
            graphics.setFill(Colours.of(fill.getAsInt()));
            graphics.fillRect(0, 0, width, height);
        }
        OptionalInt border = chart.look().border();
        if (border.isPresent()) {
            graphics.setStroke(Colours.of(border.getAsInt()));
            graphics.setLineWidth(1);
            graphics.strokeRect(0.5, 0.5, width - 1, height - 1);
        }
    }

    /** Returns how much room the title takes. */
    private static double paintTitle(ChartText text, String title, double width, double top) {
        double line = TITLE * text.zoom();
        String[] lines = title.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            text.title(lines[i], width / 2, top + (i + 0.5) * line);
        }
        return lines.length * line + 8 * text.zoom();
    }
}
