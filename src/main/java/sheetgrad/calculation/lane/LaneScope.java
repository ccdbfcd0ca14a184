package sheetgrad.calculation.lane;

/** For how long a part of a formula stays the same while a block is calculated. */
public enum LaneScope {
    /** It reads fixed cells only: the same for the whole region. */
    REGION,
    /** It reads cells of fixed rows: the same for all lanes of a column. */
    COLUMN,
    /** It differs from lane to lane. */
    SPAN;

    LaneScope narrower(LaneScope other) {
        return ordinal() >= other.ordinal() ? this : other;
    }
}
