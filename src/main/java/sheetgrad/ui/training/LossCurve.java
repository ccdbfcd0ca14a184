package sheetgrad.ui.training;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import sheetgrad.training.LossPoint;

/**
 * The losses of a run over its steps as one line, on a logarithmic scale if all are positive and far apart. At most
 * {@value #MOST_POINTS} points are drawn, so that a redraw costs little beside training.
 */
final class LossCurve extends Region {
    private static final int MOST_POINTS = 300;
    private static final double LOGARITHMIC_FROM = 8;
    private static final double LEFT = 8;
    private static final double LABELS = 18;

    private final Polyline line = new Polyline();
    private final Line base = new Line();
    private final Label top = label();
    private final Label bottom = label();
    private final Label lastStep = label();
    private final Label scale = label();
    private List<LossPoint> points = List.of();

    LossCurve(ObservableValue<List<LossPoint>> losses) {
        getStyleClass().add("loss-curve");
        line.getStyleClass().add("loss-line");
        base.getStyleClass().add("loss-base");
        line.setManaged(false);
        base.setManaged(false);
        getChildren().addAll(base, line, top, bottom, lastStep, scale);
        losses.addListener((value, before, now) -> show(now));
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("loss-label");
        return label;
    }

    private void show(List<LossPoint> newPoints) {
        points = newPoints.stream().filter(point -> Double.isFinite(point.loss())).toList();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * LEFT;
        double height = getHeight() - 2 * LABELS;
        line.getPoints().clear();
        base.setStartX(LEFT);
        base.setEndX(LEFT + width);
        base.setStartY(LABELS + height);
        base.setEndY(LABELS + height);
        boolean isEmpty = points.isEmpty() || width <= 0 || height <= 0;
        for (Label label : List.of(top, bottom, lastStep, scale)) {
            label.setVisible(!isEmpty);
        }
        if (!isEmpty) {
            draw(width, height);
        }
    }

    private void draw(double width, double height) {
        double smallest = points.stream().mapToDouble(LossPoint::loss).min().orElse(0);
        double largest = points.stream().mapToDouble(LossPoint::loss).max().orElse(0);
        boolean isLogarithmic = smallest > 0 && largest / smallest >= LOGARITHMIC_FROM;
        double low = isLogarithmic ? Math.log(smallest) : smallest;
        double high = isLogarithmic ? Math.log(largest) : largest;
        double span = high > low ? high - low : 1;
        double lastShown = Math.max(1, points.get(points.size() - 1).step());
        int stride = Math.max(1, points.size() / MOST_POINTS);
        for (int i = 0; i < points.size(); i++) {
            if (i % stride == 0 || i == points.size() - 1) {
                LossPoint point = points.get(i);
                double loss = isLogarithmic ? Math.log(point.loss()) : point.loss();
                line.getPoints().add(LEFT + width * point.step() / lastShown);
                line.getPoints().add(LABELS + height * (1 - (loss - low) / span));
            }
        }
        place(top, SolveFigures.digits(largest), LEFT, 0);
        place(bottom, SolveFigures.digits(smallest), LEFT, LABELS + height);
        place(
                lastStep,
                String.format(Locale.ROOT, "step %,.0f", lastShown),
                Double.NaN,
                LABELS + height);
        place(scale, isLogarithmic ? "log scale" : "", Double.NaN, 0);
    }

    /** At {@code x}, or at the right if that is no number. */
    private void place(Label label, String text, double x, double y) {
        label.setText(text);
        label.autosize();
        double left = Double.isNaN(x) ? getWidth() - LEFT - label.getWidth() : x;
        label.relocate(Math.round(left), Math.round(y));
    }

    @Override
    protected double computePrefHeight(double width) {
        return 150;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }
}
