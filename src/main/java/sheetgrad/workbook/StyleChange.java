package sheetgrad.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sheetgrad.reference.CellAddress;

/**
 * New formats of cells of one sheet, given by its id. A cell without a format of its own looks like its row, else like
 * its column, else like the rest of the workbook.
 */
public record StyleChange(int sheet, List<CellFormat> cells) implements WorkbookChange {
    /** One cell's own format; nothing takes it away. */
    public record CellFormat(CellAddress cell, Optional<CellStyle> style) {}

    public StyleChange {
        cells = List.copyOf(cells);
    }

    @Override
    public StyleChange applyTo(Workbook workbook) {
        Grid<CellStyle> styles = workbook.sheet(sheet).styles();
        List<CellFormat> before = new ArrayList<>(cells.size());
        for (CellFormat format : cells) {
            int row = format.cell().row();
            int column = format.cell().column();
            before.add(new CellFormat(format.cell(), styles.find(row, column)));
            format.style()
                    .ifPresentOrElse(
                            style -> styles.set(row, column, style),
                            () -> styles.clear(row, column));
        }
        Collections.reverse(before);
        return new StyleChange(sheet, before);
    }

    @Override
    public IntStream sheets() {
        return IntStream.of(sheet);
    }
}
