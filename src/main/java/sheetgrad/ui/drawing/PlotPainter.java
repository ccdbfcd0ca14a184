package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Rectangle2D;
import sheetgrad.ui.paint.Colours;
import sheetgrad.workbook.CategoryLevels;
import sheetgrad.workbook.Chart;
import sheetgrad.workbook.Chart.Kind;

/** Paints what has axes: these, with room for what stands beside them, and between them the series of all plots. */
final class PlotPainter {
    private static final double MARGIN = 12;

    private final ChartText texts;
    private final Chart chart;
    private final ChartCells cells;
    private final Rectangle2D area;
    private final List<Sides> sides = new ArrayList<>();

    /** The two axes of a group. */
    private record Sides(AxisGroup group, PaintedAxis places, PaintedAxis values) {
        Sides within(Rectangle2D inner) {
            return new Sides(group, places.within(inner), values.within(inner));
        }
    }

    /** @param area for all of it, with what stands beside the axes */
    PlotPainter(ChartText texts, Chart chart, ChartData data, ChartCells cells, Rectangle2D area) {
        this.area = area;
        this.texts = texts;
        this.chart = chart;
        this.cells = cells;
        addGroup(data, false, chart.axes());
        chart.secondAxes().ifPresent(axes -> addGroup(data, true, axes));
    }

    private void addGroup(ChartData data, boolean areSecond, Chart.Axes axes) {
        List<PlotData> plots =
                data.plots().stream()
                        .filter(plot -> plot.plot().isOnSecondAxes() == areSecond)
                        .toList();
        if (!plots.isEmpty()) {
            AxisGroup group =
                    new AxisGroup(
                            plots,
                            axes,
                            cells,
                            area.getHeight() / texts.zoom(),
                            area.getWidth() / texts.zoom());
            sides.add(new Sides(group, group.places(), group.values()));
        }
    }

    void paint() {
        List<AxisPainter> painters = new ArrayList<>();
        for (Sides one : sides) {
            painters.add(new AxisPainter(texts, one.places(), one.values(), length(one.places())));
            painters.add(new AxisPainter(texts, one.values(), one.places(), length(one.values())));
        }
        LevelsPainter levels = levels(sides.get(0).places());
        Rectangle2D inner = inner(painters, levels.room());
        fill(inner);
        List<AxisPainter> placed = painters.stream().map(one -> one.within(inner)).toList();
        placed.forEach(one -> one.paintGridlines(inner));
        List<Sides> there = sides.stream().map(one -> one.within(inner)).toList();
        there.forEach(one -> paintSeries(one, inner));
        placed.forEach(one -> one.paint(area, inner));
        levels(there.get(0).places()).paint(inner, painters.get(0).labelRoom());
        there.forEach(one -> paintLines(one, inner));
    }

    private void fill(Rectangle2D inner) {
        OptionalInt fill = chart.look().plotFill();
        if (fill.isPresent()) {
            texts.graphics().setFill(Colours.of(fill.getAsInt()));
            texts.graphics()
                    .fillRect(
                            inner.getMinX(), inner.getMinY(), inner.getWidth(), inner.getHeight());
        }
    }

    private double length(PaintedAxis axis) {
        return (axis.isUpright() ? area.getHeight() : area.getWidth()) * 0.85;
    }

    private LevelsPainter levels(PaintedAxis places) {
        Optional<CategoryLevels> all =
                sides.get(0).group().plots().stream()
                        .map(PlotData::categories)
                        .filter(one -> one.levels().size() > 1)
                        .findFirst();
        return new LevelsPainter(texts, all.orElse(new CategoryLevels(List.of(List.of()))), places);
    }

    private Rectangle2D inner(List<AxisPainter> painters, double levels) {
        double margin = MARGIN * texts.zoom();
        double left = margin / 3;
        double right = margin;
        double top = margin / 3;
        double bottom = margin / 3;
        for (AxisPainter one : painters) {
            double room = one.room();
            if (one.isUpright() && one.isFar()) {
                right = Math.max(right, room);
            } else if (one.isUpright()) {
                left = Math.max(left, room);
            } else if (one.isFar()) {
                top = Math.max(top, room);
            } else {
                bottom = Math.max(bottom, room);
            }
        }
        boolean isLying = painters.get(0).isUpright();
        left += isLying ? levels : 0;
        bottom += isLying ? 0 : levels;
        return new Rectangle2D(
                area.getMinX() + left,
                area.getMinY() + top,
                Math.max(1, area.getWidth() - left - right),
                Math.max(1, area.getHeight() - top - bottom));
    }

    /** Areas lie behind bars, bars behind lines. */
    private void paintSeries(Sides side, Rectangle2D inner) {
        side.group().plots().stream()
                .sorted(Comparator.comparingInt(PlotPainter::depth))
                .forEach(
                        plot ->
                                new SeriesPainter(texts, chart, plot, inner)
                                        .paint(side.places(), side.values()));
    }

    private static int depth(PlotData plot) {
        Kind kind = plot.plot().kind();
        return kind == Kind.AREA ? 0 : kind.hasBars() ? 1 : 2;
    }

    /** Error bars, trend lines and labels, which nothing may hide. */
    private void paintLines(Sides side, Rectangle2D inner) {
        for (PlotData plot : side.group().plots()) {
            new ErrorBarPainter(texts, plot, cells, inner).paint(side.places(), side.values());
            if (!plot.plot().isStacked() && plot.plot().kind() != Kind.BAR) {
                TrendPainter trends = new TrendPainter(texts, inner, side.places(), side.values());
                plot.lines().forEach(trends::paint);
            }
            new LabelPainter(texts, plot, cells).paint(side.places(), side.values());
        }
    }
}
