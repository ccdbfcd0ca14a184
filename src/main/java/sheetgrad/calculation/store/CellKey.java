package sheetgrad.calculation.store;

/** A cell packed into one {@code long}: sheet id, row (20 bits), column (14 bits). */
public final class CellKey {
    private CellKey() {}

    public static long of(int sheet, int row, int column) {
        return (long) sheet << 34 | (long) row << 14 | column;
    }

    public static int sheet(long key) {
        return (int) (key >>> 34);
    }

    public static int row(long key) {
        return (int) (key >>> 14) & 0xFFFFF;
    }

    public static int column(long key) {
        return (int) key & 0x3FFF;
    }
}
