package sheetgrad.ui.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import sheetgrad.workbook.ShapeGeometry;
import sheetgrad.workbook.ShapeGeometry.Path;
import sheetgrad.workbook.ShapeGeometry.Shade;

/** The outline of a shape at a size, in pixels. */
record ShapeOutline(List<Figure> figures, Rectangle2D textRectangle) {
    private static final double UNITS_PER_PIXEL = 9_525;

    /** What is filled and stroked at once. */
    record Figure(List<Contour> contours, Shade shade, boolean isStroked) {
        Figure {
            contours = List.copyOf(contours);
        }
    }

    ShapeOutline {
        figures = List.copyOf(figures);
    }

    static ShapeOutline of(ShapeGeometry geometry, double width, double height, double zoom) {
        double scale = UNITS_PER_PIXEL / zoom;
        GuideValues guides = new GuideValues(geometry.guides(), width * scale, height * scale);
        List<Figure> figures = new ArrayList<>();
        for (Path path : geometry.paths()) {
            PathTracer tracer =
                    new PathTracer(
                            guides,
                            path.width() > 0 ? width / path.width() : 1 / scale,
                            path.height() > 0 ? height / path.height() : 1 / scale);
            figures.add(new Figure(tracer.contours(path), path.shade(), path.isStroked()));
        }
        double[] sides =
                geometry.textRectangle().stream()
                        .mapToDouble(side -> guides.of(side) / scale)
                        .toArray();
        return new ShapeOutline(
                figures,
                new Rectangle2D(
                        sides[0],
                        sides[1],
                        Math.max(0, sides[2] - sides[0]),
                        Math.max(0, sides[3] - sides[1])));
    }
}
