package sheetgrad.ui.grid;

import sheetgrad.ui.paint.Colours;
import sheetgrad.ui.paint.Surface;
import sheetgrad.workbook.GradientFill;

/**
 * Paints gradients as steps of plain colours, each over the rest of the one before, so that canvas and document show the
 * same.
 */
final class GradientPainter {
    private static final int MOST_STEPS = 96;
    private static final double PIXELS_OF_A_STEP = 1.5;

    private final Surface graphics;

    GradientPainter(Surface graphics) {
        this.graphics = graphics;
    }

    void paint(GradientFill fill, double x, double y, double width, double height) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
        graphics.translate(x, y);
        if (fill.path().isPresent()) {
            paintPath(fill, fill.path().get(), width, height);
        } else {
            paintLine(fill, width, height);
        }
        graphics.restore();
    }

    private static int steps(double length) {
        return (int) Math.max(1, Math.min(MOST_STEPS, length / PIXELS_OF_A_STEP));
    }

    /** The line runs through the middle and is so long that the corners have the outer colours. */
    private void paintLine(GradientFill fill, double width, double height) {
        double angle = Math.toRadians(fill.degrees());
        double length = width * Math.abs(Math.cos(angle)) + height * Math.abs(Math.sin(angle));
        double across = width + height;
        int steps = steps(length);
        graphics.translate(width / 2, height / 2);
        graphics.rotate(fill.degrees());
        for (int i = 0; i < steps; i++) {
            double from = i == 0 ? -across : length * ((double) i / steps - 0.5);
            graphics.setFill(Colours.of(fill.colour((i + 0.5) / steps)));
            graphics.fillRect(from, -across, 2 * across, 2 * across);
        }
    }

    /** Rectangles from that of the cell, which has the last colour, to the one from which the colours run. */
    private void paintPath(GradientFill fill, GradientFill.Box box, double width, double height) {
        int steps = steps(Math.max(width, height));
        for (int i = 0; i < steps; i++) {
            double inward = (double) i / steps;
            double left = inward * box.left() * width;
            double top = inward * box.top() * height;
            double right = width - inward * (1 - box.right()) * width;
            double bottom = height - inward * (1 - box.bottom()) * height;
            graphics.setFill(Colours.of(fill.colour(1 - (i + 0.5) / steps)));
            graphics.fillRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        }
    }
}
