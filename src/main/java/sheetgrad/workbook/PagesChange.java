package sheetgrad.workbook;

import java.util.Optional;
import java.util.stream.IntStream;

/** Another page set-up and other page breaks of one sheet, given by its id. */
public record PagesChange(int sheet, Optional<PageSetup> setup, PageBreaks breaks)
        implements WorkbookChange {
    @Override
    public PagesChange applyTo(Workbook workbook) {
        Sheet target = workbook.sheet(sheet);
        PagesChange before = new PagesChange(sheet, target.pageSetup(), target.pageBreaks());
        target.setPageSetup(setup);
        target.setPageBreaks(breaks);
        return before;
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
