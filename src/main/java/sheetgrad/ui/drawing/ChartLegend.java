package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.TextAlignment;
import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.Chart.Side;
import sheetgrad.workbook.ChartSeries;
import sheetgrad.workbook.ChartSeries.Trendline;
import sheetgrad.workbook.SeriesLook;
import sheetgrad.workbook.SeriesLook.Symbol;
import sheetgrad.workbook.ShapeLine;

/** What the series of a chart are called, then their trend lines, as Excel names them: "Linear (Series1)". */
final class ChartLegend {
    private static final double KEY = 12;
    private static final double GAP = 14;
    private static final double MOST = 0.4;

    /**
     * A name and what stands before it.
     *
     * @param isLine whether that is a line rather than a square
     */
    record Entry(String name, int colour, boolean isLine, Optional<Symbol> symbol) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Side side;

    ChartLegend(Chart chart, ChartData data) {
        this.side = chart.legend().side();
        List<Entry> all = new ArrayList<>();
        if (chart.kind() == Kind.PIE) {
            addSlices(chart, data, all);
        } else {
            addSeries(chart, data, all);
        }
        for (int i = 0; i < all.size(); i++) {
            if (!chart.legend().unlisted().contains(i)) {
                entries.add(all.get(i));
            }
        }
    }

    private static void addSlices(Chart chart, ChartData data, List<Entry> all) {
        PlotData plot = data.plots().get(0);
        for (PlotData.Line line : plot.lines().stream().limit(1).toList()) {
            for (int i = 0; i < line.y().length; i++) {
                int colour = PiePainter.rgb(chart, line.look(), i);
                all.add(new Entry(plot.category(i), colour, false, Optional.empty()));
            }
        }
    }

    private static void addSeries(Chart chart, ChartData data, List<Entry> all) {
        List<Entry> trends = new ArrayList<>();
        int number = 0;
        for (PlotData plot : data.plots()) {
            Kind kind = plot.plot().kind();
            boolean isFilled = kind.hasBars() || kind == Kind.AREA;
            for (PlotData.Line line : plot.lines()) {
                number++;
                String name = line.name().isEmpty() ? "Series" + number : line.name();
                ChartSeries look = line.look();
                int colour = SeriesPainter.rgb(chart, plot, look, 0);
                Optional<Symbol> symbol =
                        isFilled
                                ? Optional.empty()
                                : look.look().marker().map(SeriesLook.Marker::symbol);
                all.add(new Entry(name, colour, !isFilled && look.hasLine(), symbol));
                for (Trendline trend : look.trendlines()) {
                    int own = trend.look().map(ShapeLine::colour).orElse(colour);
                    trends.add(new Entry(name(trend, name), own, true, Optional.empty()));
                }
            }
        }
        all.addAll(trends);
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

    private boolean isBeside() {
        return side == Side.LEFT || side == Side.RIGHT;
    }

    private static double width(Entry entry, ChartText texts) {
        return texts.width(entry.name()) + (KEY + GAP) * texts.zoom();
    }

    /** The entries line by line: below one another beside a plot, as many as fit into a line above or below it. */
    private List<List<Entry>> lines(ChartText texts, double width) {
        List<List<Entry>> lines = new ArrayList<>();
        double used = 0;
        for (Entry entry : entries) {
            double own = width(entry, texts);
            if (isBeside() || lines.isEmpty() || used + own > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.get(lines.size() - 1).add(entry);
            used += own;
        }
        return lines;
    }

    /** What is left of an area beside the legend. */
    Rectangle2D rest(Rectangle2D area, ChartText texts) {
        double wide = Math.min(widest(texts), area.getWidth() * MOST);
        double high = lines(texts, area.getWidth()).size() * line(texts) + 4 * texts.zoom();
        double left = side == Side.LEFT ? wide : 0;
        double top = side == Side.TOP ? high : 0;
        double across = isBeside() ? wide : 0;
        double down = isBeside() ? 0 : high;
        return new Rectangle2D(
                area.getMinX() + left,
                area.getMinY() + top,
                Math.max(1, area.getWidth() - across),
                Math.max(1, area.getHeight() - down));
    }

    private double widest(ChartText texts) {
        return entries.stream().mapToDouble(entry -> width(entry, texts)).max().orElse(0);
    }

    private static double line(ChartText texts) {
        return (ChartText.SMALL + 6) * texts.zoom();
    }

    /** Paints it at its side of an area. */
    void paint(ChartText texts, Rectangle2D area) {
        Rectangle2D rest = rest(area, texts);
        List<List<Entry>> lines = lines(texts, area.getWidth());
        double line = line(texts);
        double top =
                switch (side) {
                    case TOP -> area.getMinY();
                    case BOTTOM -> rest.getMaxY() + 4 * texts.zoom();
                    default -> area.getMinY() + (area.getHeight() - lines.size() * line) / 2;
                };
        for (int i = 0; i < lines.size(); i++) {
            double width = lines.get(i).stream().mapToDouble(one -> width(one, texts)).sum();
            double x =
                    switch (side) {
                        case LEFT -> area.getMinX() + 4 * texts.zoom();
                        case RIGHT -> rest.getMaxX() + 4 * texts.zoom();
                        default -> area.getMinX() + (area.getWidth() - width) / 2;
                    };
            for (Entry entry : lines.get(i)) {
                paint(entry, texts, x, top + (i + 0.5) * line);
                x += width(entry, texts);
            }
        }
    }

    private static void paint(Entry entry, ChartText texts, double x, double y) {
        Surface graphics = texts.graphics();
        double zoom = texts.zoom();
        graphics.setFill(Colours.of(entry.colour()));
        if (entry.isLine()) {
            graphics.fillRect(x - 2 * zoom, y - zoom, 12 * zoom, 2 * zoom);
        } else if (entry.symbol().isEmpty()) {
            graphics.fillRect(x, y - 4 * zoom, 8 * zoom, 8 * zoom);
        }
        entry.symbol()
                .ifPresent(
                        symbol ->
                                new MarkerPainter(graphics)
                                        .paint(
                                                symbol,
                                                Colours.of(entry.colour()),
                                                x + 4 * zoom,
                                                y,
                                                3 * zoom));
        texts.small(entry.name(), x + KEY * zoom, y, TextAlignment.LEFT);
    }
}
