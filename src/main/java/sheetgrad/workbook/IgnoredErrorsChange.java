package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Other cells of one sheet, given by its id, about which checks are to be silent, in place of all that it has. */
public record IgnoredErrorsChange(int sheet, List<IgnoredErrors> ignored)
        implements WorkbookChange {
    public IgnoredErrorsChange {
        ignored = List.copyOf(ignored);
    }

    /** Adds cells to those of a sheet. */
    public static IgnoredErrorsChange adding(Sheet sheet, IgnoredErrors more) {
        List<IgnoredErrors> now = new ArrayList<>(sheet.ignoredErrors());
        now.add(more);
        return new IgnoredErrorsChange(sheet.id(), now);
    }

    @Override
    public IgnoredErrorsChange applyTo(Workbook workbook) {
        Sheet target = workbook.sheet(sheet);
        IgnoredErrorsChange before = new IgnoredErrorsChange(sheet, target.ignoredErrors());
        target.setIgnoredErrors(ignored);
        return before;
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
