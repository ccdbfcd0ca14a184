package sheetgrad.calculation;

/** A cell packed into one {@code long}: sheet id, row (20 bits), column (14 bits). */
final class CellKey {
    private CellKey() {}

    static long of(int sheet, int row, int column) {
        return (long) sheet << 34 | (long) row << 14 | column;
    }

    static int sheet(long key) {
        return (int) (key >>> 34);
    }

    static int row(long key) {
        return (int) (key >>> 14) & 0xFFFFF;
    }

    static int column(long key) {
        return (int) key & 0x3FFF;
    }
}
