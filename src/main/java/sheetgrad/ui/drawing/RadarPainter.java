package sheetgrad.ui.drawing;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.drawing.PaintedAxis.Tick;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;

/** Paints series around a centre: categories are directions, from the top clockwise, and values the distance. */
final class RadarPainter {
    private final ChartText texts;
    private final Surface graphics;
    private final PlotData data;
    private final PaintedAxis values;
    private final Rectangle2D area;

    RadarPainter(ChartText texts, Chart chart, PlotData data, ChartCells cells, Rectangle2D area) {
        this.area = area;
        this.texts = texts;
        this.graphics = texts.graphics();
        this.data = data;
        this.values =
                new AxisGroup(
                                List.of(data),
                                chart.axes(),
                                cells,
                                area.getHeight() / 2 / texts.zoom(),
                                area.getWidth() / texts.zoom())
                        .values();
    }

    /** Where the centre is, and how long an arm. */
    private record Web(double x, double y, double radius, int arms) {
        double x(int arm, double part) {
            return x + Math.sin(arm * 2 * Math.PI / arms) * radius * part;
        }

        double y(int arm, double part) {
            return y - Math.cos(arm * 2 * Math.PI / arms) * radius * part;
        }
    }

    void paint() {
        int arms = data.longest();
        double room = 24 * texts.zoom();
        Web web =
                new Web(
                        area.getMinX() + area.getWidth() / 2,
                        area.getMinY() + area.getHeight() / 2,
                        Math.max(1, Math.min(area.getWidth(), area.getHeight()) / 2 - room),
                        Math.max(1, arms));
        graphics.setLineWidth(1);
        graphics.setStroke(ChartPainter.GRIDLINE);
        for (Tick tick : values.ticks()) {
            double[] all = new double[arms];
            Arrays.fill(all, tick.number());
            outline(web, all);
            graphics.stroke();
        }
        for (int arm = 0; arm < arms; arm++) {
            graphics.setStroke(ChartPainter.GRIDLINE);
            graphics.strokeLine(web.x(), web.y(), web.x(arm, 1), web.y(arm, 1));
            double away = 1 + 12 * texts.zoom() / web.radius();
            texts.small(
                    data.category(arm), web.x(arm, away), web.y(arm, away), TextAlignment.CENTER);
        }
        data.lines().forEach(line -> series(web, line));
        for (Tick tick : values.ticks()) {
            double y = web.y(0, values.part(tick.number()));
            texts.small(tick.label(), web.x() - 4 * texts.zoom(), y, TextAlignment.RIGHT);
        }
    }

    private void outline(Web web, double[] numbers) {
        graphics.beginPath();
        for (int arm = 0; arm < numbers.length; arm++) {
            double part = values.part(Double.isNaN(numbers[arm]) ? 0 : numbers[arm]);
            if (arm == 0) {
                graphics.moveTo(web.x(arm, part), web.y(arm, part));
            } else {
                graphics.lineTo(web.x(arm, part), web.y(arm, part));
            }
        }
        graphics.closePath();
    }

    private void series(Web web, PlotData.Line line) {
        graphics.setStroke(SeriesPainter.colour(line.look()));
        graphics.setLineWidth(2.25 * texts.zoom());
        outline(web, line.y());
        if (line.look().hasLine()) {
            graphics.stroke();
        }
        line.look()
                .look()
                .marker()
                .ifPresent(
                        marker -> {
                            for (int arm = 0; arm < line.y().length; arm++) {
                                double part = values.part(line.y()[arm]);
                                new MarkerPainter(graphics)
                                        .paint(
                                                marker.symbol(),
                                                Colours.of(SeriesPainter.rgb(line.look())),
                                                web.x(arm, part),
                                                web.y(arm, part),
                                                3.4 * texts.zoom());
                            }
                        });
    }
}
