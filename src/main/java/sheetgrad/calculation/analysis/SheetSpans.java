package sheetgrad.calculation.analysis;

import java.util.List;
import java.util.Optional;
import sheetgrad.formula.SheetQualifier;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.Workbook;

/** The sheets that a qualifier names: one, or all from the first to the last of a span in the order of the tabs. */
public final class SheetSpans {
    private SheetSpans() {}

    /** The sheets; none if the qualifier names a sheet that does not exist. */
    public static List<Sheet> sheets(Workbook workbook, SheetQualifier qualifier) {
        Optional<Sheet> first = workbook.findSheet(qualifier.firstSheet());
        if (!qualifier.isSpan()) {
            return first.map(List::of).orElse(List.of());
        }
        Optional<Sheet> last = workbook.findSheet(qualifier.lastSheet());
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        int one = workbook.sheets().indexOf(first.get());
        int other = workbook.sheets().indexOf(last.get());
        return workbook.sheets().subList(Math.min(one, other), Math.max(one, other) + 1);
    }
}
