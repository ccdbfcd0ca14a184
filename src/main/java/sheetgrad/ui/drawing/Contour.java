package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import sheetgrad.ui.paint.Arc.Curve;
import sheetgrad.ui.paint.Surface;

/** A line without break: a start and curves, each from the end of the one before. A straight piece has its ends as control points. */
record Contour(double x, double y, List<Curve> curves, boolean isClosed) {
    /** An end of a line with the direction, in radians clockwise from the right, in which the line leaves it. */
    record End(double x, double y, double direction) {}

    Contour {
        curves = List.copyOf(curves);
    }

    static Curve straight(double fromX, double fromY, double x, double y) {
        return new Curve(fromX, fromY, x, y, x, y);
    }

    /** Adds it to the path. */
    void trace(Surface path) {
        path.moveTo(x, y);
        double fromX = x;
        double fromY = y;
        for (Curve curve : curves) {
            boolean isStraight =
                    curve.x1() == fromX
                            && curve.y1() == fromY
                            && curve.x2() == curve.x()
                            && curve.y2() == curve.y();
            if (isStraight) {
                path.lineTo(curve.x(), curve.y());
            } else {
                curve.trace(path);
            }
            fromX = curve.x();
            fromY = curve.y();
        }
        if (isClosed) {
            path.closePath();
        }
    }

    End end() {
        return reversed().start();
    }

    End start() {
        for (Curve curve : curves) {
            double[] along = {curve.x1(), curve.y1(), curve.x2(), curve.y2(), curve.x(), curve.y()};
            for (int i = 0; i < along.length; i += 2) {
                if (Math.hypot(along[i] - x, along[i + 1] - y) > 1e-6) {
                    return new End(x, y, Math.atan2(along[i + 1] - y, along[i] - x));
                }
            }
        }
        return new End(x, y, 0);
    }

    Contour reversed() {
        List<Curve> back = new ArrayList<>();
        double toX = x;
        double toY = y;
        for (Curve curve : curves) {
            back.add(0, new Curve(curve.x2(), curve.y2(), curve.x1(), curve.y1(), toX, toY));
            toX = curve.x();
            toY = curve.y();
        }
        return new Contour(toX, toY, back, isClosed);
    }

    /** The contour beginning so far along the direction of its start. */
    Contour startingLater(double by) {
        if (by == 0 || curves.isEmpty()) {
            return this;
        }
        double right = by * Math.cos(start().direction());
        double down = by * Math.sin(start().direction());
        Curve first = curves.get(0);
        List<Curve> rest = new ArrayList<>(curves);
        rest.set(
                0,
                new Curve(
                        first.x1() + right,
                        first.y1() + down,
                        first.x2(),
                        first.y2(),
                        first.x(),
                        first.y()));
        return new Contour(x + right, y + down, rest, isClosed);
    }
}
