package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.ui.paint.Arc;
import sheetgrad.ui.paint.Arc.Curve;
import sheetgrad.workbook.ShapeGeometry.Path;
import sheetgrad.workbook.ShapeGeometry.Step;

/** Follows a path of a shape step by step (ECMA-376 part 1, 20.1.9.15), from its own units to pixels. */
final class PathTracer {
    private final GuideValues guides;
    private final double scaleX;
    private final double scaleY;
    private final List<Contour> contours = new ArrayList<>();
    private List<Curve> curves = new ArrayList<>();
    private double startX;
    private double startY;
    private double x;
    private double y;

    PathTracer(GuideValues guides, double scaleX, double scaleY) {
        this.guides = guides;
        this.scaleX = scaleX;
        this.scaleY = scaleY;
    }

    List<Contour> contours(Path path) {
        for (Step step : path.steps()) {
            double[] at = step.numbers().stream().mapToDouble(guides::of).toArray();
            switch (step.kind()) {
                case MOVE -> {
                    finish(false);
                    startX = x = at[0] * scaleX;
                    startY = y = at[1] * scaleY;
                }
                case ARC -> arc(at);
                case CLOSE -> finish(true);
                default -> curve(at);
            }
        }
        finish(false);
        return contours;
    }

    private void finish(boolean isClosed) {
        if (!curves.isEmpty()) {
            contours.add(new Contour(startX, startY, curves, isClosed));
            curves = new ArrayList<>();
        }
        x = startX;
        y = startY;
    }

    private void add(Curve curve) {
        curves.add(curve);
        x = curve.x();
        y = curve.y();
    }

    /** Points at the step's end and before it: one for a line, two for a quadratic curve, three for a cubic one. */
    private void curve(double[] at) {
        double[] px = new double[at.length / 2];
        double[] py = new double[at.length / 2];
        for (int i = 0; i < px.length; i++) {
            px[i] = at[2 * i] * scaleX;
            py[i] = at[2 * i + 1] * scaleY;
        }
        switch (px.length) {
            case 1 -> add(Contour.straight(x, y, px[0], py[0]));
            case 2 ->
                    add(
                            new Curve(
                                    x + (px[0] - x) * 2 / 3,
                                    y + (py[0] - y) * 2 / 3,
                                    px[1] + (px[0] - px[1]) * 2 / 3,
                                    py[1] + (py[0] - py[1]) * 2 / 3,
                                    px[1],
                                    py[1]));
            default -> add(new Curve(px[0], py[0], px[1], py[1], px[2], py[2]));
        }
    }

    /** The angles are those of the rays from the centre to the ellipse. */
    private void arc(double[] at) {
        double radiusX = at[0] * scaleX;
        double radiusY = at[1] * scaleY;
        double start = onCircle(GuideValues.radians(at[2]), at[0], at[1]);
        double end = onCircle(GuideValues.radians(at[2] + at[3]), at[0], at[1]);
        new Arc(
                        x - radiusX * Math.cos(start),
                        y - radiusY * Math.sin(start),
                        radiusX,
                        radiusY,
                        start,
                        end - start)
                .curves()
                .forEach(this::add);
    }

    /** The angle, on the circle that the ellipse is stretched from, of what lies on a ray; whole turns are kept. */
    private static double onCircle(double ray, double radiusX, double radiusY) {
        double angle = Math.atan2(radiusX * Math.sin(ray), radiusY * Math.cos(ray));
        return angle + 2 * Math.PI * Math.rint((ray - angle) / (2 * Math.PI));
    }
}
