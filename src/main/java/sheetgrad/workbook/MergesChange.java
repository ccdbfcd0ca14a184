package sheetgrad.workbook;

import java.util.List;
import java.util.stream.IntStream;
import sheetgrad.reference.CellRange;

/** Other merged ranges of one sheet, given by its id. */
public record MergesChange(int sheet, List<CellRange> merges) implements WorkbookChange {
    public MergesChange {
        merges = List.copyOf(merges);
    }

    @Override
    public MergesChange applyTo(Workbook workbook) {
        Sheet target = workbook.sheet(sheet);
        MergesChange before = new MergesChange(sheet, target.merges());
        target.replaceMerges(merges);
        return before;
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
