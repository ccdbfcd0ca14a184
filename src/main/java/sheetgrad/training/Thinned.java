package sheetgrad.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list in bounded memory: when it is full every second entry is dropped and from then on only every second, fourth, ...
 * is kept. The first and the latest entry are always there. One thread may add while others read.
 */
final class Thinned<T> {
    private final int capacity;
    private final List<T> entries = new ArrayList<>();
    private Optional<T> latest = Optional.empty();
    private boolean isLatestKept;
    private long added;
    private long stride = 1;

    /** A list of at most {@code capacity} entries and the latest. */
    Thinned(int capacity) {
        if (capacity < 2) {
            throw new IllegalArgumentException(
                    "a history needs room for two points, not " + capacity);
        }
        this.capacity = capacity;
    }

    /** Whether the next entry would be kept for longer than until the one after it. */
    synchronized boolean keepsNext() {
        return added % (entries.size() == capacity ? 2 * stride : stride) == 0;
    }

    synchronized void add(T entry) {
        latest = Optional.of(entry);
        isLatestKept = false;
        if (added % stride == 0) {
            if (entries.size() == capacity) {
                thinOut();
            }
            if (added % stride == 0) {
                entries.add(entry);
                isLatestKept = true;
            }
        }
        added++;
    }

    private void thinOut() {
        stride *= 2;
        List<T> kept = new ArrayList<>(capacity);
        for (int i = 0; i < entries.size(); i += 2) {
            kept.add(entries.get(i));
        }
        entries.clear();
        entries.addAll(kept);
    }

    /** The entries kept, in order. */
    synchronized List<T> entries() {
        List<T> result = new ArrayList<>(entries);
        if (!isLatestKept) {
            latest.ifPresent(result::add);
        }
        return List.copyOf(result);
    }
}
