package sheetgrad.calculation;

/**
 * Where the lanes are that a {@link LaneProgram} is being calculated for: {@link #count} cells of one column, from
 * {@link #row} downwards. The numbers of the region, column and span tell whether what was held from the last one still
 * holds.
 */
final class LanePlace {
    private final ValueStore values;
    private final RandomDraws random;
    private final int[] numbers = new int[LaneScope.values().length];
    private SheetValues ownSheet;
    private int sheet;
    private int row;
    private int column;
    private int count;
    private int most;

    LanePlace(ValueStore values, RandomDraws random) {
        this.values = values;
        this.random = random;
        this.ownSheet = values.sheet(0);
    }

    /** Goes to a region of a sheet of which no column has more than {@code lanes} cells. */
    void enterRegion(int newSheet, int lanes) {
        sheet = newSheet;
        ownSheet = values.sheet(newSheet);
        most = Math.min(lanes, ValueChunk.SIZE);
        numbers[LaneScope.REGION.ordinal()]++;
    }

    void enterColumn(int newColumn, int firstRow) {
        column = newColumn;
        row = firstRow;
        numbers[LaneScope.COLUMN.ordinal()]++;
    }

    void enterSpan(int firstRow, int cells) {
        row = firstRow;
        count = cells;
        numbers[LaneScope.SPAN.ordinal()]++;
    }

    /** Which region, column or span this is, counted from the first. */
    int number(LaneScope scope) {
        return numbers[scope.ordinal()];
    }

    SheetValues values(int ofSheet) {
        return ofSheet == sheet ? ownSheet : values.sheet(ofSheet);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    /** How many lanes there are. */
    int count() {
        return count;
    }

    /** How many lanes a span of this region may have. */
    int most() {
        return most;
    }

    double random(int lane, int draw) {
        return random.draw(sheet, row + lane, column, draw);
    }
}
