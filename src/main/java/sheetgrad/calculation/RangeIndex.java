package sheetgrad.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import sheetgrad.reference.CellRange;

/** Things that cover ranges of one sheet, found by what they cover. Kept by column; wide things in a list of their own. */
final class RangeIndex<T> {
    private static final int WIDE = 64;

    private record Entry<T>(CellRange range, T thing) {}

    private final TreeMap<Integer, List<Entry<T>>> byColumn = new TreeMap<>();
    private final List<Entry<T>> wide = new ArrayList<>();

    void add(CellRange range, T thing) {
        Entry<T> entry = new Entry<>(range, thing);
        if (range.columns() > WIDE) {
            wide.add(entry);
            return;
        }
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            byColumn.computeIfAbsent(column, key -> new ArrayList<>(2)).add(entry);
        }
    }

    void remove(CellRange range, T thing) {
        Entry<T> entry = new Entry<>(range, thing);
        if (range.columns() > WIDE) {
            wide.remove(entry);
            return;
        }
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
            List<Entry<T>> entries = byColumn.get(column);
            if (entries != null) {
                entries.remove(entry);
            }
        }
    }

    /** Hands over each thing whose range meets this one, once. */
    void forEachMeeting(CellRange range, Consumer<T> consumer) {
        for (Entry<T> entry : wide) {
            if (entry.range().intersects(range)) {
                consumer.accept(entry.thing());
            }
        }
        for (Map.Entry<Integer, List<Entry<T>>> bucket :
                byColumn.subMap(range.firstColumn(), true, range.lastColumn(), true).entrySet()) {
            for (Entry<T> entry : bucket.getValue()) {
                int firstCommon = Math.max(range.firstColumn(), entry.range().firstColumn());
                if (firstCommon == bucket.getKey() && entry.range().intersects(range)) {
                    consumer.accept(entry.thing());
                }
            }
        }
    }
}
