package sheetgrad.value;

import java.util.List;
import sheetgrad.reference.Area;

/** A reference to one or more areas; what it refers to is read only when a function asks for it. */
public record ReferenceValue(List<Area> areas) implements Value {
    public ReferenceValue {
        areas = List.copyOf(areas);
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("a reference needs an area");
        }
    }

    public static ReferenceValue of(Area area) {
        return new ReferenceValue(List.of(area));
    }

    /** Whether this refers to exactly one rectangle, as most references do. */
    public boolean isSingleArea() {
        return areas.size() == 1;
    }

    /** The only area, or the first of several. */
    public Area area() {
        return areas.get(0);
    }
}
