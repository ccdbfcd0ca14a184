package sheetgrad.ui.drawing;

import sheetgrad.ui.paint.Surface;

/** The outlines of preset shapes (ECMA-376 part 1, 20.1.10.56), those that people use; the rest are rectangles. */
final class ShapeOutlines {
    private ShapeOutlines() {}

    /** Adds the closed outline to the path. */
    static void trace(String name, Surface path, double width, double height) {
        switch (name) {
            case "ellipse", "flowChartConnector" -> ellipse(path, width, height);
            case "roundRect", "flowChartAlternateProcess" ->
                    rounded(path, width, height, Math.min(width, height) / 6);
            case "triangle", "isosTriangle" -> polygon(path, width, height, 0.5, 0, 1, 1, 0, 1);
            case "rtTriangle" -> polygon(path, width, height, 0, 0, 1, 1, 0, 1);
            case "diamond", "flowChartDecision" ->
                    polygon(path, width, height, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5);
            case "parallelogram" -> polygon(path, width, height, 0.25, 0, 1, 0, 0.75, 1, 0, 1);
            case "trapezoid" -> polygon(path, width, height, 0.25, 0, 0.75, 0, 1, 1, 0, 1);
            case "hexagon" ->
                    polygon(
                            path, width, height, 0.25, 0, 0.75, 0, 1, 0.5, 0.75, 1, 0.25, 1, 0,
                            0.5);
            case "rightArrow" ->
                    polygon(
                            path, width, height, 0, 0.25, 0.6, 0.25, 0.6, 0, 1, 0.5, 0.6, 1, 0.6,
                            0.75, 0, 0.75);
            case "leftArrow" ->
                    polygon(
                            path, width, height, 1, 0.25, 0.4, 0.25, 0.4, 0, 0, 0.5, 0.4, 1, 0.4,
                            0.75, 1, 0.75);
            case "downArrow" ->
                    polygon(
                            path, width, height, 0.25, 0, 0.25, 0.6, 0, 0.6, 0.5, 1, 1, 0.6, 0.75,
                            0.6, 0.75, 0);
            case "upArrow" ->
                    polygon(
                            path, width, height, 0.25, 1, 0.25, 0.4, 0, 0.4, 0.5, 0, 1, 0.4, 0.75,
                            0.4, 0.75, 1);
            case "leftBracket", "leftBrace" -> polygon(path, width, height, 1, 0, 0, 0, 0, 1, 1, 1);
            default -> path.rect(0, 0, width, height);
        }
    }

    /** @param points x and y in turn, as fractions of the rectangle */
    private static void polygon(Surface path, double width, double height, double... points) {
        path.moveTo(points[0] * width, points[1] * height);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i] * width, points[i + 1] * height);
        }
        path.closePath();
    }

    private static void ellipse(Surface path, double width, double height) {
        path.moveTo(width, height / 2);
        path.arc(width / 2, height / 2, width / 2, height / 2, 0, 360);
        path.closePath();
    }

    private static void rounded(Surface path, double width, double height, double radius) {
        path.moveTo(radius, 0);
        path.arcTo(width, 0, width, height, radius);
        path.arcTo(width, height, 0, height, radius);
        path.arcTo(0, height, 0, 0, radius);
        path.arcTo(0, 0, width, 0, radius);
        path.closePath();
    }
}
