package sheetgrad.training;

import java.util.List;

/**
 * The losses of a run, for a chart, in bounded memory: when it is full every second point is dropped and from then on
 * only every second, fourth, ... step is kept. The first and the latest point are always there. One thread may add while
 * others read.
 */
public final class LossHistory {
    private final Thinned<LossPoint> points;

    /** A history of at most {@code capacity} points and the latest. */
    public LossHistory(int capacity) {
        this.points = new Thinned<>(capacity);
    }

    void add(LossPoint point) {
        points.add(point);
    }

    /** The points kept, in order of their steps. */
    public List<LossPoint> points() {
        return points.entries();
    }
}
