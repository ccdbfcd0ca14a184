package sheetgrad.calculation;

import java.util.List;
import java.util.Set;
import sheetgrad.formula.Expression;
import sheetgrad.function.Volatility;
import sheetgrad.reference.CellRange;

/**
 * A rectangle of cells that share one formula in relative form; the unit in which dependencies are kept.
 *
 * @param range the cells that hold the formula
 * @param form how the cells take what the formula yields
 * @param filled the cells that the formula of the first cell fills: that cell, unless it is an array formula
 * @param precedents what each cell reads, as far as the formula says it
 * @param volatilities why its cells are calculated although nothing they read has changed; empty for most
 * @param turn what {@link BlockSchedule} keeps of it; of no concern to anybody else
 */
record Block(
        int sheet,
        CellRange range,
        Expression expression,
        Form form,
        CellRange filled,
        List<PrecedentPattern> precedents,
        Set<Volatility> volatilities,
        BlockTurn turn) {

    Block(
            int sheet,
            CellRange range,
            Expression expression,
            Form form,
            CellRange filled,
            List<PrecedentPattern> precedents,
            Set<Volatility> volatilities) {
        this(sheet, range, expression, form, filled, precedents, volatilities, new BlockTurn());
    }

    /** How a cell takes what its formula yields. */
    enum Form {
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
    boolean isSpread() {
        return !filled.isSingleCell();
    }

    /** The cells that these cells of the block fill. */
    CellRange filledBy(CellRange cells) {
        return new CellRange(
                cells.firstRow(),
                cells.firstColumn(),
                cells.lastRow() + filled.rows() - 1,
                cells.lastColumn() + filled.columns() - 1);
    }

    /** The same formula in fewer of its cells. */
    Block part(CellRange cells) {
        CellRange first = filledBy(CellRange.of(cells.first()));
        return new Block(sheet, cells, expression, form, first, precedents, volatilities);
    }

    /** Whether it is calculated anew at every calculation only because it may read cells that it does not name. */
    boolean isVolatileByReferenceOnly() {
        return volatilities.equals(Set.of(Volatility.REFERENCE));
    }

    /** Whether operators work on whole ranges. */
    boolean liftsArrays() {
        return form != Form.ORDINARY;
    }

    /**
     * The part of the block that becomes dirty with {@code dirty}: where each cell reads the one above it, all cells
     * below become dirty too, and need not be found one by one.
     */
    CellRange closure(CellRange dirty) {
        CellRange closed = dirty;
        for (PrecedentPattern pattern : precedents) {
            if (pattern.sheet() == sheet && readsOwnColumnAbove(pattern)) {
                closed =
                        new CellRange(
                                closed.firstRow(),
                                closed.firstColumn(),
                                range.lastRow(),
                                closed.lastColumn());
            }
        }
        return closed;
    }

    private boolean readsOwnColumnAbove(PrecedentPattern pattern) {
        return pattern.range().first().equals(pattern.range().last())
                && !pattern.range().first().isRowAbsolute()
                && !pattern.range().first().isColumnAbsolute()
                && pattern.range().first().row() == -1
                && pattern.range().first().column() == 0;
    }
}
