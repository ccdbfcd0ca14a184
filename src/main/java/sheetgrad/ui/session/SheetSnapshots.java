package sheetgrad.ui.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sheetgrad.calculation.Calculation;
import sheetgrad.workbook.CellValues;
import sheetgrad.workbook.ConditionalLook;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.ShownLooks;
import sheetgrad.workbook.Workbook;

/** The sheets of a workbook as they are now; those without a change since the last time share the former snapshot. */
final class SheetSnapshots {
    private final Workbook workbook;
    private final Calculation calculation;
    private final Map<Integer, SheetSnapshot> latest = new HashMap<>();

    SheetSnapshots(Workbook workbook, Calculation calculation) {
        this.workbook = workbook;
        this.calculation = calculation;
    }

    /** Takes note that a sheet, given by its id, has changed. */
    void forget(int sheet) {
        latest.remove(sheet);
    }

    SheetSnapshot of(Sheet sheet) {
        SheetSnapshot former = latest.get(sheet.id());
        if (former != null && !former.hasSpills()) {
            return former;
        }
        SheetSnapshot snapshot = SheetSnapshot.of(sheet, calculation);
        latest.put(sheet.id(), snapshot);
        return snapshot;
    }

    List<SheetSnapshot> all() {
        return workbook.sheets().stream().map(this::of).toList();
    }

    /**
     * What rules give to the cells of sheets, by sheet id. They are asked every time, because what they hold for depends
     * on values.
     */
    Map<Integer, Grid<ConditionalLook>> looks(List<SheetSnapshot> sheets, CellValues values) {
        Map<Integer, Grid<ConditionalLook>> looks = new HashMap<>();
        for (SheetSnapshot sheet : sheets) {
            if (RuleEvaluation.hasRules(sheet)) {
                looks.put(sheet.id(), RuleEvaluation.of(sheet, values, calculation.freeze()));
            }
        }
        return looks;
    }

    /** The colours and icons that the cells of a sheet show now. */
    ShownLooks looks(Sheet sheet) {
        SheetSnapshot now = of(sheet);
        Grid<ConditionalLook> looks =
                RuleEvaluation.hasRules(now)
                        ? RuleEvaluation.of(now, calculation, calculation.freeze())
                        : new Grid<>();
        return ShownLooks.of(sheet, now.usedRange(), looks, calculation);
    }
}
