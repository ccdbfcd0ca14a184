package sheetgrad.workbook;

import java.util.stream.IntStream;

/** Other charts, comments and links of one sheet, given by its id, in place of all that it has. */
public record ObjectsChange(int sheet, SheetObjects objects) implements WorkbookChange {
    @Override
    public ObjectsChange applyTo(Workbook workbook) {
        Sheet target = workbook.sheet(sheet);
        ObjectsChange before = new ObjectsChange(sheet, target.objects());
        target.setObjects(objects);
        return before;
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
