package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.TextAlignment;
import sheetgrad.value.NumberText;
import sheetgrad.workbook.Chart.Kind;
import sheetgrad.workbook.SeriesLook.Labels;
import sheetgrad.workbook.SeriesLook.Position;

/** Paints the texts beside the points of a plot. */
final class LabelPainter {
    private static final double AWAY = 10;

    private final ChartText texts;
    private final PlotData data;
    private final ChartCells cells;

    LabelPainter(ChartText texts, PlotData data, ChartCells cells) {
        this.texts = texts;
        this.data = data;
        this.cells = cells;
    }

    void paint(PaintedAxis places, PaintedAxis values) {
        for (int s = 0; s < data.lines().size(); s++) {
            int series = s;
            data.lines()
                    .get(s)
                    .look()
                    .look()
                    .labels()
                    .ifPresent(labels -> paint(labels, series, places, values));
        }
    }

    private void paint(Labels labels, int series, PaintedAxis places, PaintedAxis values) {
        PlotData.Line line = data.lines().get(series);
        boolean hasBars = data.plot().kind().hasBars();
        for (int i = 0; i < line.y().length; i++) {
            double top = data.tops(series)[i];
            if (!Double.isFinite(line.y()[i]) || !Double.isFinite(line.x()[i])) {
                continue;
            }
            double place =
                    hasBars ? BarPainter.span(data, series, line.x()[i]).middle() : line.x()[i];
            double bottom = data.bottoms(series)[i];
            double height = hasBars ? height(labels.position(), bottom, top) : top;
            boolean isArea = data.plot().kind() == Kind.AREA;
            double along = values.at(isArea ? (bottom + top) / 2 : height);
            write(
                    text(labels, line, i, cells, Double.NaN),
                    labels.position(),
                    values.isUpright() ? places.at(place) : along,
                    values.isUpright() ? along : places.at(place),
                    line.y()[i] < 0,
                    values.isUpright());
        }
    }

    private double height(Position position, double bottom, double top) {
        boolean isMiddle =
                position == Position.CENTRE
                        || position == Position.USUAL && data.plot().isStacked();
        return isMiddle ? (bottom + top) / 2 : position == Position.INSIDE_BASE ? bottom : top;
    }

    private void write(
            String text,
            Position position,
            double x,
            double y,
            boolean isNegative,
            boolean isUpright) {
        double away = AWAY * texts.zoom() * (isNegative ? -1 : 1);
        Position side = position == Position.USUAL ? usual() : position;
        switch (side) {
            case ABOVE -> texts.small(text, x, y - AWAY * texts.zoom(), TextAlignment.CENTER);
            case BELOW -> texts.small(text, x, y + AWAY * texts.zoom(), TextAlignment.CENTER);
            case LEFT -> texts.small(text, x - AWAY * texts.zoom(), y, TextAlignment.RIGHT);
            case RIGHT -> texts.small(text, x + AWAY * texts.zoom(), y, TextAlignment.LEFT);
            case OUTSIDE_END, INSIDE_BASE -> beyond(text, x, y, away, isUpright);
            case INSIDE_END -> beyond(text, x, y, -away, isUpright);
            default -> texts.small(text, x, y, TextAlignment.CENTER);
        }
    }

    /** As Excel has it: at the right of points, outside of bars unless they are stacked, in the middle of areas. */
    private Position usual() {
        return switch (data.plot().kind()) {
            case LINE, SCATTER -> Position.RIGHT;
            case BAR, COLUMN -> data.plot().isStacked() ? Position.CENTRE : Position.OUTSIDE_END;
            default -> Position.CENTRE;
        };
    }

    private void beyond(String text, double x, double y, double away, boolean isUpright) {
        if (isUpright) {
            texts.small(text, x, y - away, TextAlignment.CENTER);
        } else {
            TextAlignment side = away > 0 ? TextAlignment.LEFT : TextAlignment.RIGHT;
            texts.small(text, x + away / 2, y, side);
        }
    }

    /** What stands beside a point; {@code share} is its part of all, from 0 to 1, or NaN. */
    String text(Labels labels, PlotData.Line line, int point, ChartCells shown, double share) {
        if (labels.texts().containsKey(point)) {
            return labels.texts().get(point);
        }
        List<String> parts = new ArrayList<>();
        if (labels.hasSeries()) {
            parts.add(line.name());
        }
        if (labels.hasCategory()) {
            parts.add(
                    data.plot().kind() == Kind.SCATTER
                            ? number(line.x()[point])
                            : data.category(point));
        }
        if (labels.hasValue()) {
            String format =
                    labels.numberFormat().isEmpty() || labels.hasShare()
                            ? shown.format(line.look().values().reference()).orElse("General")
                            : labels.numberFormat();
            double value = line.y()[point];
            parts.add(shown.text(value, format).orElse(number(value)));
        }
        if (labels.hasShare() && Double.isFinite(share)) {
            String format = labels.numberFormat().isEmpty() ? "0%" : labels.numberFormat();
            parts.add(shown.text(share, format).orElse(Math.round(share * 100) + "%"));
        }
        return String.join(labels.separator(), parts);
    }

    private static String number(double number) {
        return NumberText.fit(number, 8).orElse("");
    }
}
