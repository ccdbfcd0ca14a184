package sheetgrad.calculation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.value.BlankValue;
import sheetgrad.value.Value;

/** Moves what cells show, and which of them are dirty, along with the cells. */
final class DisplacedValues {
    private final ValueStore values;
    private final SpillRanges spills;
    private final DirtyMarking marking;

    DisplacedValues(ValueStore values, SpillRanges spills, DirtyMarking marking) {
        this.values = values;
        this.spills = spills;
        this.marking = marking;
    }

    void displace(Displacement displacement) {
        Map<CellAddress, CellRange> moved = new HashMap<>();
        takeSpills(displacement, displacement.overwritten().sheet(), moved);
        displacement
                .from()
                .filter(area -> area.sheet() != displacement.overwritten().sheet())
                .ifPresent(area -> takeSpills(displacement, area.sheet(), moved));
        Optional<SheetValues> before =
                displacement.from().map(area -> values.sheet(area.sheet()).fork());
        displacement.from().ifPresent(this::blank);
        displacement.target().ifPresent(this::blank);
        blank(displacement.overwritten());
        before.ifPresent(shown -> move(displacement, shown));
        moved.forEach((anchor, range) -> spills.fill(displacement.targetSheet(), anchor, range));
    }

    /** Spills that stay in one piece go along; those that are torn are given up, and their anchors marked. */
    private void takeSpills(
            Displacement displacement, int sheet, Map<CellAddress, CellRange> moved) {
        spills.on(sheet)
                .forEach(
                        (anchor, range) -> {
                            if (isWithinMoving(displacement, sheet, range)) {
                                spills.release(sheet, anchor);
                                moved.put(
                                        new CellAddress(
                                                anchor.row() + displacement.rows(),
                                                anchor.column() + displacement.columns()),
                                        moved(range, displacement));
                            } else if (isTouched(displacement, sheet, range)) {
                                giveUp(sheet, anchor, range);
                            }
                        });
    }

    private static boolean isWithinMoving(Displacement displacement, int sheet, CellRange range) {
        return displacement
                .from()
                .filter(area -> area.sheet() == sheet && area.range().contains(range))
                .isPresent();
    }

    private static boolean isTouched(Displacement displacement, int sheet, CellRange range) {
        return meets(displacement.from(), sheet, range)
                || meets(displacement.target(), sheet, range)
                || meets(Optional.of(displacement.overwritten()), sheet, range);
    }

    private static boolean meets(Optional<Area> area, int sheet, CellRange range) {
        return area.filter(cells -> cells.sheet() == sheet && cells.range().intersects(range))
                .isPresent();
    }

    private static CellRange moved(CellRange range, Displacement displacement) {
        return CellRange.ofSize(
                new CellAddress(
                        range.firstRow() + displacement.rows(),
                        range.firstColumn() + displacement.columns()),
                range.rows(),
                range.columns());
    }

    private void giveUp(int sheet, CellAddress anchor, CellRange range) {
        marking.markDependents(sheet, range);
        spills.release(sheet, anchor);
        SheetValues shown = values.sheet(sheet);
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
                if (row != anchor.row() || column != anchor.column()) {
                    shown.set(row, column, BlankValue.BLANK);
                }
            }
        }
        shown.markDirty(anchor.row(), anchor.column());
    }

    private void blank(Area area) {
        SheetValues shown = values.sheet(area.sheet());
        shown.usedPart(area.range())
                .ifPresent(
                        used -> {
                            for (int column = used.firstColumn();
                                    column <= used.lastColumn();
                                    column++) {
                                for (int row = used.firstRow(); row <= used.lastRow(); row++) {
                                    blank(shown, row, column);
                                }
                            }
                        });
    }

    private static void blank(SheetValues shown, int row, int column) {
        if (shown.isDirty(row, column) || !(shown.get(row, column) instanceof BlankValue)) {
            shown.set(row, column, BlankValue.BLANK);
        }
    }

    private void move(Displacement displacement, SheetValues before) {
        SheetValues target = values.sheet(displacement.targetSheet());
        CellRange from = displacement.from().orElseThrow().range();
        CellRange used = before.usedPart(from).orElse(CellRange.of(from.first()));
        for (int column = used.firstColumn(); column <= used.lastColumn(); column++) {
            for (int row = used.firstRow(); row <= used.lastRow(); row++) {
                int newRow = row + displacement.rows();
                int newColumn = column + displacement.columns();
                Value value = before.get(row, column);
                if (!(value instanceof BlankValue)) {
                    target.set(newRow, newColumn, value);
                }
                if (before.isDirty(row, column)) {
                    target.markDirty(newRow, newColumn);
                }
            }
        }
    }
}
