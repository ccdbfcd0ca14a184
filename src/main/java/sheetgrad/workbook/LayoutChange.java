package sheetgrad.workbook;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A new layout of one sheet, given by its id: widths, heights, what is hidden, frozen panes, zoom, tab colour. */
public final class LayoutChange implements WorkbookChange {
    private final int sheet;
    private final SheetLayout layout;
    private final boolean hidesOtherRows;

    private LayoutChange(int sheet, SheetLayout before, SheetLayout layout) {
        this.sheet = sheet;
        this.layout = layout;
        this.hidesOtherRows = !hiddenRows(before).equals(hiddenRows(layout));
    }

    private static Set<Integer> hiddenRows(SheetLayout layout) {
        return layout.rows().entrySet().stream()
                .filter(row -> row.getValue().isHidden())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The layout that a sheet has, with something changed in it; the sheet itself stays as it is for now. */
    public static LayoutChange of(Sheet sheet, Consumer<SheetLayout> change) {
        SheetLayout layout = sheet.layout().copy();
        change.accept(layout);
        return new LayoutChange(sheet.id(), sheet.layout(), layout);
    }

    @Override
    public LayoutChange applyTo(Workbook workbook) {
        SheetLayout current = workbook.sheet(sheet).layout();
        SheetLayout before = current.copy();
        current.become(layout);
        return new LayoutChange(sheet, layout, before);
    }

    /** The layout that the step brings. */
    public SheetLayout layout() {
        return layout.copy();
    }

    /** Whether rows are hidden or shown, which changes what SUBTOTAL and AGGREGATE give. */
    public boolean hidesOtherRows() {
        return hidesOtherRows;
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
