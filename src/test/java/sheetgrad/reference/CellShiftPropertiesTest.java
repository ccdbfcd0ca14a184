package sheetgrad.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Shifts against a slow definition: where each single cell goes. */
class CellShiftPropertiesTest {
    private static final int SIZE = 12;

    @Provide
    Arbitrary<CellRange> ranges() {
        Arbitrary<Integer> line = Arbitraries.integers().between(0, SIZE - 1);
        return Combinators.combine(line, line, line, line)
                .as(
                        (a, b, c, d) ->
                                new CellRange(
                                        Math.min(a, b),
                                        Math.min(c, d),
                                        Math.max(a, b),
                                        Math.max(c, d)));
    }

    @Provide
    Arbitrary<CellShift> wholeLines() {
        Arbitrary<Integer> first = Arbitraries.integers().between(0, SIZE - 1);
        Arbitrary<Integer> count = Arbitraries.integers().between(1, 5);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(first, count, either, either)
                .as(
                        (at, lines, isVertical, isInsertion) ->
                                isVertical
                                        ? CellShift.ofRows(0, at, lines, isInsertion)
                                        : CellShift.ofColumns(0, at, lines, isInsertion));
    }

    @Provide
    Arbitrary<CellShift> shifts() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<CellShift> ofCells =
                Combinators.combine(ranges(), either, either)
                        .as((range, down, in) -> new CellShift(0, range, down, in));
        return Arbitraries.oneOf(ofCells, wholeLines());
    }

    /** The smallest range around where the cells go; nothing if all are lost. */
    private static Optional<CellRange> image(CellRange range, Displacement displacement) {
        Optional<CellRange> image = Optional.empty();
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                boolean moves = displacement.moves(0, row, column);
                if (!displacement.loses(0, row, column)) {
                    int newRow = moves ? row + displacement.rows() : row;
                    int newColumn = moves ? column + displacement.columns() : column;
                    CellRange cell = new CellRange(newRow, newColumn, newRow, newColumn);
                    image = Optional.of(image.map(cell::union).orElse(cell));
                }
            }
        }
        return image;
    }

    @Property
    void rangeReachesAroundTheCellsThatAreLeftOfIt(
            @ForAll("ranges") CellRange range, @ForAll("wholeLines") CellShift shift) {
        assertEquals(
                image(range, shift.displacement()),
                shift.after(new Area(0, range)).map(Area::range));
    }

    @Property
    void rangeThatIsNotWhollyInTheBandStays(
            @ForAll("ranges") CellRange range, @ForAll("shifts") CellShift shift) {
        CellRange band = shift.range();
        boolean isWithin =
                shift.isVertical()
                        ? band.firstColumn() <= range.firstColumn()
                                && band.lastColumn() >= range.lastColumn()
                        : band.firstRow() <= range.firstRow() && band.lastRow() >= range.lastRow();
        Optional<CellRange> after = shift.after(new Area(0, range)).map(Area::range);
        assertEquals(isWithin ? image(range, shift.displacement()) : Optional.of(range), after);
    }

    @Property
    void insertingThenDeletingIsNothing(
            @ForAll("ranges") CellRange range, @ForAll("shifts") CellShift shift) {
        CellShift in = new CellShift(0, shift.range(), shift.isVertical(), true);
        CellShift out = new CellShift(0, shift.range(), shift.isVertical(), false);
        Area area = new Area(0, range);
        assertEquals(Optional.of(area), in.after(area).flatMap(out::after));
    }

    @Property
    void inverseBringsEveryCellBack(
            @ForAll("shifts") CellShift shift, @ForAll("ranges") CellRange range) {
        Displacement there = shift.displacement();
        Displacement back = there.inverse();
        int row = range.firstRow();
        int column = range.firstColumn();
        if (there.moves(0, row, column)) {
            int newRow = row + there.rows();
            int newColumn = column + there.columns();
            assertTrue(back.moves(0, newRow, newColumn));
            assertEquals(row, newRow + back.rows());
            assertEquals(column, newColumn + back.columns());
            assertFalse(there.loses(0, row, column));
        }
        assertEquals(there, back.inverse());
    }

    @Property
    void movedRangeFollows(
            @ForAll("ranges") CellRange cut,
            @ForAll("ranges") CellRange place,
            @ForAll("ranges") CellRange range) {
        RangeMove move = new RangeMove(new Area(0, cut), 1, place.first());
        Optional<Area> after = move.after(new Area(0, range));
        if (cut.contains(range)) {
            int rows = place.firstRow() - cut.firstRow();
            int columns = place.firstColumn() - cut.firstColumn();
            assertEquals(Optional.of(new Area(1, range.moved(rows, columns))), after);
        } else {
            assertEquals(Optional.of(new Area(0, range)), after);
        }
        boolean isOverwritten =
                cut.moved(
                                place.firstRow() - cut.firstRow(),
                                place.firstColumn() - cut.firstColumn())
                        .contains(range);
        assertEquals(isOverwritten, move.after(new Area(1, range)).isEmpty());
    }
}
