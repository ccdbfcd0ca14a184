package sheetgrad.calculation.block;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sheetgrad.calculation.analysis.PrecedentPattern;
import sheetgrad.calculation.lane.LaneSource;
import sheetgrad.formula.Expression;
import sheetgrad.function.Volatility;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.RelativeCell;
import sheetgrad.reference.Spacing;
import sheetgrad.workbook.DataTable;

/**
 * Cells of a rectangle that share one formula in relative form, all of them or evenly spaced ones; the unit in which
 * dependencies are kept. Parts of a block are given as ranges that begin and end in cells of the block.
 *
 * @param range a range around the cells that hold the formula; its corners do
 * @param spacing how far apart they lie
 * @param form how the cells take what the formula yields
 * @param filled the cells that the formula of the first cell fills: that cell, unless it is an array formula
 * @param precedents what each cell reads, as far as the formula says it
 * @param volatilities why its cells are calculated although nothing they read has changed; empty for most
 * @param turn what the order of calculation keeps of it; of no concern to anybody else
 */
public record Block(
        int sheet,
        CellRange range,
        Spacing spacing,
        Expression expression,
        Form form,
        CellRange filled,
        List<PrecedentPattern> precedents,
        Set<Volatility> volatilities,
        BlockTurn turn) {

    public Block(
            int sheet,
            CellRange range,
            Spacing spacing,
            Expression expression,
            Form form,
            CellRange filled,
            List<PrecedentPattern> precedents,
            Set<Volatility> volatilities) {
        this(
                sheet,
                range,
                spacing,
                expression,
                form,
                filled,
                precedents,
                volatilities,
                new BlockTurn());
    }

    /** How a cell takes what its formula yields. */
    public enum Form {
        /** One value; ranges are cut down to the formula's row or column. */
        ORDINARY,
        /** Array formula over a fixed range. */
        ARRAY,
        /** Spills as far as it needs. */
        DYNAMIC
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** Whether each cell is the anchor of an array formula over several cells. */
    public boolean isSpread() {
        return !filled.isSingleCell();
    }

    /** The cells that these cells of the block fill. */
    public CellRange filledBy(CellRange cells) {
        return new CellRange(
                cells.firstRow(),
                cells.firstColumn(),
                cells.lastRow() + filled.rows() - 1,
                cells.lastColumn() + filled.columns() - 1);
    }

    /** The block's cells within a range; nothing if there are none. */
    public Optional<CellRange> within(CellRange part) {
        return spacing.within(part, range);
    }

    /** Hands over each cell of a part of the block, column by column. */
    public void forEachCell(CellRange part, CellVisitor visitor) {
        for (int column = part.firstColumn();
                column <= part.lastColumn();
                column += spacing.columns()) {
            for (int row = part.firstRow(); row <= part.lastRow(); row += spacing.rows()) {
                visitor.visit(row, column);
            }
        }
    }

    /** Visits a cell. */
    @FunctionalInterface
    public interface CellVisitor {
        void visit(int row, int column);
    }

    /** The same formula in fewer of its cells. */
    Block part(CellRange cells) {
        CellRange first = filledBy(CellRange.of(cells.first()));
        return new Block(sheet, cells, spacing, expression, form, first, precedents, volatilities);
    }

    /** Whether it is calculated anew at every calculation only because it may read cells that it does not name. */
    public boolean isVolatileByReferenceOnly() {
        return volatilities.equals(Set.of(Volatility.REFERENCE));
    }

    /** Whether its cells are the upper left entries of data tables. */
    public boolean isDataTable() {
        return form == Form.ARRAY && DataTable.is(expression);
    }

    /** What a program for its cells is made of. */
    public LaneSource laneSource() {
        return new LaneSource(
                sheet, range.first(), expression, liftsArrays(), form == Form.DYNAMIC, filled);
    }

    /** Whether operators work on whole ranges. */
    public boolean liftsArrays() {
        return form != Form.ORDINARY;
    }

    /**
     * The part of the block that becomes dirty with {@code dirty}: where each cell reads the one above it, all cells
     * below become dirty too, and need not be found one by one.
     */
    public CellRange closure(CellRange dirty) {
        for (int i = 0; i < precedents.size(); i++) {
            if (readsOwnColumnAbove(precedents.get(i))) {
                return new CellRange(
                        dirty.firstRow(), dirty.firstColumn(), range.lastRow(), dirty.lastColumn());
            }
        }
        return dirty;
    }

    private boolean readsOwnColumnAbove(PrecedentPattern pattern) {
        RelativeCell cell = pattern.range().first();
        return cell.row() == -spacing.rows()
                && cell.column() == 0
                && !cell.isRowAbsolute()
                && !cell.isColumnAbsolute()
                && pattern.sheet() == sheet
                && cell.equals(pattern.range().last());
    }
}
