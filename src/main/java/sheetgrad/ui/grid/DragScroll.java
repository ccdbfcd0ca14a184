package sheetgrad.ui.grid;

import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Repeats a drag that has left the cells, so that they scroll on under it: the faster, the farther away it is. */
final class DragScroll {
    private static final double REPEAT_MILLIS = 120;
    private static final double PIXELS_PER_RATE = 15;
    private static final double FASTEST = 8;

    /** Drags to a point in pixels of the control. */
    @FunctionalInterface
    interface Target {
        void dragTo(double x, double y);
    }

    private final Supplier<Viewport.Box> cells;
    private final Target target;
    private final Timeline repeat = new Timeline();
    private double lastX;
    private double lastY;

    /**
     * @param cells where the cells are, in pixels of the control
     * @param target is told where the drag has come to
     */
    DragScroll(Supplier<Viewport.Box> cells, Target target) {
        this.cells = cells;
        this.target = target;
        repeat.getKeyFrames()
                .add(
                        new KeyFrame(
                                Duration.millis(REPEAT_MILLIS),
                                tick -> target.dragTo(lastX, lastY)));
        repeat.setCycleCount(Timeline.INDEFINITE);
    }

    void dragTo(double x, double y) {
        lastX = x;
        lastY = y;
        target.dragTo(x, y);
        double distance = distanceFromCells();
        if (distance > 0) {
            repeat.setRate(Math.min(FASTEST, 1 + distance / PIXELS_PER_RATE));
            repeat.play();
        } else {
            repeat.stop();
        }
    }

    void stop() {
        repeat.stop();
    }

    private double distanceFromCells() {
        Viewport.Box area = cells.get();
        double across = Math.max(area.x() - lastX, lastX - area.right() + 1);
        double along = Math.max(area.y() - lastY, lastY - area.bottom() + 1);
        return Math.max(across, along);
    }
}
