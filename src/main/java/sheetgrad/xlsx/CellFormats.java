package sheetgrad.xlsx;

import java.io.IOException;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** The formats of one sheet's cells and rows as numbers, told for what has changed since the sheet's part was read. */
final class CellFormats {
    private final Sheet before;
    private final Sheet now;
    private final StyleNumbers numbers;
    private final boolean hasChanged;

    /** @param hasChanged whether any cell, row or column may look other than before */
    CellFormats(Sheet before, Sheet now, StyleNumbers numbers, boolean hasChanged) {
        this.before = before;
        this.now = now;
        this.numbers = numbers;
        this.hasChanged = hasChanged;
    }

    /** The new number for a cell that the part has; nothing if it keeps the one it has. */
    OptionalInt changed(int row, int column)
            throws WorkbookFileException, IOException, XMLStreamException {
        if (!hasChanged) {
            return OptionalInt.empty();
        }
        CellStyle style = now.styleAt(row, column);
        CellStyle old = before.styleAt(row, column);
        return style == old || style.equals(old)
                ? OptionalInt.empty()
                : OptionalInt.of(numbers.number(style));
    }

    /** The number for a cell that the part does not have yet. */
    int added(int row, int column) throws WorkbookFileException, IOException, XMLStreamException {
        return numbers.number(now.styleAt(row, column));
    }

    /** The start tag of a row as it must be now. */
    TagText row(TagText tag, int index)
            throws WorkbookFileException, IOException, XMLStreamException {
        SheetLayout.Row old = before.layout().row(index);
        SheetLayout.Row row = now.layout().row(index);
        if (row.height() != old.height() || row.isHeightSet() != old.isHeightSet()) {
            boolean isUsual = !row.isHeightSet() && row.height() == now.layout().defaultRowHeight();
            tag.withUnless(isUsual, "ht", FileNumber.text(row.height()));
            tag.withUnless(!row.isHeightSet(), "customHeight", "1");
        }
        if (!row.style().equals(old.style())) {
            boolean isDefault = row.style().equals(now.layout().defaultStyle());
            tag.withUnless(isDefault, "s", Integer.toString(numbers.number(row.style())));
            tag.withUnless(isDefault, "customFormat", "1");
        }
        if (row.isHidden() != old.isHidden()) {
            tag.withUnless(!row.isHidden(), "hidden", "1");
        }
        if (row.outlineLevel() != old.outlineLevel()) {
            boolean isOut = row.outlineLevel() == 0;
            tag.withUnless(isOut, "outlineLevel", Integer.toString(row.outlineLevel()));
        }
        if (row.isCollapsed() != old.isCollapsed()) {
            tag.withUnless(!row.isCollapsed(), "collapsed", "1");
        }
        return tag;
    }
}
