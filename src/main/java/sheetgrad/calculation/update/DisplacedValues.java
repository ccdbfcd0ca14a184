package sheetgrad.calculation.update;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sheetgrad.calculation.block.SpillRanges;
import sheetgrad.calculation.store.SheetValues;
import sheetgrad.calculation.store.ValueStore;
import sheetgrad.reference.Area;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.reference.Displacement;
import sheetgrad.value.BlankValue;

/** Moves what cells show, and which of them are dirty, along with the cells. */
public final class DisplacedValues {
    private final ValueStore values;
    private final SpillRanges spills;
    private final DirtyMarking marking;

    DisplacedValues(ValueStore values, SpillRanges spills, DirtyMarking marking) {
        this.values = values;
        this.spills = spills;
        this.marking = marking;
    }

    /** Moves values and spills along; whether a spill was torn. */
    boolean displace(Displacement displacement) {
        Map<CellAddress, CellRange> moved = new HashMap<>();
        int sheet = displacement.overwritten().sheet();
        boolean isTorn = takeSpills(displacement, sheet, moved);
        Optional<Area> elsewhere = displacement.from().filter(area -> area.sheet() != sheet);
        if (elsewhere.isPresent()) {
            isTorn |= takeSpills(displacement, elsewhere.get().sheet(), moved);
        }
        Optional<SheetValues> before =
                displacement.from().map(area -> values.sheet(area.sheet()).fork());
        displacement.from().ifPresent(this::blank);
        displacement.target().ifPresent(this::blank);
        blank(displacement.overwritten());
        before.ifPresent(shown -> move(displacement, shown));
        moved.forEach((anchor, range) -> spills.fill(displacement.targetSheet(), anchor, range));
        return isTorn;
    }

    /** Spills that stay in one piece go along; those that are torn are given up, and their anchors marked. */
    private boolean takeSpills(
            Displacement displacement, int sheet, Map<CellAddress, CellRange> moved) {
        boolean[] isTorn = new boolean[1];
        spills.on(sheet)
                .forEach(
                        (anchor, range) -> {
                            if (isWithinMoving(displacement, sheet, range)) {
                                spills.release(sheet, anchor);
                                moved.put(
                                        new CellAddress(
                                                anchor.row() + displacement.rows(),
                                                anchor.column() + displacement.columns()),
                                        range.moved(displacement.rows(), displacement.columns()));
                            } else if (isTouched(displacement, sheet, range)) {
                                giveUp(sheet, anchor, range);
                                isTorn[0] = true;
                            }
                        });
        return isTorn[0];
    }

    private static boolean isWithinMoving(Displacement displacement, int sheet, CellRange range) {
        return displacement
                .from()
                .filter(area -> area.sheet() == sheet && area.range().contains(range))
                .isPresent();
    }

    private static boolean isTouched(Displacement displacement, int sheet, CellRange range) {
        return displacement.touched().stream()
                .anyMatch(area -> area.sheet() == sheet && area.range().intersects(range));
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
        values.sheet(area.sheet()).clear(area.range());
    }

    private void move(Displacement displacement, SheetValues before) {
        values.sheet(displacement.targetSheet())
                .copy(
                        before,
                        displacement.from().orElseThrow().range(),
                        displacement.rows(),
                        displacement.columns());
    }
}
