package sheetgrad.xlsx;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import sheetgrad.reference.A1;
import sheetgrad.reference.CellAddress;
import sheetgrad.reference.CellRange;
import sheetgrad.value.BlankValue;
import sheetgrad.value.TextValue;
import sheetgrad.value.Value;
import sheetgrad.workbook.CellContent;
import sheetgrad.workbook.CellStyle;
import sheetgrad.workbook.Grid;
import sheetgrad.workbook.Sheet;
import sheetgrad.workbook.SheetLayout;

/** Reads the rows and cells of one sheet, in one pass. */
final class CellReader {
    private final PackageFile file;
    private final Sheet sheet;
    private final StyleSheet styles;
    private final CellMetadata metadata;
    private final StoredValue values;
    private final StoredValues stored;
    private final Grid<Value> storedGrid;
    private final SheetFormulas formulas;
    private int row = -1;
    private int column = -1;

    CellReader(
            PackageFile file,
            Sheet sheet,
            StyleSheet styles,
            CellMetadata metadata,
            StoredValue values,
            StoredValues stored,
            SheetFormulas formulas) {
        this.file = file;
        this.sheet = sheet;
        this.styles = styles;
        this.metadata = metadata;
        this.values = values;
        this.stored = stored;
        this.storedGrid = stored.grid(sheet.id());
        this.formulas = formulas;
    }

    /** Reads the element {@code sheetData}. */
    void read(XmlCursor cursor) throws XMLStreamException, WorkbookFileException {
        cursor.children(
                child -> {
                    if (child.equals("row")) {
                        readRow(cursor);
                    }
                });
        formulas.finish(sheet.contents());
    }

    private void readRow(XmlCursor cursor) throws XMLStreamException, WorkbookFileException {
        row = cursor.integer("r", row + 2) - 1;
        column = -1;
        formulas.startRow(row);
        readRowLayout(cursor);
        cursor.children(
                child -> {
                    if (child.equals("c")) {
                        readCell(cursor);
                    }
                });
    }

    private void readRowLayout(XmlCursor cursor) {
        SheetLayout layout = sheet.layout();
        CellStyle style =
                cursor.flag("customFormat", false)
                        ? styles.style(cursor.integer("s", 0))
                        : layout.defaultStyle();
        boolean isHidden = cursor.flag("hidden", false);
        int outlineLevel = cursor.integer("outlineLevel", 0);
        boolean isCollapsed = cursor.flag("collapsed", false);
        String height = cursor.raw("ht");
        boolean isOrdinary = height == null && !isHidden && outlineLevel == 0 && !isCollapsed;
        if (!isOrdinary || !style.equals(layout.defaultStyle())) {
            double points = cursor.number("ht", layout.defaultRowHeight());
            layout.rows()
                    .put(
                            row,
                            new SheetLayout.Row(
                                    points,
                                    cursor.flag("customHeight", false),
                                    isHidden,
                                    outlineLevel,
                                    isCollapsed,
                                    style));
        }
    }

    private void readCell(XmlCursor cursor) throws XMLStreamException, WorkbookFileException {
        @Nullable String reference = cursor.raw("r");
        try {
            CellAddress cell =
                    reference == null
                            ? new CellAddress(row, column + 1)
                            : CellAddress.of(reference);
            column = cell.column();
            row = cell.row();
            readContent(cursor, cell);
        } catch (IllegalArgumentException e) {
            String name = reference == null ? A1.columnName(column + 1) + (row + 1) : reference;
            throw new WorkbookFileException(
                    file.path(),
                    "sheet " + sheet.name() + ", cell " + name + ": " + e.getMessage(),
                    e);
        }
    }

    private void readContent(XmlCursor cursor, CellAddress cell)
            throws XMLStreamException, WorkbookFileException {
        readStyle(cell, cursor.integer("s", 0));
        String type = cursor.attribute("t", "n");
        boolean isDynamic = metadata.isDynamic(cursor.integer("cm", 0));
        SheetFormulas.@Nullable Element[] formula = {null};
        Value[] value = {BlankValue.BLANK};
        cursor.children(
                child -> {
                    switch (child) {
                        case "f" -> formula[0] = SheetFormulas.Element.read(cursor);
                        case "v" -> value[0] = values.of(type, cursor.text());
                        case "is" -> value[0] = new TextValue(FileText.read(cursor));
                        default -> {}
                    }
                });
        if (!(value[0] instanceof BlankValue)) {
            storedGrid.set(cell.row(), cell.column(), value[0]);
        }
        SheetFormulas.@Nullable Element element = formula[0];
        Optional<CellContent> content =
                element == null ? Optional.empty() : readFormula(cell, element, isDynamic);
        if (content.isPresent()) {
            sheet.contents().set(cell.row(), cell.column(), content.get());
        } else if (!(value[0] instanceof BlankValue)
                && !formulas.isWithinArray(cell.row(), cell.column())) {
            sheet.contents().set(cell.row(), cell.column(), new CellContent.Constant(value[0]));
        }
    }

    private Optional<CellContent> readFormula(
            CellAddress cell, SheetFormulas.Element element, boolean isDynamic) {
        Optional<CellContent> content = formulas.content(cell, element, isDynamic);
        if (content.isPresent() && content.get() instanceof CellContent.DynamicFormula) {
            stored.addSpill(sheet.id(), formulas.lastArray().orElse(CellRange.of(cell)));
        }
        return content;
    }

    private void readStyle(CellAddress cell, int index) {
        CellStyle style = styles.style(index);
        CellStyle inherited = sheet.styleAt(cell.row(), cell.column());
        if (style != inherited && !style.equals(inherited)) {
            sheet.styles().set(cell.row(), cell.column(), style);
        }
    }
}
