package sheetgrad.calculation.lane;

import java.util.function.Consumer;
import sheetgrad.calculation.random.RandomDraws;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueChunk;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellRange;

/**
 * Where the lanes are that a {@link LaneProgram} is being calculated for: {@link #count} cells of one column, from
 * {@link #row} downwards, {@link #step} rows apart. The numbers of the region, column and span tell whether what was held from the last one still
 * holds.
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
    private int count;
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
        most = Math.min(region.rows(), ValueChunk.SIZE);
        numbers[LaneScope.REGION.ordinal()]++;
    }

    public void enterColumn(int newColumn, int firstRow) {
        column = newColumn;
        row = firstRow;
        numbers[LaneScope.COLUMN.ordinal()]++;
    }

    public void enterSpan(int firstRow, int cells) {
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

    public SheetValues ownValues() {
        return ownSheet;
    }

    public int row() {
        return row;
    }

    /** How many rows lie from one lane to the next. */
    public int step() {
        return step;
    }

    public int column() {
        return column;
    }

    /** How many lanes there are. */
    public int count() {
        return count;
    }

    /** How many lanes a span of this region may have. */
    int most() {
        return most;
    }

    /** Takes note that the region's cells read cells that they do not name. */
    void noteComputed(Area area) {
        computedReads.accept(area);
    }

    double random(int lane, int draw) {
        return random.draw(sheet, row + lane * step, column, draw);
    }
}
