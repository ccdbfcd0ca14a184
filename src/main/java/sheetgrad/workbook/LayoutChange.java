package sheetgrad.workbook;

import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A new layout of one sheet, given by its id: widths, heights, what is hidden, frozen panes, zoom, tab colour. */
public final class LayoutChange implements WorkbookChange {
    private final int sheet;
    private final SheetLayout layout;

    private LayoutChange(int sheet, SheetLayout layout) {
        this.sheet = sheet;
        this.layout = layout;
    }

    /** The layout that a sheet has, with something changed in it; the sheet itself stays as it is for now. */
    public static LayoutChange of(Sheet sheet, Consumer<SheetLayout> change) {
        SheetLayout layout = sheet.layout().copy();
        change.accept(layout);
        return new LayoutChange(sheet.id(), layout);
    }

    @Override
    public LayoutChange applyTo(Workbook workbook) {
        SheetLayout current = workbook.sheet(sheet).layout();
        SheetLayout before = current.copy();
        current.become(layout);
        return new LayoutChange(sheet, before);
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
