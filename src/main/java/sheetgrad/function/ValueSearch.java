package sheetgrad.function;

import java.util.List;
import sheetgrad.value.Value;

/** Looks values up among few values of all kinds, as MATCH does; {@link NumberSearch} does so among numbers. */
public final class ValueSearch {
    private final Elements vector;
    private final int type;

    /**
     * A search in values, the last of which is not blank unless it was used before.
     *
     * @param type as of MATCH: 0 for an equal value, wildcards in texts included, above 0 for the last that is not above
     *     the key in rising values, below 0 for the first that is equal, or else the last before the first below it, in falling ones
     */
    public ValueSearch(List<Value> values, int type) {
        this.vector = Elements.column(values);
        this.type = type;
    }

    /** The zero-based place of a number or text, -1 if there is none. */
    public int place(Value key) {
        return Search.match(key, vector, type);
    }
}
