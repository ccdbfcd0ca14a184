package sheetgrad.calculation.lane;

import java.util.Arrays;
import java.util.function.Consumer;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueChunk;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * Where the lanes are that a {@link LaneProgram} is being calculated for: cells of one column, {@link #step} rows apart,
 * the lanes from {@link #from} up to {@link #to}. Of cells right below one another a lane is the place in its {@link ValueChunk},
 * so that numbers of the same rows are lanes where they lie. The numbers of the region, column and span tell whether what
 * was held from the last one still holds.
 */
public final class LanePlace {
    private final ValueStore values;
    private final RandomDraws random;
    private final int[] numbers = new int[LaneScope.values().length];
    private SheetValues ownSheet;
    private final Consumer<Area> computedReads;
    private int sheet;
    private int row;
    private int column;
    private int from;
    private int to;
    private int least;
    private int most;
    private int step = 1;

    /** @param computedReads is told what the region's cells read without naming it */
    public LanePlace(ValueStore values, RandomDraws random, Consumer<Area> computedReads) {
        this.computedReads = computedReads;
        this.values = values;
        this.random = random;
        this.ownSheet = values.sheet(0);
    }

    /** Goes to a region in which a formula's copies lie so many rows apart. */
    public void enterRegion(int newSheet, CellRange region, int newStep) {
        sheet = newSheet;
        ownSheet = values.sheet(sheet);
        step = newStep;
        boolean isSpan =
                step == 1
                        && region.firstRow() / ValueChunk.SIZE
                                == region.lastRow() / ValueChunk.SIZE;
        least = isSpan ? lane(region.firstRow()) : 0;
        most = isSpan ? lane(region.lastRow()) + 1 : ValueChunk.SIZE;
        numbers[LaneScope.REGION.ordinal()]++;
    }

    public void enterColumn(int newColumn) {
        column = newColumn;
        numbers[LaneScope.COLUMN.ordinal()]++;
    }

    public void enterSpan(int firstRow, int cells) {
        from = lane(firstRow);
        to = from + cells;
        row = firstRow - from * step;
        numbers[LaneScope.SPAN.ordinal()]++;
    }

    /** The lane of a span's first row. */
    private int lane(int firstRow) {
        return step == 1 ? firstRow % ValueChunk.SIZE : 0;
    }

    /** Which region, column or span this is, counted from the first. */
    int number(LaneScope scope) {
        return numbers[scope.ordinal()];
    }

    SheetValues values(int ofSheet) {
        return ofSheet == sheet ? ownSheet : values.sheet(ofSheet);
    }

    public SheetValues ownValues() {
        return ownSheet;
    }

    /** The row of a lane. */
    public int row(int lane) {
        return row + lane * step;
    }

    /** How many rows lie from one lane to the next. */
    public int step() {
        return step;
    }

    public int column() {
        return column;
    }

    /** The first lane of the span. */
    public int from() {
        return from;
    }

    /** One more than the last lane of the span. */
    public int to() {
        return to;
    }

    /** Puts a number into every lane that a span of this region may have; an array that holds them, which may be the same. */
    double[] fill(double[] lanes, double number) {
        double[] y = lanes.length < most ? new double[most] : lanes;
        Arrays.fill(y, least, most, number);
        return y;
    }

    /** Takes note that the region's cells read cells that they do not name. */
    void noteComputed(Area area) {
        computedReads.accept(area);
    }

    double random(int lane, int draw) {
        return random.draw(sheet, row(lane), column, draw);
    }
}
