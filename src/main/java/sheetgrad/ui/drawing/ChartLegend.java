package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Trendline;
import sheetgrad.workbook.ShapeLine;

/** What the series of a chart are called, then their trend lines, as Excel names them: "Linear (Series1)". */
final class ChartLegend {
    private static final double WIDEST = 140;

    /** @param isLine whether a line stands before the name rather than a square */
    record Entry(String name, int colour, boolean isLine) {}

    private final List<Entry> entries = new ArrayList<>();

    ChartLegend(Chart chart, ChartData data) {
        List<Entry> all = new ArrayList<>();
        List<Entry> trends = new ArrayList<>();
        for (int i = 0; i < data.lines().size(); i++) {
            ChartData.Line line = data.lines().get(i);
            String name = line.name().isEmpty() ? "Series" + (i + 1) : line.name();
            int colour = SeriesPainter.rgb(line.look());
            all.add(new Entry(name, colour, false));
            for (Trendline trend : line.look().trendlines()) {
                int own = trend.look().map(ShapeLine::colour).orElse(colour);
                trends.add(new Entry(name(trend, name), own, true));
            }
        }
        all.addAll(trends);
        for (int i = 0; i < all.size(); i++) {
            if (!chart.legend().unlisted().contains(i)) {
                entries.add(all.get(i));
            }
        }
    }

    /** Those that are listed, from left to right. */
    List<Entry> entries() {
        return entries;
    }

    private static String name(Trendline trend, String series) {
        if (!trend.name().isEmpty()) {
            return trend.name();
        }
        String kind =
                switch (trend.trend()) {
                    case LINEAR -> "Linear";
                    case EXPONENTIAL -> "Expon.";
                    case LOGARITHMIC -> "Log.";
                    case POWER -> "Power";
                    case POLYNOMIAL -> "Poly.";
                    case MOVING_AVERAGE -> trend.degree() + " per. Mov. Avg.";
                };
        return kind + " (" + series + ")";
    }

    void paint(ChartText text, double width, double y) {
        Surface graphics = text.graphics();
        double zoom = text.zoom();
        double step = Math.min(width / Math.max(1, entries.size()), WIDEST * zoom);
        double x = width / 2 - step * entries.size() / 2 + 10 * zoom;
        for (Entry entry : entries) {
            graphics.setFill(Colours.of(entry.colour()));
            double height = (entry.isLine() ? 2 : 8) * zoom;
            graphics.fillRect(x, y - height / 2, 8 * zoom, height);
            text.small(entry.name(), x + 12 * zoom, y, TextAlignment.LEFT);
            x += step;
        }
    }
}
