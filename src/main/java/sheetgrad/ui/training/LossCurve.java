package sheetgrad.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import sheetgrad.training.LossPoint;

/**
 * The losses of runs over their steps as lines; on a logarithmic scale if all are positive and far apart, until the user
 * chooses. At most {@value #MOST_POINTS} points of each are drawn, so that a redraw costs little beside training.
 */
final class LossCurve extends Region {
    /** One line, with the class of its style. */
    record Curve(List<LossPoint> points, String style) {
        Curve {
            points = points.stream().filter(point -> Double.isFinite(point.loss())).toList();
        }
    }

    private static final int MOST_POINTS = 300;
    private static final double LOGARITHMIC_FROM = 8;
    private static final double LEFT = 8;
    private static final double LABELS = 18;

    private final List<Polyline> lines = new ArrayList<>();
    private final Line base = new Line();
    private final Label top = label();
    private final Label bottom = label();
    private final Label lastStep = label();
    private final BooleanProperty isLogarithmic = new SimpleBooleanProperty();
    private boolean isScaleChosen;
    private List<Curve> curves = List.of();

    LossCurve() {
        getStyleClass().add("loss-curve");
        base.getStyleClass().add("loss-base");
        base.setManaged(false);
        getChildren().addAll(base, top, bottom, lastStep);
        isLogarithmic.addListener((value, before, now) -> requestLayout());
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("loss-label");
        return label;
    }

    /** A switch for the scale; once the user has used it, the scale stays as chosen. */
    CheckBox scaleSwitch() {
        CheckBox box = new CheckBox("Log scale");
        box.selectedProperty().bindBidirectional(isLogarithmic);
        box.setOnAction(event -> isScaleChosen = true);
        return box;
    }

    /** Shows these lines. */
    void show(List<Curve> newCurves) {
        curves = newCurves.stream().filter(curve -> !curve.points().isEmpty()).toList();
        if (!isScaleChosen && !curves.isEmpty()) {
            isLogarithmic.set(least() > 0 && most() / least() >= LOGARITHMIC_FROM);
        }
        requestLayout();
    }

    private double least() {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(LossPoint::loss)
                .min()
                .orElse(0);
    }

    private double most() {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(LossPoint::loss)
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * LEFT;
        double height = getHeight() - 2 * LABELS;
        base.setStartX(LEFT);
        base.setEndX(LEFT + width);
        base.setStartY(LABELS + height);
        base.setEndY(LABELS + height);
        boolean isEmpty = curves.isEmpty() || width <= 0 || height <= 0;
        for (Label label : List.of(top, bottom, lastStep)) {
            label.setVisible(!isEmpty);
        }
        prepareLines(isEmpty ? 0 : curves.size());
        if (!isEmpty) {
            draw(width, height);
        }
    }

    private void prepareLines(int count) {
        while (lines.size() < count) {
            Polyline line = new Polyline();
            line.setManaged(false);
            lines.add(line);
            getChildren().add(1, line);
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).getPoints().clear();
            lines.get(i).setVisible(i < count);
            if (i < count) {
                lines.get(i).getStyleClass().setAll("run-line", curves.get(i).style());
            }
        }
    }

    private void draw(double width, double height) {
        double smallest = least();
        double largest = most();
        boolean isLog = isLogarithmic.get() && smallest > 0;
        double low = isLog ? Math.log(smallest) : smallest;
        double high = isLog ? Math.log(largest) : largest;
        double span = high > low ? high - low : 1;
        double lastShown =
                Math.max(
                        1,
                        curves.stream()
                                .mapToInt(
                                        curve ->
                                                curve.points()
                                                        .get(curve.points().size() - 1)
                                                        .step())
                                .max()
                                .orElse(1));
        for (int k = 0; k < curves.size(); k++) {
            List<LossPoint> points = curves.get(k).points();
            int stride = Math.max(1, points.size() / MOST_POINTS);
            for (int i = 0; i < points.size(); i++) {
                if (i % stride == 0 || i == points.size() - 1) {
                    LossPoint point = points.get(i);
                    double loss = isLog ? Math.log(point.loss()) : point.loss();
                    lines.get(k).getPoints().add(LEFT + width * point.step() / lastShown);
                    lines.get(k).getPoints().add(LABELS + height * (1 - (loss - low) / span));
                }
            }
        }
        place(top, SolveFigures.digits(largest), LEFT, 0);
        place(bottom, SolveFigures.digits(smallest), LEFT, LABELS + height);
        place(
                lastStep,
                String.format(Locale.ROOT, "step %,.0f", lastShown),
                Double.NaN,
                LABELS + height);
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
