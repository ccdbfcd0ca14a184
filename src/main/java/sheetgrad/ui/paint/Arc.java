package sheetgrad.ui.paint;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of an ellipse whose axes are level and upright. Angles in radians of the circle that the ellipse is a stretched
 * picture of, from the right, clockwise.
 */
public record Arc(
        double centreX,
        double centreY,
        double radiusX,
        double radiusY,
        double start,
        double extent) {

    /** A cubic curve from where the one before ended. */
    public record Curve(double x1, double y1, double x2, double y2, double x, double y) {
        /** Adds it to the path. */
        public void trace(Surface path) {
            path.bezierCurveTo(x1, y1, x2, y2, x, y);
        }
    }

    public double startX() {
        return x(start);
    }

    public double startY() {
        return y(start);
    }

    private double x(double angle) {
        return centreX + radiusX * Math.cos(angle);
    }

    private double y(double angle) {
        return centreY + radiusY * Math.sin(angle);
    }

    /** The arc as curves of a quarter turn at most, which stray by less than 0.03 % of the radius. */
    public List<Curve> curves() {
        int count = Math.max(1, (int) Math.ceil(Math.abs(extent) / (Math.PI / 2) - 1e-9));
        double step = extent / count;
        double reach = 4.0 / 3 * Math.tan(step / 4);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double from = start + i * step;
            double to = from + step;
            curves.add(
                    new Curve(
                            x(from) - reach * radiusX * Math.sin(from),
                            y(from) + reach * radiusY * Math.cos(from),
                            x(to) + reach * radiusX * Math.sin(to),
                            y(to) - reach * radiusY * Math.cos(to),
                            x(to),
                            y(to)));
        }
        return curves;
    }
}
