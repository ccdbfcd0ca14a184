package sheetgrad.training;

import java.util.ArrayList;
import java.util.List;

/**
 * The losses of a run, for a chart, in bounded memory: when it is full every second point is dropped and from then on
 * only every second, fourth, ... step is kept. The first and the latest point are always there. One thread may add while
 * others read.
 */
public final class LossHistory {
    private final int capacity;
    private final List<LossPoint> points = new ArrayList<>();
    private LossPoint latest = new LossPoint(0, Double.NaN);
    private long added;
    private long stride = 1;

    /** A history of at most {@code capacity} points and the latest. */
    public LossHistory(int capacity) {
        if (capacity < 2) {
            throw new IllegalArgumentException(
                    "a history needs room for two points, not " + capacity);
        }
        this.capacity = capacity;
    }

    synchronized void add(LossPoint point) {
        latest = point;
        if (added % stride == 0) {
            if (points.size() == capacity) {
                thinOut();
            }
            if (added % stride == 0) {
                points.add(point);
            }
        }
        added++;
    }

    private void thinOut() {
        stride *= 2;
        List<LossPoint> kept = new ArrayList<>(capacity);
        for (int i = 0; i < points.size(); i += 2) {
            kept.add(points.get(i));
        }
        points.clear();
        points.addAll(kept);
    }

    /** The points kept, in order of their steps. */
    public synchronized List<LossPoint> points() {
        List<LossPoint> result = new ArrayList<>(points);
        if (added > 0 && result.get(result.size() - 1).step() != latest.step()) {
            result.add(latest);
        }
        return List.copyOf(result);
    }
}
