package sheetgrad.ui.grid;

import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import sheetgrad.ui.paint.Surface;

/** Paints the icons of conditional formats: arrows, lights, marks and ratings. */
final class IconPainter {
    private static final Color GOOD = Color.web("#3a9d5d");
    private static final Color MIDDLE = Color.web("#e6b422");
    private static final Color BAD = Color.web("#d64541");
    private static final Color GREY = Color.web("#7f7f7f");
    private static final Color EMPTY = Color.web("#d9d9d9");
    private static final Color RATING = Color.web("#3c78c8");

    private final Surface graphics;

    IconPainter(Surface graphics) {
        this.graphics = graphics;
    }

    void paint(CellMark.Icon icon, double x, double y, double side) {
        double height = icon.levels() < 2 ? 1 : (double) icon.level() / (icon.levels() - 1);
        Color colour = icon.set().contains("Gray") ? GREY : colour(height);
        if (icon.set().contains("Arrows") || icon.set().contains("Triangles")) {
            arrow(x + side / 2, y + side / 2, side, 90 - 180 * height, colour);
        } else if (icon.set().contains("Symbols")) {
            symbol(height, x, y, side, colour);
        } else if (icon.set().contains("Flags")) {
            flag(x, y, side, colour);
        } else if (icon.set().contains("Rating") || icon.set().contains("Boxes")) {
            rating(icon, x, y, side);
        } else if (icon.set().contains("Quarters")) {
            quarters(height, x, y, side);
        } else {
            graphics.setFill(colour);
            graphics.fillOval(x + 1, y + 1, side - 2, side - 2);
        }
    }

    private static Color colour(double height) {
        return height < 1 / 3.0 ? BAD : height > 2 / 3.0 ? GOOD : MIDDLE;
    }

    /** @param angle degrees clockwise from pointing to the right */
    private void arrow(double x, double y, double side, double angle, Color colour) {
        graphics.save();
        graphics.translate(x, y);
        graphics.rotate(angle);
        graphics.setFill(colour);
        double half = side / 2 - 1;
        graphics.fillPolygon(
                new double[] {half, 0, 0, -half, -half, 0, 0},
                new double[] {0, -half, -half / 2.5, -half / 2.5, half / 2.5, half / 2.5, half},
                7);
        graphics.restore();
    }

    /** A tick, an exclamation mark or a cross. */
    private void symbol(double height, double x, double y, double side, Color colour) {
        graphics.setStroke(colour);
        graphics.setLineWidth(Math.max(1.5, side / 6));
        double left = x + side * 0.2;
        double right = x + side * 0.8;
        double top = y + side * 0.2;
        double bottom = y + side * 0.8;
        if (height > 2 / 3.0) {
            graphics.strokeLine(left, y + side * 0.55, x + side * 0.42, bottom);
            graphics.strokeLine(x + side * 0.42, bottom, right, top);
        } else if (height < 1 / 3.0) {
            graphics.strokeLine(left, top, right, bottom);
            graphics.strokeLine(left, bottom, right, top);
        } else {
            double middle = x + side / 2;
            graphics.strokeLine(middle, top, middle, y + side * 0.58);
            graphics.strokeLine(middle, bottom - 1, middle, bottom);
        }
    }

    private void flag(double x, double y, double side, Color colour) {
        graphics.setFill(GREY);
        graphics.fillRect(x + side * 0.2, y + 1, Math.max(1, side / 12), side - 2);
        graphics.setFill(colour);
        graphics.fillPolygon(
                new double[] {x + side * 0.28, x + side * 0.9, x + side * 0.28},
                new double[] {y + 1, y + side * 0.3, y + side * 0.6},
                3);
    }

    private void rating(CellMark.Icon icon, double x, double y, double side) {
        int bars = Math.max(1, icon.levels() - 1);
        double width = (side - 2) / bars;
        for (int i = 0; i < bars; i++) {
            double height = (side - 2) * (i + 1) / bars;
            graphics.setFill(i < icon.level() ? RATING : EMPTY);
            graphics.fillRect(x + 1 + i * width, y + side - 1 - height, width - 1, height);
        }
    }

    private void quarters(double height, double x, double y, double side) {
        graphics.setFill(EMPTY);
        graphics.fillOval(x + 1, y + 1, side - 2, side - 2);
        graphics.setFill(GREY);
        graphics.fillArc(x + 1, y + 1, side - 2, side - 2, 90, -360 * height, ArcType.ROUND);
    }
}
